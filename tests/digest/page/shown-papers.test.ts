import { describe, expect, it } from 'vitest';
import { dayDigest, runOf } from '@/tests/components/digest/made-digests';
import type { DigestRun } from '@/utils/digest/digest';
import { headOf } from '@/utils/digest/digest-head';
import { type DigestStanding, digestStanding } from '@/utils/digest/digest-standing';
import { arrangeCards } from '@/utils/digest/page/arrange-cards';
import { missingPapers } from '@/utils/digest/page/missing-papers';
import { shownPapers } from '@/utils/digest/page/shown-papers';

const digest = dayDigest(
  '2026-02-14',
  [2, 9, 5].map((upvotes, index) => ({ paper: { source: 'arxiv', arxivId: `2602.0000${index}` }, title: `Beans ${index}`, upvotes })),
);
const [first = '', second = '', third = ''] = [0, 1, 2].map((index) => `arxiv:2602.0000${index}`);
const done = { status: 'done', at: 1, summary: 1 } as const;
const failed = { status: 'failed', at: 1, failure: { code: 'paper-unreadable' } } as const;

describe('the papers of a run', () => {
  const { plan } = runOf([]);
  const titlesOf = (run: DigestRun) => shownPapers(digest, run).map(({ title }) => title);

  it('stand by votes where they were chosen so, whatever is put back or brought forward', () => {
    expect(titlesOf(runOf([first, third, second], { plan: { ...plan, order: 'votes' } }))).toEqual(['Beans 1', 'Beans 2', 'Beans 0']);
  });

  it('stand as they are made where nothing is said', () => {
    expect(titlesOf(runOf([third, first, 'arxiv:2602.99999']))).toEqual(['Beans 2', 'Beans 0']);
  });

  it('that have no card are missing, each for its reason', () => {
    const run = runOf([first, second, third], { outcomes: { [first]: done, [second]: failed } });
    const reasons = missingPapers(digest, run, { hasCard: (key) => key === first, reasonOf: (outcome) => outcome?.status ?? 'none' });
    expect(reasons.map(({ title, reason }) => [title, reason])).toEqual([
      ['Beans 1', 'failed'],
      ['Beans 2', 'none'],
    ]);
  });
});

it.each<[DigestStanding, DigestRun | null]>([
  ['unmade', null],
  ['going', runOf([first])],
  ['paused', runOf([first], { status: 'paused' })],
  ['waiting', runOf([first], { status: 'held', held: { failure: { code: 'unreachable' }, until: 1 } })],
  ['held', runOf([first], { status: 'held', held: { failure: { code: 'bad-key' } } })],
  ['incomplete', runOf([first, second], { status: 'ended', outcomes: { [first]: done, [second]: failed } })],
  ['incomplete', runOf([first, second], { status: 'ended', outcomes: { [first]: done } })],
  ['complete', runOf([first], { status: 'ended', outcomes: { [first]: done } })],
])('a digest is %s', (standing, run) => expect(digestStanding(headOf(digest, run))).toBe(standing));

describe('cards', () => {
  const cards = [
    { key: 'a', field: '视觉', text: () => 'Warm Shelves 缓存' },
    { key: 'b', field: '语言', text: () => 'Salt 分词' },
    { key: 'c', field: '语言', text: () => 'Warm Salt' },
  ];

  it.each([
    ['all', { field: '', words: ' ' }, 'abc'],
    ['of a field', { field: '语言', words: '' }, 'bc'],
    ['with every word', { field: '', words: 'salt，WARM' }, 'c'],
    ['unread first, the others as they were', { field: '', words: '', first: new Set(['c']) }, 'cab'],
    ['none', { field: '视觉', words: '分词' }, ''],
  ])('are shown: %s', (_, wish, keys) =>
    expect(
      arrangeCards(cards, wish)
        .map(({ key }) => key)
        .join(''),
    ).toBe(keys),
  );
});
