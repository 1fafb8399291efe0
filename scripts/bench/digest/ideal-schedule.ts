/**
 * The shortest time in which papers can be made that are had one after the other and written so many at once: each goes to the first writer that is
 * free, in its order. All in milliseconds.
 *
 * @param readAt when each paper has been read, at the earliest
 * @param writing how long each takes to be written
 */
export function idealSchedule(readAt: readonly number[], writing: readonly number[], atOnce: number): number {
  const free = Array.from({ length: atOnce }, () => 0);
  let end = 0;
  for (const [index, ready] of readAt.entries()) {
    const writer = free.indexOf(Math.min(...free));
    const done = Math.max(ready, free[writer] ?? 0) + (writing[index] ?? 0);
    free[writer] = done;
    end = Math.max(end, done);
  }
  return end;
}
