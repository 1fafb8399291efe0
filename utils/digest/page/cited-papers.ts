import type { Overview } from '@/utils/digest/digest';
import { replaceCitations } from '@/utils/summary/citations/find-citations';

/**
 * The text about a digest as it stands with papers in an order of their own: `[P3]`, the third that it was written from, becomes that one's number
 * there; one that is not among them is left out.
 *
 * @param order `paperKey` of the papers @param cite a number, from 1, as it is set into the text
 */
export function withCitedPapers(
  { text, keys }: Pick<Overview, 'text' | 'keys'>,
  order: readonly string[],
  cite: (number: number) => string,
): string {
  return replaceCitations(text, ({ ids }) => {
    const numbers = ids.map((id) => order.indexOf(keys[Number(id.slice(1)) - 1] ?? '') + 1).filter((number) => number > 0);
    return numbers.length === 0 ? '' : ` ${numbers.map(cite).join(' ')}`;
  });
}
