/** Name of the Web Lock under which what is kept of a paper is changed, in whichever context. */
export function paperLock(key: string): string {
  return `paper ${key}`;
}

/** Holds the locks of several papers while the work is done. Taken in one order by everybody, nobody waits for somebody who waits for them. */
export async function holdingPapers<Result>(keys: readonly string[], work: () => Promise<Result>): Promise<Result> {
  const hold = ([key, ...rest]: readonly string[]): Promise<Result> =>
    key === undefined ? work() : (navigator.locks.request(paperLock(key), () => hold(rest)) as Promise<Result>);
  return hold([...new Set(keys)].sort());
}
