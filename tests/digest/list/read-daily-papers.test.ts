// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { readDailyPage } from '@/utils/digest/list/read-daily-page';
import { readDailyPapers } from '@/utils/digest/list/read-daily-papers';
import { dailyPage, item2023, item2025, item2026, itemsOf } from './daily-items';

const arxiv = (arxivId: string) => ({ source: 'arxiv', arxivId });
const ids = (list: ReturnType<typeof readDailyPapers>) => list?.papers.map(({ paper }) => paper.arxivId);
const pageOf = (html: string) => new DOMParser().parseFromString(html, 'text/html');

describe('an answer of the API', () => {
  it.each([
    [
      '2023',
      item2023,
      {
        paper: arxiv('2310.11111'),
        title: 'Counting Beans: A Survey',
        authors: ['Ada Example'],
        date: '2023-10-16',
        upvotes: 7,
        abstract: 'We count beans.',
        comments: 3,
      },
      '2023-10-18',
    ],
    [
      'spring 2025',
      item2025,
      {
        paper: arxiv('2503.11111'),
        title: 'Beans in Spring',
        authors: ['Ada Example'],
        date: '2025-03-10',
        upvotes: 12,
        abstract: 'Spring beans.',
        keywords: ['beans', 'spring'],
        comments: 1,
      },
      undefined,
    ],
    [
      '2026',
      item2026,
      {
        paper: arxiv('2606.01111'),
        title: 'Beans of $\\beta$ Kind',
        authors: ['Ada Example'],
        date: '2026-05-31',
        upvotes: 28,
        code: 'https://github.com/example/beans',
        project: 'https://beans.example',
        abstract: 'Beta beans.',
        keywords: ['beans'],
        comments: 2,
        organization: 'Bean Institute',
      },
      '2026-06-03',
    ],
  ])('of %s is read with all that it says', (_, item, paper, day) => {
    const list = readDailyPapers([item]);
    expect(list?.papers).toEqual([paper]);
    expect(list?.day).toBe(day);
  });

  it('is an empty list on a weekend without papers', () => {
    expect(readDailyPapers([])).toEqual({ papers: [], unlisted: [] });
  });

  it.each([[{ error: 'Invalid date' }], ['no'], [null], [undefined], [42]])('%j is none', (json) => {
    expect(readDailyPapers(json)).toBeUndefined();
  });

  it('needs only id and title, and tells of entries that have not even these', () => {
    const list = readDailyPapers([
      { paper: { id: '2606.01111', title: 'Bare' } },
      { id: '2606.02222', title: 'The paper itself' },
      { paper: { id: 'not-arxiv', title: 'A talk' } },
      { paper: { id: '2606.03333' } },
      'nonsense',
    ]);
    expect(list?.papers).toEqual([
      { paper: arxiv('2606.01111'), title: 'Bare' },
      { paper: arxiv('2606.02222'), title: 'The paper itself' },
    ]);
    expect(list?.unlisted).toEqual([
      { id: 'not-arxiv', title: 'A talk' },
      { id: '2606.03333', title: '' },
      { id: '', title: '' },
    ]);
  });

  it('takes the title that stands outside where the paper has none', () => {
    const { title: _, ...paper } = item2023.paper;
    expect(readDailyPapers([{ ...item2023, paper }])?.papers[0]?.title).toBe('Counting Beans: A Survey');
  });

  it('holds each paper once', () => {
    expect(ids(readDailyPapers([item2026, item2023, item2026]))).toEqual(['2606.01111', '2310.11111']);
  });

  it('is of the newest day that its entries name', () => {
    expect(readDailyPapers([...itemsOf(1, '2026-06-02'), item2026])?.day).toBe('2026-06-03');
  });
});

describe('a list page', () => {
  it.each([
    ['2024', { date: '2024-08-01T00:00:00.000Z', dailyPapers: [item2023] }, '2024-08-01'],
    ['2026', { periodType: 'day', dateString: '2026-06-02', dailyPapers: [item2026] }, '2026-06-02'],
    ['2026, of a week', { periodType: 'week', dateString: '2026-W23', dailyPapers: [item2026] }, '2026-06-03'],
  ])('of %s gives what it hands to its scripts', (_, props, day) => {
    const list = readDailyPage(pageOf(dailyPage(props)));
    expect(list?.papers).toHaveLength(1);
    expect(list?.day).toBe(day);
  });

  it('gives the titles of its headings where it hands over nothing that can be read', () => {
    const plain = pageOf(dailyPage({ dailyPapers: 'changed' }, ['2606.01111', '2606.02222', 'about']));
    expect(readDailyPage(plain)).toEqual({
      papers: [
        { paper: arxiv('2606.01111'), title: 'Paper 2606.01111' },
        { paper: arxiv('2606.02222'), title: 'Paper 2606.02222' },
      ],
      unlisted: [],
    });
  });

  it('is empty where it says so, and none where it is another page', () => {
    expect(readDailyPage(pageOf(dailyPage({ dailyPapers: [] })))?.papers).toEqual([]);
    expect(readDailyPage(pageOf('<main><h1>Sign in</h1></main>'))).toBeUndefined();
  });
});
