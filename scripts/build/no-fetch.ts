/** In place of what a library for references would fetch them with: it is given texts only. */
export default function noFetch(): never {
  throw new Error('References are read from files, never fetched');
}

export class Headers {}
