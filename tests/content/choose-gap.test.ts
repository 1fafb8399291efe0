import { expect, it } from 'vitest';
import { type Box, chooseGap, type Gap } from '@/entrypoints/papers.content/choose-gap';

const box = (left: number, top: number, right: number, bottom: number): Box => ({ left, top, right, bottom });
/** A card of 300 × 400 at (100, 1000), whose heading stands beside a vote and above a row of authors. */
const card = box(100, 1000, 400, 1400);
const heading = box(170, 1250, 376, 1300);
const vote = box(124, 1250, 160, 1310);

it.each<[string, Box[], Gap | undefined]>([
  ['the lower padding, which stays at the lower edge', [vote, box(170, 1304, 376, 1376)], { left: 24, right: 24, bottom: 0, height: 24 }],
  ['all below a short heading', [vote], { left: 24, right: 24, bottom: 0, height: 90 }],
  ['a strip between two rows', [vote, box(170, 1340, 376, 1398)], { left: 24, right: 24, top: 310, height: 30 }],
  ['the first of two strips', [box(170, 1330, 376, 1340), box(170, 1370, 376, 1398)], { left: 70, right: 24, top: 300, height: 30 }],
  ['no strip that is too low', [vote, box(170, 1304, 376, 1385)], undefined],
  ['none that something beside it reaches into', [box(124, 1250, 160, 1390), box(170, 1304, 376, 1360)], undefined],
  ['not the room above the heading', [box(100, 1000, 400, 1100), box(124, 1250, 160, 1395)], undefined],
  ['the room beside what has no height', [vote, box(170, 1350, 376, 1350)], { left: 24, right: 24, bottom: 0, height: 90 }],
])('chooses %s', (_, content, gap) => {
  expect(chooseGap(card, heading, content)).toEqual(gap);
});

it('chooses none in a card that is too narrow for a word', () => {
  expect(chooseGap(box(0, 0, 70, 400), box(8, 100, 62, 150), [])).toBeUndefined();
});
