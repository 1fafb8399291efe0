import { describe, expect, it } from 'vitest';
import { compareCounts } from '@/utils/digest/trends/compare-counts';
import { countMonth } from '@/utils/digest/trends/count-month';
import { countWords } from '@/utils/digest/trends/count-words';
import { daysOf, mondayFirst, monthAfter, weekOf } from '@/utils/digest/trends/month-days';
import { paperTerms } from '@/utils/digest/trends/paper-terms';
import { papersPerDay } from '@/utils/digest/trends/papers-per-day';

const arxiv = (arxivId: string) => ({ source: 'arxiv', arxivId }) as const;

describe('words', () => {
  it('are counted once for each paper, whatever their letters, and shown as most write them', () => {
    const counts = countWords([['Diffusion', 'diffusion'], ['diffusion', 'agents'], ['diffusion'], ['Agents'], ['agents']]);
    expect(counts).toEqual([
      { word: 'agents', papers: 3 },
      { word: 'diffusion', papers: 3 },
    ]);
  });

  it('are none of no papers', () => {
    expect(countWords([])).toEqual([]);
  });
});

describe('terms of papers', () => {
  it('are the list’s keywords where it has some', () => {
    expect(paperTerms([{ title: 'Warm Shelves', keywords: ['caching', 'retrieval'] }])).toEqual([['caching', 'retrieval']]);
  });

  it('are else what several titles have: pairs of words, and words that stand in more than one pair', () => {
    const titles = ['Video Diffusion on a Laptop', 'Faster Video Diffusion: Towards RL', 'Diffusion with RL', 'Salt'];
    const terms = paperTerms(titles.map((title) => ({ title })));
    expect(terms).toEqual([['Video Diffusion', 'Diffusion'], ['Video Diffusion', 'Diffusion', 'RL'], ['Diffusion', 'RL'], []]);
  });

  it('are no pairs over a colon or a formula', () => {
    const titles = ['Beans: Sorting', 'Beans: Sorting', 'Peas $n$ Sorting', 'Peas $n$ Sorting'];
    expect(new Set(paperTerms(titles.map((title) => ({ title }))).flat())).toEqual(new Set(['Beans', 'Sorting', 'Peas']));
  });
});

describe('beside a former month', () => {
  const former = {
    papers: 100,
    counts: [
      { word: 'Agents', papers: 10 },
      { word: 'video', papers: 30 },
      { word: 'speech', papers: 20 },
    ],
  };
  it.each([
    // By share: half as many papers, so that five are as many as ten were.
    ['agents', 5, 'same'],
    ['agents', 8, 'up'],
    ['video', 10, 'down'],
    ['speech', 10, 'same'],
    ['tables', 3, 'new'],
  ])('%s in %i of 50 papers is %s', (word, papers, change) => {
    const [trend] = compareCounts({ papers: 50, counts: [{ word, papers }] }, former);
    expect(trend?.change?.to).toBe(change);
  });

  it('says nothing where that has no papers', () => {
    const counts = [{ word: 'video', papers: 3 }];
    expect(compareCounts({ papers: 9, counts }, { papers: 0, counts: [] })).toEqual([{ word: 'video', papers: 3, share: 1 / 3 }]);
  });
});

it('a month’s papers count once, in however many digests they are, and fields only of those that have a card', () => {
  const papers = [
    { paper: arxiv('2602.00001'), title: 'A', keywords: ['video'] },
    { paper: arxiv('2602.00002'), title: 'B', keywords: ['video', 'speech'] },
    { paper: arxiv('2602.00001'), title: 'A', keywords: ['video'] },
  ];
  expect(countMonth(papers, new Map([['arxiv:2602.00002', '语音 – 识别']]))).toEqual({
    terms: {
      papers: 2,
      counts: [
        { word: 'video', papers: 2 },
        { word: 'speech', papers: 1 },
      ],
    },
    fields: { papers: 1, counts: [{ word: '语音', papers: 1 }] },
  });
});

describe('the calendar', () => {
  it('has the days of each month', () => {
    expect(daysOf('2024-02')).toHaveLength(29);
    expect(daysOf('2026-02').at(-1)).toBe('2026-02-28');
    expect(daysOf('2026-12')).toHaveLength(31);
  });

  it.each([
    ['2026-01', -1, '2025-12'],
    ['2026-12', 1, '2027-01'],
    ['2026-05', 0, '2026-05'],
  ])('from %s goes by %i to %s', (month, by, other) => {
    expect(monthAfter(month, by)).toBe(other);
  });

  it.each([
    ['2026-02-14', '2026-W07', 5],
    ['2026-01-01', '2026-W01', 3],
    ['2025-12-29', '2026-W01', 0],
    ['2027-01-03', '2026-W53', 6],
    ['2024-12-30', '2025-W01', 0],
  ])('%s lies in %s at place %i', (day, week, place) => {
    expect(weekOf(day)).toBe(week);
    expect(mondayFirst(day)).toBe(place);
  });

  it('tells days whose list is empty from days whose list was never had, and takes no week for its Monday', () => {
    const day = (value: string, papers: number) => ({
      id: `hf:${value}`,
      source: { kind: 'huggingface', list: { period: 'day', value } } as const,
      day: value,
      papers,
    });
    const week = {
      id: 'hf:2026-W06',
      source: { kind: 'huggingface', list: { period: 'week', value: '2026-W06' } } as const,
      day: '2026-02-02',
      papers: 200,
    };
    const days = papersPerDay('2026-02', [day('2026-02-01', 0), day('2026-02-03', 41), day('2026-01-03', 9), week]);
    expect(days.slice(0, 3).map(({ papers }) => papers)).toEqual([0, undefined, 41]);
    expect(days).toHaveLength(28);
  });
});
