// @vitest-environment jsdom
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadList } from '@/scripts/commands/digest/load-list';
import { dayAfter } from '@/utils/digest/digest-id';
import { readDailyPage } from '@/utils/digest/list/read-daily-page';
import { readDailyPapers } from '@/utils/digest/list/read-daily-papers';

const corpus = '../shared/corpus';
const isHere = existsSync(corpus);
if (!isHere) console.log('corpus tests skipped: ../shared is absent, lists are read from our own answers and pages only');

const filesIn = (folder: string) => (isHere ? readdirSync(join(corpus, folder)) : []);
const textOf = (folder: string, name: string) => readFileSync(join(corpus, folder, name), 'utf8');
const dayIn = (name: string) => /\d{4}-\d{2}-\d{2}/.exec(name)?.[0] ?? '';

interface Item {
  paper: {
    id: string;
    title: string;
    upvotes: number;
    authors: { name: string; hidden?: boolean }[];
    summary: string;
    submittedOnDailyAt?: string;
  };
}

describe.skipIf(!isHere)('real answers of 2024 to 2026', () => {
  it.each(filesIn('hf-json'))('%s gives a complete list', (name) => {
    const items: Item[] = JSON.parse(textOf('hf-json', name));
    const { papers = [], unlisted, day } = readDailyPapers(items) ?? {};
    expect(papers.map(({ paper }) => paper.arxivId)).toEqual(items.map(({ paper }) => paper.id));
    expect(unlisted).toEqual([]);
    expect([undefined, dayIn(name), dayAfter(dayIn(name), -1)]).toContain(day);
    if (items.some(({ paper }) => paper.submittedOnDailyAt !== undefined)) expect(day).toBe(dayIn(name));
    expect(papers.map(({ upvotes }) => upvotes)).toEqual(items.map(({ paper }) => paper.upvotes));
    for (const { title, abstract = '', authors = [], date } of papers) {
      expect(title).toMatch(/^\S.*\S$/);
      expect(abstract.length).toBeGreaterThan(100);
      expect(authors.length).toBeGreaterThan(0);
      expect(date).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    }
  });
});

describe.skipIf(!isHere)('real pages', () => {
  it.each(filesIn('hf-html'))('%s gives a complete list, also without what it hands to its scripts', (name) => {
    const page = new DOMParser().parseFromString(textOf('hf-html', name), 'text/html');
    const shown = [...page.querySelectorAll('article h3 a')].map((link) => link.getAttribute('href')?.replace('/papers/', ''));
    const list = readDailyPage(page);
    expect(list?.papers.map(({ paper }) => paper.arxivId)).toEqual(shown);
    expect(list?.day).toBe(dayIn(name));
    for (const element of page.querySelectorAll('[data-props]')) element.removeAttribute('data-props');
    const plain = readDailyPage(page);
    expect(plain?.papers.map(({ paper }) => paper.arxivId)).toEqual(shown);
    expect(plain?.papers.every(({ title }) => title !== '')).toBe(true);
  });
});

describe.skipIf(!isHere)('a file by its name', () => {
  const unused = { list: () => expect.fail('no site is asked') };
  it.each([...filesIn('hf-json'), ...filesIn('hf-html')])('%s is of the day that it names', async (name) => {
    const { day, list } = await loadList(join(corpus, name.endsWith('.json') ? 'hf-json' : 'hf-html', name), unused);
    expect([day, list.day]).toEqual([dayIn(name), dayIn(name)]);
    expect(list.papers.length).toBeGreaterThan(0);
  });
});
