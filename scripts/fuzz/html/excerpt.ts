import type { Random } from '@/scripts/fuzz/random';

/** A page up to this size is used whole half of the time. */
const SMALL = 48_000;

/** The head of a page with its title and authors, and somewhere of what follows: small enough for many a second. */
export function excerpt(page: string, random: Random): string {
  if (page.length <= SMALL && random.chance(0.5)) return page;
  const head = page.slice(0, random.between(1_500, 8_000));
  const start = random.below(page.length);
  const from = random.chance(0.8) ? Math.max(0, page.indexOf('<', start)) : start;
  return head + page.slice(from, from + random.between(1_000, 14_000));
}
