import { splitList } from '@/utils/split-list';

/** Which cards of a day are shown, and in which order. */
export interface CardWish {
  /** The domain that a card names first; empty: all. */
  field: string;
  /** Each stands for itself; commas and blanks part them. */
  words: string;
  /** `paperKey` of those that come first; the others follow in the same order. */
  first?: ReadonlySet<string>;
}

/** What a card is found by. */
export interface FoundBy {
  key: string;
  field: string;
  /** Title, authors, keywords and all that is written about it. */
  text(): string;
}

/** A paper is shown that is of the field and has every word. */
export function arrangeCards<Card extends FoundBy>(cards: readonly Card[], { field, words, first }: CardWish): Card[] {
  const wanted = splitList(words.toLowerCase().replaceAll(/\s+/g, ','));
  const shown = cards.filter((card) => {
    if (field !== '' && card.field !== field) return false;
    if (wanted.length === 0) return true;
    const text = card.text().toLowerCase();
    return wanted.every((word) => text.includes(word));
  });
  if (first === undefined) return shown;
  return [...shown.filter(({ key }) => first.has(key)), ...shown.filter(({ key }) => !first.has(key))];
}
