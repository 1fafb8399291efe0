import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeSavedPaper } from '@/tests/summary/make-summary';
import { type ExportFormatId, findFormat } from '@/utils/library/export/formats';
import { linkedCitations } from '@/utils/library/export/linked-citations';
import { fileText, lineText } from '@/utils/library/export/text/file-text';
import { libraryText } from '@/utils/library/file/write-library';
import { oneLine } from '@/utils/library/report-a/one-line';
import { NOT_WRITTEN } from '@/utils/library/report-b/not-written';
import { type Card, FIELD_KEYS, type FieldKey } from '@/utils/summary/card';
import { withoutCitations } from '@/utils/summary/citations/resolve-citations';
import { plainText } from '@/utils/summary/compare/plain-text';
import { cleanBody } from '@/utils/summary/parse/clean-body';
import type { SavedPaper, Summary } from '@/utils/summary/summary';
import { VIEWS } from '@/utils/summary/views';
import { OPTIONS } from './export/made-papers';
import { importOf } from './import/import-world';
import { anyPapers } from './made-library';

const RUNS = { numRuns: 150 };

/** The files of an export. */
async function filesOf(format: ExportFormatId, papers: readonly SavedPaper[]): Promise<string[]> {
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
async function backFrom(format: ExportFormatId, files: readonly string[]): Promise<SavedPaper[]> {
  const results = await Promise.all(files.map((text) => importOf(text, NAMES[format] ?? 'x.md')));
  for (const { format: read } of results)
    expect(read).toBe({ markdown: 'paper-file', csv: 'links', json: 'library' }[format as string] ?? format);
  return results.flatMap(({ papers, toRead }) => {
    expect(toRead.filter(({ title }) => title === 'x')).toEqual([]);
    return papers;
  });
}

const newest = ({ summaries: [summary] }: SavedPaper) => summary;
const cardOf = (saved: SavedPaper, keys: readonly FieldKey[], text: (markdown: string) => string): Card =>
  Object.fromEntries(keys.map((key) => [key, text(newest(saved).card[key] ?? '')]).filter(([, each]) => each !== ''));
const words = (text: string) => text.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '');
const idOf = ({ paper }: Pick<Summary, 'paper'>) => (paper.source === 'arxiv' ? paper.arxivId : paper.url);
/** A paper without any title goes by its id. */
const titleOf = ({ title, paper }: Summary) => lineText(title) || (paper.source === 'arxiv' ? `arXiv:${paper.arxivId}` : paper.url);
/** One of whose card the format has nothing to say comes back as a paper to be read. */
const withCard = (papers: readonly SavedPaper[], card: (saved: SavedPaper) => Card) =>
  papers.filter((saved) => Object.keys(card(saved)).length > 0);

// What files cannot carry, beside what their tests say: versions of a summary, checked numbers, receipts and passages (only the library file has them). In all others
// control characters and lone surrogates are dropped or replaced, and a paper without any text comes back as one to be read.

describe('a library file', () => {
  it('comes back to the byte', async () => {
    await fc.assert(
      fc.asyncProperty(anyPapers, async (papers) => {
        const text = libraryText({ format: 'paperpane-library', version: 1, papers });
        const read = await importOf(text, 'x.json');
        expect(libraryText({ format: 'paperpane-library', version: 1, papers: read.papers })).toBe(text);
      }),
      RUNS,
    );
  });
});

describe('a report of layout B', () => {
  const written = (markdown: string) => {
    const text = cleanBody(fileText(withoutCitations(markdown)).replace(/[ \t]+$/gm, ''));
    return text === NOT_WRITTEN ? '' : text;
  };
  const card = (saved: SavedPaper) => cardOf(saved, VIEWS.report, written);
  it('gives back five sections, title, link and source, and the same bytes', async () => {
    await fc.assert(
      fc.asyncProperty(anyPapers, async (papers) => {
        const [text = ''] = await filesOf('report-b', papers);
        const kept = withCard(papers, card);
        const read = await backFrom('report-b', [text]);
        expect(
          read.map((saved) => ({
            id: idOf(newest(saved)),
            title: newest(saved).title,
            source: newest(saved).receipt.source,
            card: newest(saved).card,
            extra: newest(saved).extra,
          })),
        ).toEqual(
          kept.map((saved) => ({
            id: idOf(newest(saved)),
            title: titleOf(newest(saved)),
            source: newest(saved).receipt.source,
            card: card(saved),
            extra: [],
          })),
        );
        const [again = ''] = await filesOf('report-b', read);
        const titled = kept.map((saved) => ({ ...saved, summaries: [{ ...newest(saved), title: titleOf(newest(saved)) }] }) as SavedPaper);
        expect(again).toBe((await filesOf('report-b', titled))[0]);
      }),
      RUNS,
    );
  });
});

/** Texts are one line there, and a break written as HTML parts lines. */
function withoutBreaks(saved: SavedPaper): SavedPaper {
  const card = Object.fromEntries(Object.entries(newest(saved).card).map(([key, text]) => [key, text.replace(/<br>/g, '')]));
  return { ...saved, summaries: [{ ...newest(saved), card }] };
}

describe('a report of layout A', () => {
  it('is the same from its first reading on, and has the words of the five fields', async () => {
    await fc.assert(
      fc.asyncProperty(anyPapers, async (made) => {
        const papers = made.map(withoutBreaks);
        const [first = ''] = await filesOf('report-a', papers);
        const read = await backFrom('report-a', [first]);
        if (read.length === 0) return;
        const [second = ''] = await filesOf('report-a', read);
        const again = await backFrom('report-a', [second]);
        const lines = (saved: SavedPaper) => cardOf(saved, VIEWS.five, oneLine);
        expect(again.map((saved) => [newest(saved).title, lines(saved)])).toEqual(read.map((saved) => [newest(saved).title, lines(saved)]));
        expect((await filesOf('report-a', again))[0]).toBe(second);
        for (const saved of read) {
          const original = papers.find((each) => idOf(newest(each)) === idOf(newest(saved)));
          if (original === undefined) throw new Error('a paper that was not written');
          expect(newest(saved).title).toBe(titleOf(newest(original)));
        }
      }),
      RUNS,
    );
  });
});

describe('a note', () => {
  it('gives back the card, and what stands in its front matter', async () => {
    await fc.assert(
      fc.asyncProperty(anyPapers, async (papers) => {
        const files = await filesOf('markdown', papers);
        const written = (saved: SavedPaper) => (markdown: string) => fileText(linkedCitations(markdown, newest(saved).receipt, {})).trim();
        const kept = withCard(papers, (saved) => cardOf(saved, FIELD_KEYS, written(saved)));
        const read = await backFrom('markdown', files);
        const facts = (saved: SavedPaper) => ({
          id: idOf(newest(saved)),
          date: newest(saved).date,
          source: newest(saved).receipt.source,
          authors: newest(saved)
            .authors.map(lineText)
            .filter((name) => name !== ''),
          isStarred: saved.own.isStarred,
        });
        expect(
          read
            .filter((saved) => Object.keys(newest(saved).card).length > 0)
            .map((saved) => ({ ...facts(saved), title: newest(saved).title, card: newest(saved).card, note: saved.own.note ?? '' })),
        ).toEqual(
          kept.map((saved) => ({
            ...facts(saved),
            title: titleOf(newest(saved)),
            card: cardOf(saved, FIELD_KEYS, written(saved)),
            note: fileText(saved.own.note ?? '').trim(),
          })),
        );
      }),
      RUNS,
    );
  });
});

describe('a table', () => {
  it('gives back each cell in plain words', async () => {
    await fc.assert(
      fc.asyncProperty(anyPapers, async (papers) => {
        const plain = (markdown: string) => plainText(fileText(markdown));
        const card = (saved: SavedPaper) => cardOf(saved, FIELD_KEYS, plain);
        const read = await backFrom('csv', await filesOf('csv', papers));
        const facts = (saved: SavedPaper) => ({
          id: idOf(newest(saved)),
          date: newest(saved).date,
          source: newest(saved).receipt.source,
          isStarred: saved.own.isStarred,
        });
        expect(
          read.map((saved) => ({ ...facts(saved), title: newest(saved).title, card: newest(saved).card, note: saved.own.note ?? '' })),
        ).toEqual(
          withCard(papers, card).map((saved) => ({
            ...facts(saved),
            title: titleOf(newest(saved)),
            card: card(saved),
            note: fileText(saved.own.note ?? '').trim(),
          })),
        );
      }),
      RUNS,
    );
  });
});

/** In one line nothing tells a heading in brackets from such words in a text; a title of signs alone may be nothing to TeX. */
function withoutBrackets(saved: SavedPaper): SavedPaper {
  const card = Object.fromEntries(Object.entries(newest(saved).card).map(([key, text]) => [key, text.replace(/[【】]/g, '')]));
  const title = words(newest(saved).title) === '' ? 'T' : newest(saved).title;
  return { ...saved, summaries: [{ ...newest(saved), title, card, extra: [] }] };
}

/** White space: RIS has one line for a value, whose breaks its HTML keeps; BibTeX has one paragraph. */
const CARRIED = {
  'csl-json': (text: string) => text,
  ris: (text: string) => text.replace(/[^\S\n]+/g, ' ').trim(),
  bibtex: lineText,
};

describe.each(['csl-json', 'ris', 'bibtex'] as const)('references as %s', (format) => {
  it('name the papers, and carry the card', async () => {
    await fc.assert(
      fc.asyncProperty(anyPapers, async (made) => {
        const plain = (markdown: string) => plainText(fileText(markdown));
        const papers = format === 'bibtex' ? made.map(withoutBrackets) : made;
        const read = await backFrom(format, await filesOf(format, papers));
        const carried = CARRIED[format];
        // TeX has signs of its own in a title: the words come back.
        const told = format === 'bibtex' ? words : (title: string) => title;
        const kept = withCard(papers, (saved) => cardOf(saved, FIELD_KEYS, (markdown) => carried(plain(markdown))));
        const facts = (saved: SavedPaper) => ({ id: idOf(newest(saved)), date: newest(saved).date });
        expect(
          read
            .filter((saved) => Object.keys(newest(saved).card).length > 0)
            .map((saved) => ({ ...facts(saved), title: told(newest(saved).title), card: newest(saved).card })),
        ).toEqual(
          kept.map((saved) => ({
            ...facts(saved),
            title: told(titleOf(newest(saved))),
            card: cardOf(saved, FIELD_KEYS, (markdown) => carried(plain(markdown))),
          })),
        );
      }),
      RUNS,
    );
  });
});
it('the key of a BibTeX entry stays the same', async () => {
  const [text = ''] = await filesOf('bibtex', [makeSavedPaper()]);
  expect(await filesOf('bibtex', await backFrom('bibtex', [text]))).toEqual([text]);
});

describe('the two commands', { timeout: 120_000 }, () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'round-trip-'));
  const paper = (...args: string[]) =>
    spawnSync(process.execPath, ['--import', 'tsx', 'scripts/paper.ts', ...args], { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });

  it('give back a library of any papers to the byte', () => {
    const papers = fc.sample(anyPapers, { numRuns: 40, seed: 1 }).flat().map(withOwnId);
    const text = libraryText({ format: 'paperpane-library', version: 1, papers });
    const [given, exported] = [path.join(folder, 'given.json'), path.join(folder, 'exported.json')];
    writeFileSync(given, text);
    const { status, stderr } = paper('export', given, '--format', 'json', '--out', exported);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(readFileSync(exported, 'utf8')).toBe(text);
    expect(paper('import', exported)).toMatchObject({ status: 0, stdout: text });
  });
});

/** Each paper once. */
function withOwnId(saved: SavedPaper, index: number): SavedPaper {
  const arxivId = `2602.${String(index + 1).padStart(5, '0')}`;
  return { ...saved, summaries: [{ ...newest(saved), paper: { source: 'arxiv', arxivId } }] };
}
