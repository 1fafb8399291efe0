import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeSavedPaper } from '@/tests/summary/make-summary';
import { lineText } from '@/utils/library/export/text/file-text';
import { parseCard } from '@/utils/summary/parse/parse-card';
import { fullPaper } from './full-paper';
import { anyPaper, RUNS } from './made-papers';
import { readNote, withProperties, written } from './written-note';

it('is a note with properties of Obsidian’s types and all that is kept', () => {
  const { fileName, text } = written(fullPaper());
  const { yaml, properties, body } = readNote(text);
  expect(fileName).toBe('2602.99901 Beans $n$ of Them.md');
  expect(yaml).toContain('date: 2026-02-13\n');
  expect(yaml).toContain('read: 2026-02-02T02:40:00\n');
  expect(properties).toMatchObject({
    title: 'Beans: $n$ of # Them',
    authors: ['A. Example', 'B. Example'],
    arxiv: '2602.99901',
    version: 1,
    tags: ['大-模型', 'agents-tools', '2024_'],
    starred: true,
    contribution: '快 28.4 分，共 2.0 倍，约 9。',
    numbersNotFound: 2,
  });
  for (const part of [
    '# Beans: $n$ of # Them\n',
    '## 我的笔记\n\n再读\n一遍\n',
    '## 花费\n',
    '## 补充\n',
    '## 追问\n\n**问：几 次？**\n\n共 4 次',
  ])
    expect(body).toContain(part);
  expect(body).not.toContain('[^');
});

it('parses back to the whole card', () => {
  const saved = makeSavedPaper();
  expect(parseCard(readNote(written(saved).text).body).card).toEqual(saved.summaries[0].card);
});

it('leaves out what is not known', () => {
  const { properties } = readNote(
    written(makeSavedPaper({ paper: { source: 'web', url: 'https://beans.example/' }, date: undefined })).text,
  );
  for (const name of ['date', 'arxiv', 'tags', 'read']) expect(properties).not.toHaveProperty(name);
  expect(properties).toMatchObject({ starred: false, numbersNotFound: 0 });
});

describe('a property', () => {
  it.each<[string, string, string, unknown]>([
    ['text', 'x', '{{title}} ({{year}})', 'Caches on Laptops (2026)'],
    ['a list', 'x', '{{ authors }}', ['A. Example', 'B. Example']],
    ['a list in a text', 'x', 'by {{authors}}', 'by A. Example, B. Example'],
    ['a number', 'x', '{{{year}}}', 2026],
    ['a checkbox', 'x', '{{starred}}', false],
    ['a literal', 'done', 'false', false],
    ['a literal number', 'rating', '3', 3],
    ['a literal that looks like one of another kind', 'x', 'yes', 'yes'],
    ['a text that looks like a number', 'x', '{{citekey}}', 'example2026caches'],
    ['tags of its own', 'tags', 'paper, {{service}}, #a b', ['paper', '演示', 'a-b']],
    ['aliases', 'aliases', '{{title}}', ['Caches on Laptops']],
    ['a condition', 'x', '{{#hasNumbers}}checked{{/hasNumbers}}{{^hasNumbers}}unchecked{{/hasNumbers}}', 'unchecked'],
    ['a name that YAML takes for a word of its own', 'yes', 'on', 'on'],
  ])('is %s', (_, name, value, read) => {
    const { properties } = readNote(written(makeSavedPaper(), withProperties([name, value])).text);
    expect(properties).toEqual({ [name]: read });
  });

  it.each([
    'a: b # c',
    '- a',
    '? a',
    'yes',
    'no',
    'null',
    '~',
    '1e3',
    '0o7',
    '0x1f',
    '12:30:45',
    '2026-01-01',
    '1_000',
    '.inf',
    '',
    '&a *a !a',
    '"',
    "'",
    '%',
    '@a',
    '{a',
    '[a',
    '|',
    '>',
    'שלום',
    '👩‍🔬',
  ])('keeps the title %j as text', (title) => {
    const { properties, older } = readNote(written(makeSavedPaper({ title }), withProperties(['title', '{{title}}'], ['x', 'y'])).text);
    expect(properties.title ?? '').toBe(title);
    expect(older.title ?? '').toBe(title);
  });

  it('reads back as it was, whatever it says', () => {
    fc.assert(
      fc.property(anyPaper, (saved) => {
        const { text, fileName } = written(saved);
        const { properties, older, body } = readNote(text);
        const [{ title, authors }] = saved.summaries;
        const names = authors.map(lineText).filter((name) => name !== '');
        expect([properties.title ?? '', properties.authors ?? []]).toEqual([lineText(title), names]);
        expect([older.title ?? '', older.authors ?? []]).toEqual([lineText(title), names]);
        expect(text).toBe(text.toWellFormed());
        expect(body.startsWith(`# ${lineText(title)}`.trimEnd())).toBe(true);
        expect(fileName).toMatch(/\.md$/);
      }),
      RUNS,
    );
  });
});
