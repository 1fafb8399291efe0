import { describe, expect, it } from 'vitest';
import { makeSavedPaper } from '@/tests/summary/make-summary';
import { EXPORT_FORMATS, fileNameFor, findFormat } from '@/utils/library/export/formats';
import { dayListUrl, reportDay } from '@/utils/library/export/report-day';
import type { SavedPaper } from '@/utils/summary/summary';
import { fullPaper } from './full-paper';
import { OPTIONS } from './made-papers';

const papers = [fullPaper(), makeSavedPaper(), makeSavedPaper({ title: 'CACHES ON LAPTOPS' })];

/** The texts of an export. */
async function written(format: (typeof EXPORT_FORMATS)[number], own: readonly SavedPaper[], hasEvidence: boolean): Promise<string[]> {
  const options = { ...OPTIONS, hasEvidence };
  if (format.shape === 'file-per-paper') return own.map((await format.load())(options)).map(({ text }) => text);
  const writer = (await format.load())(options);
  return [writer.head() + own.map(writer.entry).join('') + writer.tail()];
}

describe.each(EXPORT_FORMATS.map((format) => [format.id, format] as const))('%s', (_, format) => {
  it('writes papers, and none', async () => {
    for (const own of [papers, []]) for (const text of await written(format, own, true)) expect(text).toBe(text.toWellFormed());
    expect((await written(format, papers, true)).join('')).toContain('28.4');
  });

  it('is the same however often it is written', async () => {
    expect(await written(format, papers, true)).toEqual(await written(format, papers, true));
  });

  it('says whether evidence makes a difference', async () => {
    const [plain, noted] = [await written(format, papers, false), await written(format, papers, true)];
    expect(noted.join('') !== plain.join('')).toBe(format.canCarryEvidence);
  });

  it('takes a paper that says nothing', async () => {
    const empty = makeSavedPaper({ title: '', authors: [], date: undefined, card: {} });
    expect((await written(format, [empty], true)).length).toBe(1);
  });
});

it.each(['markdown', 'notion-markdown'] as const)('%s has a file of its own for each paper, even of the same title', async (id) => {
  const format = findFormat(id);
  if (format.shape !== 'file-per-paper') throw new Error(id);
  const write = (await format.load())(OPTIONS);
  expect(papers.map(write).map(({ fileName }) => fileName)).toEqual([
    '2602.99901 Beans $n$ of Them.md',
    '2602.99901 Caches on Laptops.md',
    '2602.99901 CACHES ON LAPTOPS 2.md',
  ]);
});

it('is Markdown as Notion takes it: properties as lines, no front matter, notes as a list', async () => {
  const format = EXPORT_FORMATS.find((each) => each.id === 'notion-markdown');
  const [text = ''] = format === undefined ? [] : await written(format, [fullPaper()], true);
  expect(text).toMatch(
    /^# Beans: \$n\$ of # Them\n\nURL: https:\/\/arxiv\.org\/abs\/2602\.99901v1\nAuthors: A\. Example, B\. Example\nDate: 2026-02-13\nTags: 大 模型, agents， tools, 2024\nStarred: Yes\n/,
  );
  expect(text).toContain('快 28.4 [1] 分');
  expect(text).toContain('## 数字核对\n\n1. ✓ 28.4：');
});

it.each([
  ['report-b', 'hf-daily-papers-report-2026-02-14.md'],
  ['report-a', 'daily-huggingface-papers-2026-02-14.md'],
  ['markdown', 'paperpane-notes-2026-02-14.zip'],
  ['csl-json', 'paperpane-csl-2026-02-14.json'],
  ['bibtex', 'paperpane-2026-02-14.bib'],
] as const)('calls the file of %s %s', (id, name) => {
  expect(fileNameFor(findFormat(id), '2026-02-14')).toBe(name);
});

it('has no two formats whose files would have one name', () => {
  const names = EXPORT_FORMATS.map((format) => fileNameFor(format, '2026-02-14'));
  expect(new Set(names).size).toBe(names.length);
  expect(findFormat('docx')).toBeUndefined();
});

describe('the day of a report', () => {
  const imported = (day?: string) =>
    makeSavedPaper({ imported: { format: 'report-b', file: 'x', at: 1, ...(day === undefined ? {} : { day }) } });

  it.each<[string, SavedPaper[], string]>([
    ['is the one that all were imported for', [imported('2025-09-20'), imported('2025-09-20')], '2025-09-20'],
    ['is that of the newest summary where they differ', [imported('2025-09-20'), imported('2025-09-21')], '2026-02-02'],
    ['or where one was not imported', [imported('2025-09-20'), makeSavedPaper()], '2026-02-02'],
    ['or names no day', [imported()], '2026-02-02'],
  ])('%s', (_, own, day) => {
    expect(reportDay(own)).toBe(day);
    expect(dayListUrl(day)).toBe(`https://huggingface.co/papers/date/${day}`);
  });
});
