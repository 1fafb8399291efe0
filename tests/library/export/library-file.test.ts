import Ajv2020 from 'ajv/dist/2020';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import schema from '@/assets/library.schema.json';
import { makeSavedPaper } from '@/tests/summary/make-summary';
import { createJsonWriter } from '@/utils/library/export/json-writer';
import { LIBRARY_FORMAT, LIBRARY_VERSION, type LibraryParts } from '@/utils/library/file/library-file';
import { libraryText, stableJson } from '@/utils/library/file/write-library';
import { readSavedPaper } from '@/utils/summary/read-stored';
import type { SavedPaper } from '@/utils/summary/summary';
import { fullPaper } from './full-paper';
import { anyPaper, OPTIONS, RUNS } from './made-papers';

const isLibrary = new Ajv2020({ allErrors: true, strict: true }).compile(schema);

const written = (papers: SavedPaper[], parts?: LibraryParts) =>
  libraryText({ format: LIBRARY_FORMAT, version: LIBRARY_VERSION, papers, ...parts });

/** The same value with the names of every record in another order. */
function shuffled(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(shuffled);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([name, part]) => [name, shuffled(part)]),
  );
}

it('has one paper a line, names in order, and the other parts behind', () => {
  const parts = {
    readingList: [{ paper: { source: 'web', url: 'https://a.example/' } as const, title: '', addedAt: 1 }],
    settings: { b: 1, a: 2 },
  };
  const text = written([makeSavedPaper(), makeSavedPaper({ title: 'Other' })], parts);
  const lines = text.split('\n');
  expect(lines).toHaveLength(5);
  expect(lines[0]).toBe('{"format":"paperpane-library","version":1,"papers":[');
  expect(lines[1]).toMatch(/^\{"exchanges":\[\],"own":\{\},"schema":5,"summaries":\[\{"authors":.*\},$/);
  expect(lines[3]).toBe(
    '],"readingList":[{"addedAt":1,"paper":{"source":"web","url":"https://a.example/"},"title":""}],"settings":{"a":2,"b":1}}',
  );
  expect(JSON.parse(written([]))).toEqual({ format: 'paperpane-library', version: 1, papers: [] });
});

it('is the same bytes whatever order the names had', () => {
  const paper = fullPaper();
  expect(written([shuffled(paper) as SavedPaper])).toBe(written([paper]));
  expect(stableJson({ 10: 1, 9: 2, a: undefined, b: [undefined, Number.NaN], __proto__x: 'y' })).toBe(
    '{"10":1,"9":2,"__proto__x":"y","b":[null,null]}',
  );
});

it('gives every paper back, lone surrogates and all', () => {
  fc.assert(
    fc.property(fc.array(anyPaper, { maxLength: 3 }), (papers) => {
      const writer = createJsonWriter(OPTIONS);
      const text = writer.head() + papers.map(writer.entry).join('') + writer.tail();
      expect(text).toBe(text.toWellFormed());
      const { papers: read } = JSON.parse(text);
      expect(read.map(readSavedPaper)).toEqual(JSON.parse(JSON.stringify(papers)));
      expect(isLibrary(JSON.parse(text)), JSON.stringify(isLibrary.errors)).toBe(true);
      expect(written(read)).toBe(text);
    }),
    RUNS,
  );
});

it('holds no key, should one be handed over', () => {
  const profiles = { list: [{ id: '1', model: 'm', apiKey: 'sk-secret', keyOrigin: 'https://a.example' }], keys: { key: 'sk-secret' } };
  expect(written([], { profiles })).not.toContain('sk-secret');
  expect(JSON.parse(written([], { profiles })).profiles.list).toEqual([{ id: '1', model: 'm', keyOrigin: 'https://a.example' }]);
});

describe('the published schema', () => {
  const library = () => JSON.parse(written([fullPaper(), makeSavedPaper()], { readingList: [], spending: {} }));

  it('takes a paper with every part', () => {
    expect(isLibrary(library()), JSON.stringify(isLibrary.errors)).toBe(true);
  });

  it.each<[string, (file: ReturnType<typeof library>) => void]>([
    ['another format', (file) => (file.format = 'x')],
    ['a newer version', (file) => (file.version = 2)],
    ['a part that nobody knows', (file) => (file.keys = {})],
    ['a paper of another schema', (file) => (file.papers[0].schema = 4)],
    ['a paper without summaries', (file) => (file.papers[0].summaries = [])],
    ['a field that the card does not have', (file) => (file.papers[0].summaries[0].card.praise = 'x')],
    ['a text that is a number', (file) => (file.papers[0].summaries[0].card.oneLine = 3)],
    ['a verdict that nobody knows', (file) => (file.papers[0].summaries[0].numbers[0].verdict = 'fine')],
    ['a paper without its id', (file) => delete file.papers[0].summaries[0].paper.arxivId],
    ['a receipt without its source', (file) => delete file.papers[0].summaries[0].receipt.source],
    ['an exchange without its answer', (file) => delete file.papers[0].exchanges[0].answer],
    ['tags that are no list', (file) => (file.papers[0].own.tags = 'x')],
    ['a key in what made it', (file) => (file.papers[0].summaries[0].made.apiKey = 'sk')],
  ])('refuses %s', (_, spoil) => {
    const file = library();
    spoil(file);
    expect(isLibrary(file)).toBe(false);
  });
});
