import type { FoundPaper } from './found-paper';
import { isFailed } from './is-chatter';

/** Whether all that an entry says is that it has no summary. */
export function hasFailed({ card, extra }: Pick<FoundPaper, 'card' | 'extra'>): boolean {
  const texts = [...Object.values(card), ...extra.filter(({ heading }) => heading === '').map(({ text }) => text)];
  return texts.length > 0 && texts.every(isFailed);
}
