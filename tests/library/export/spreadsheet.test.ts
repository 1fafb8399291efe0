import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { makeSavedPaper } from '@/tests/summary/make-summary';
import type { OneFileWriter } from '@/utils/library/export/export-options';
import { createCsvWriter, createNotionCsvWriter } from '@/utils/library/export/spreadsheet/csv-writer';
import { cellText, safeCell } from '@/utils/library/export/spreadsheet/safe-cell';
import { fileText, lineText } from '@/utils/library/export/text/file-text';
import { FIELD_KEYS } from '@/utils/summary/card';
import { plainText } from '@/utils/summary/compare/plain-text';
import type { SavedPaper } from '@/utils/summary/summary';
import { fullPaper } from './full-paper';
import { anyPaper, anyText, RUNS } from './made-papers';

const write = (writer: OneFileWriter, papers: readonly SavedPaper[]) => writer.head() + papers.map(writer.entry).join('') + writer.tail();

function rowsOf(text: string): Record<string, string>[] {
  const { data, errors } = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true });
  expect(errors).toEqual([]);
  return data;
}

it('is a table for spreadsheets: marked as UTF-8, a row for each paper, numbers as numbers', () => {
  const text = write(createCsvWriter(), [fullPaper(), makeSavedPaper()]);
  expect(text.startsWith('\ufeffid,title,authors,date,url,')).toBe(true);
  expect(text.endsWith('\r\n')).toBe(true);
  const [full, plain] = rowsOf(text);
  expect(full).toMatchObject({
    id: '2602.99901',
    title: 'Beans: $n$ of # Them',
    authors: 'A. Example; B. Example',
    tags: '大 模型; agents, tools; 2024',
    starred: '1',
    note: '再读\n一遍',
    oneLine: '快 28.4 分，共 2.0 倍，约 9。',
    results: '• 分数 28.4\n• $y = 3.5\\%$ 更省\n• 又 77 次',
    numbersNotFound: '2',
    savedAt: '2026-02-02T02:40:12',
  });
  expect(plain).toMatchObject({ numbersNotFound: '', starred: '0', readAt: '' });
});

it('is a table for Notion: the page’s name first, tags parted by commas, days as ISO', () => {
  const [row] = rowsOf(write(createNotionCsvWriter(), [fullPaper()]));
  expect(Object.keys(row ?? {})[0]).toBe('Name');
  expect(row).toMatchObject({ Tags: '大 模型, agents， tools, 2024', Date: '2026-02-13', Starred: 'Yes', Saved: '2026-02-02' });
});

it('keeps the whole card, whatever it says', () => {
  fc.assert(
    fc.property(fc.array(anyPaper, { maxLength: 3 }), (papers) => {
      const text = write(createCsvWriter(), papers);
      expect(text).toBe(text.toWellFormed());
      const rows = rowsOf(text);
      expect(rows).toHaveLength(papers.length);
      for (const [index, { summaries, own }] of papers.entries()) {
        const [{ card, title }] = summaries;
        const row = rows[index] ?? {};
        expect(cellText(row.title ?? '')).toBe(lineText(title));
        expect(cellText(row.note ?? '')).toBe(fileText(own.note ?? ''));
        for (const key of FIELD_KEYS) expect(cellText(row[key] ?? '')).toBe(plainText(fileText(card[key] ?? '')));
        for (const cell of Object.values(row)) expect(cell).not.toMatch(/^[=+\-@\t\r\n]/);
      }
    }),
    RUNS,
  );
});

describe('a cell that looks like a formula', () => {
  it.each([
    ['=1+1', "'=1+1"],
    ['-5', "'-5"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "'\t=1"],
    ["'=1", "''=1"],
    ['＝1', "'＝1"],
    ["'tis", "'tis"],
    ['• -5', '• -5'],
    ['a=1', 'a=1'],
  ])('%j', (text, cell) => {
    expect(safeCell(text)).toBe(cell);
    expect(cellText(cell)).toBe(text);
  });

  it('comes back to the letter', () => {
    fc.assert(
      fc.property(anyText, (text) => cellText(safeCell(text)) === text),
      RUNS,
    );
  });
});
