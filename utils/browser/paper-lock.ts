/** Name of the Web Lock under which what is kept of a paper is changed, in whichever context. */
export function paperLock(key: string): string {
  return `paper ${key}`;
}
