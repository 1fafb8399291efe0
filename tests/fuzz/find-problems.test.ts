import { describe, expect, it } from 'vitest';
import { findProblems } from '@/scripts/fuzz/find-problems';
import { DocumentDraft } from '@/utils/reading/document-draft';
import type { PaperDocument } from '@/utils/reading/paper-document';

const context = { paper: { source: 'arxiv', arxivId: '2602.99901' } as const, url: 'https://arxiv.org/html/2602.99901' };

function sound(): PaperDocument {
  const draft = new DocumentDraft();
  draft.openSection({ number: '1', heading: 'Jars', level: 1, isAppendix: false });
  draft.add('paragraph', 'Beans are counted in jars.');
  draft.add('table', 'Table 1\n| 1 | 2 |', { tables: [{ rows: [['1', '2']], headerRows: 0, headerColumns: 1 }] });
  draft.addReference('A. Bohne. Beans.');
  draft.links.push({ url: 'https://github.com/bean/jar', kind: 'code', passage: 'P1' });
  return draft.finish(context, { source: 'html', title: 'Beans', authors: [{ name: 'Ada Bohne', affiliations: [] }] });
}

/** One broken promise each. */
const breaks: [string, (document: PaperDocument) => void, string][] = [
  ['the same id twice', ({ passages: [first, second] }) => Object.assign(second ?? {}, { id: first?.id }), 'two passages P1'],
  ['an id of another series', ({ passages: [first] }) => Object.assign(first ?? {}, { id: 'T7' }), 'a paragraph is called T7'],
  ['a section that is not there', ({ passages: [first] }) => Object.assign(first ?? {}, { section: 5 }), 'P1 stands in section 5 of 1'],
  ['empty text', ({ passages: [first] }) => Object.assign(first ?? {}, { text: ' ' }), 'P1 is empty'],
  ['half a letter', (document) => Object.assign(document, { title: 'Beans \ud835' }), 'half a letter in document.title'],
  ['no number', ({ receipt }) => Object.assign(receipt, { milliseconds: Number.NaN }), 'NaN in document.receipt.milliseconds'],
  ['rows of unequal length', ({ passages: [, table] }) => table?.tables?.[0]?.rows.push(['3']), 'the rows of T1 differ in length'],
  [
    'a script as a link',
    ({ links: [link] }) => Object.assign(link ?? {}, { url: 'javascript:alert(1)' }),
    'a link to "javascript:alert(1)"',
  ],
  ['a wrong sum', ({ receipt }) => Object.assign(receipt.sections[0] ?? {}, { characters: 1 }), '1 of 43 characters in the receipt'],
  [
    'more damage than tables',
    ({ receipt }) => Object.assign(receipt.tables, { unreadable: 2 }),
    'tables: 1 found, 0 damaged, 2 unreadable',
  ],
  ['references out of order', ({ references: [first] }) => Object.assign(first ?? {}, { id: 'R2' }), 'reference 1 is called R2'],
  ['nothing at all', (document) => Object.assign(document, { passages: [] }), 'no passage'],
];

describe('what a document promises', () => {
  it('is kept by a sound one', () => {
    expect(findProblems(sound())).toEqual([]);
  });

  it.each(breaks)('is broken by %s', (_, change, problem) => {
    const document = sound();
    change(document);
    expect(findProblems(document)).toContain(problem);
  });
});
