import { plainTex } from './plain-tex';

/** `Bohne, Ada` as `Ada Bohne`; a name without a comma stays as it is. */
export function personName(text: string): string {
  const [, family, given] = /^([^,]+),\s*([^,]+)$/.exec(text.trim()) ?? [];
  return plainTex(family === undefined || given === undefined ? text : `${given} ${family}`);
}
