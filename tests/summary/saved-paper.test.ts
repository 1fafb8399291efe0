import { expect, it } from 'vitest';
import { withExchange, withSummary } from '@/utils/summary/saved-paper';
import type { SavedPaper } from '@/utils/summary/summary';
import { makeExchange } from './make-exchange';
import { makeSavedPaper, makeSummary } from './make-summary';

const begun = (startedAt: number) => makeSummary({ made: { ...makeSummary().made, startedAt } });
const beginnings = ({ summaries }: SavedPaper) => summaries.map(({ made }) => made.startedAt);

it('puts a new summary before those that were there, and keeps what else is kept of the paper', () => {
  const saved: SavedPaper = { ...makeSavedPaper(), summaries: [begun(1)], exchanges: [makeExchange()], newest: { version: 3, seenAt: 2 } };
  const again = withSummary(saved, begun(2));
  expect(beginnings(again)).toEqual([2, 1]);
  expect(again).toMatchObject({ exchanges: [makeExchange()], newest: { version: 3, seenAt: 2 } });
  expect(withSummary(null, begun(1))).toEqual({ schema: 5, summaries: [begun(1)], exchanges: [], own: {} });
});

it('lets the oldest go beyond six', () => {
  const saved = [1, 2, 3, 4, 5, 6, 7, 8].reduce<SavedPaper | null>((before, time) => withSummary(before, begun(time)), null);
  expect(saved && beginnings(saved)).toEqual([8, 7, 6, 5, 4, 3]);
});

it('keeps an answer once, though it is saved twice', () => {
  const saved = { ...makeSavedPaper(), exchanges: [makeExchange({ id: 'a' })] };
  const twice = withExchange(withExchange(saved, makeExchange({ id: 'b' })), makeExchange({ id: 'b', answer: '有。' }));
  expect(twice.exchanges.map(({ id, answer }) => [id, answer])).toEqual([
    ['a', '论文未说明。'],
    ['b', '有。'],
  ]);
});
