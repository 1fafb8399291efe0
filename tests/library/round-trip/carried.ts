import { expect } from 'vitest';
import { OPTIONS } from '@/tests/library/export/made-papers';
import { importOf } from '@/tests/library/import/import-world';
import { type ExportFormatId, findFormat } from '@/utils/library/export/formats';
import { lineText } from '@/utils/library/export/text/file-text';
import type { Card, FieldKey } from '@/utils/summary/card';
import type { SavedPaper, Summary } from '@/utils/summary/summary';

// What files cannot carry, beside what their tests say: versions of a summary, checked numbers, receipts and passages (only the library file has them). In all others
// control characters and lone surrogates are dropped or replaced, and a paper without any text comes back as one to be read.

export const RUNS = { numRuns: 150 };

/** The files of an export. */
export async function filesOf(format: ExportFormatId, papers: readonly SavedPaper[]): Promise<string[]> {
  const found = findFormat(format);
  if (found.shape === 'one-file') {
    const writer = (await found.load())(OPTIONS);
    return [writer.head() + papers.map(writer.entry).join('') + writer.tail()];
  }
  const write = (await found.load())(OPTIONS);
  return papers.map((saved) => write(saved).text);
}

const NAMES: Partial<Record<ExportFormatId, string>> = {
  csv: 'x.csv',
  bibtex: 'x.bib',
  ris: 'x.ris',
  json: 'x.json',
  'csl-json': 'x.json',
};

/** The papers of an export, as they come back. */
export async function backFrom(format: ExportFormatId, files: readonly string[]): Promise<SavedPaper[]> {
  const results = await Promise.all(files.map((text) => importOf(text, NAMES[format] ?? 'x.md')));
  for (const { format: read } of results)
    expect(read).toBe({ markdown: 'paper-file', csv: 'links', json: 'library' }[format as string] ?? format);
  return results.flatMap(({ papers, toRead }) => {
    expect(toRead.filter(({ title }) => title === 'x')).toEqual([]);
    return papers;
  });
}

export const newest = ({ summaries: [summary] }: SavedPaper) => summary;
export const cardOf = (saved: SavedPaper, keys: readonly FieldKey[], text: (markdown: string) => string): Card =>
  Object.fromEntries(keys.map((key) => [key, text(newest(saved).card[key] ?? '')]).filter(([, each]) => each !== ''));
export const words = (text: string) => text.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '');
export const idOf = ({ paper }: Pick<Summary, 'paper'>) => (paper.source === 'arxiv' ? paper.arxivId : paper.url);
/** A paper without any title goes by its id. */
export const titleOf = ({ title, paper }: Summary) => lineText(title) || (paper.source === 'arxiv' ? `arXiv:${paper.arxivId}` : paper.url);
/** One of whose card the format has nothing to say comes back as a paper to be read. */
export const withCard = (papers: readonly SavedPaper[], card: (saved: SavedPaper) => Card) =>
  papers.filter((saved) => Object.keys(card(saved)).length > 0);
