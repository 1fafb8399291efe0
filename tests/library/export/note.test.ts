import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { makeSavedPaper } from '@/tests/summary/make-summary';
import { Failure } from '@/utils/failure';
import { checkNoteTemplate } from '@/utils/library/export/note/check-note-template';
import { DEFAULT_NOTE_TEMPLATE, type NoteTemplate, readNoteTemplate } from '@/utils/library/export/note/note-template';
import { createNoteWriter } from '@/utils/library/export/note/note-writer';
import { obsidianTag } from '@/utils/library/export/note/obsidian-tag';
import { obsidianUri } from '@/utils/library/export/note/obsidian-uri';
import { lineText } from '@/utils/library/export/text/file-text';
import { parseCard } from '@/utils/summary/parse/parse-card';
import type { SavedPaper } from '@/utils/summary/summary';
import { fullPaper } from './full-paper';
import { anyPaper, anyText, OPTIONS, RUNS } from './made-papers';

const written = (saved: SavedPaper, template?: NoteTemplate, hasEvidence = false) =>
  createNoteWriter({ ...OPTIONS, hasEvidence, ...(template === undefined ? {} : { template }) })(saved);

/** Front matter as Obsidian parts it from the body. */
function readNote(text: string) {
  const [, yaml = '', body = ''] = /^---\n([\s\S]*?\n)---\n\n([\s\S]*)$/.exec(text) ?? [];
  return {
    yaml,
    body,
    properties: parse(yaml) as Record<string, unknown>,
    older: parse(yaml, { version: '1.1' }) as Record<string, unknown>,
  };
}

const withProperties = (...properties: [string, string][]): NoteTemplate => ({
  fileName: '{{id}}',
  properties: properties.map(([name, value]) => ({ name, value })),
  body: '',
});

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

describe('a template', () => {
  it('that ships has nothing wrong with it', () => {
    expect(checkNoteTemplate(DEFAULT_NOTE_TEMPLATE)).toEqual([]);
    expect(readNoteTemplate(JSON.parse(JSON.stringify(DEFAULT_NOTE_TEMPLATE)))).toEqual(DEFAULT_NOTE_TEMPLATE);
  });

  it.each<[string, Partial<NoteTemplate>, object]>([
    ['open tag', { body: 'a {{title' }, { code: 'syntax', part: 'body', detail: 'Unclosed tag at 9' }],
    ['open section', { body: '{{#note}}' }, { code: 'syntax', part: 'body' }],
    ['unknown name', { body: '{{#sections}}{{titel}}{{/sections}}' }, { code: 'unknown-name', part: 'body', detail: 'titel' }],
    ['name of every object', { body: '{{constructor}}' }, { code: 'unknown-name', detail: 'constructor' }],
    ['partial', { body: '{{> other}}' }, { code: 'unknown-name', detail: 'other' }],
    ['property', { properties: [{ name: 'x', value: '{{/x}}' }] }, { code: 'syntax', part: 'properties', property: 0 }],
    [
      'repeated property',
      {
        properties: [
          { name: 'x', value: '' },
          { name: 'X ', value: '' },
        ],
      },
      { code: 'same-name', property: 1 },
    ],
    ['property without a name', { properties: [{ name: ' ', value: '' }] }, { code: 'no-name', property: 0 }],
    ['file without a name', { fileName: ' ' }, { code: 'no-file-name', part: 'fileName' }],
  ])('with an error says what and where: %s', (_, change, problem) => {
    const template = { ...DEFAULT_NOTE_TEMPLATE, ...change };
    expect(checkNoteTemplate(template)[0]).toMatchObject(problem);
    expect(() => createNoteWriter({ ...OPTIONS, template })).toThrow(Failure);
  });

  it.each([null, {}, { fileName: 'x', body: 'y' }, { fileName: 'x', body: 'y', properties: [{ name: 1 }] }])(
    'of another shape is refused: %j',
    (stored) => {
      expect(() => readNoteTemplate(stored)).toThrow('note-template-broken');
    },
  );

  it('shows a text as data: braces in it are no template', () => {
    expect(written(makeSavedPaper({ title: '{{note}} & <b>' }), { ...DEFAULT_NOTE_TEMPLATE, properties: [], body: '{{title}}' }).text).toBe(
      '{{note}} & <b>\n',
    );
  });
});

describe('evidence', () => {
  const [{ passages }] = fullPaper().summaries;

  it('stands as footnotes behind the numbers, each with its sentence and link', () => {
    const { body } = readNote(written(fullPaper(), undefined, true).text);
    const link = 'https://arxiv.org/html/2602.99901v1#S4.T1';
    expect(body).toContain(`快 28.4[^1] 分 ([T1](${link}))，共 2.0[^2] 倍，约 9[^3]。`);
    expect(body).toContain('$y = 3.5\\%$[^5] 更省\n- 又 77[^6] 次');
    expect(body).toContain(`\n[^1]: ✓ 28.4：与论文一致。 “Ours | speed | 28.4” — 表格 Table 1 · 4 Results，[原文](${link})\n`);
    expect(body).toContain(
      `\n[^2]: ∑ 2.0：由论文里的数推算（28.4 − 26.4 = 2.0）。 “Ours | speed | 28.4” — 表格 Table 1 · 4 Results，[原文](${link})；“It was 26.4.” — 段落 P2 · 1 Introduction · 第 2 页，[原文](https://arxiv.org/html/2602.99901v1#S1.p2)\n`,
    );
    expect(body).toMatch(/\n\[\^3\]: \? 9：存疑：.*论文的表里它在另一行/);
    expect(body).toContain('\n[^4]: ≈ 28.4：取整或换算自论文。 “upvotes” — Hugging Face\n');
    expect(body).toContain('\n[^6]: ✗ 77：论文里没有找到。\n');
    expect(body).toMatch(/共 4\[\^7\] 次[\s\S]*\n\[\^7\]: ✗ 4：论文里没有找到。\n$/);
    // A record of another text, and what is no claim.
    expect(body).toContain('另说 5 句\n');
    expect(body).not.toContain('[^8]');
    expect(passages).toHaveProperty('T1');
  });

  it('has only the notes of what the template shows', () => {
    const { text } = written(fullPaper(), { ...DEFAULT_NOTE_TEMPLATE, properties: [], body: '{{results}}\n\n{{footnotes}}' }, true);
    expect(text.match(/^\[\^\d\]: /gm)).toEqual(['[^4]: ', '[^5]: ', '[^6]: ']);
  });

  it('is in no property and no file name', () => {
    const template = { ...withProperties(['x', '{{oneLine}}']), fileName: '{{oneLine}}' };
    const { text, fileName } = written(fullPaper(), template, true);
    expect(text + fileName).not.toMatch(/\[?\^/);
  });
});

it.each([
  ['大 模型', '大-模型'],
  ['#agents', 'agents'],
  ['2024', '2024_'],
  ['a/b//c', 'a/b/c'],
  ['a, b!', 'a-b'],
  ['🫘', '🫘'],
  ['!?', ''],
])('makes of the tag %j one of Obsidian’s', (tag, own) => {
  expect(obsidianTag(tag)).toBe(own);
});

describe('Obsidian’s address', () => {
  it('names vault, file and text, with %20 for a blank', () => {
    expect(obsidianUri({ vault: 'my vault', file: 'Papers/2602.99901 a+b: c.md', content: '# 甲 & 乙' })).toBe(
      'obsidian://new?vault=my%20vault&file=Papers%2F2602.99901%20a%2Bb%20c&content=%23%20%E7%94%B2%20%26%20%E4%B9%99',
    );
  });

  it('leaves a long text to the clipboard', () => {
    expect(obsidianUri({ file: 'a', content: 'from-clipboard' })).toBe('obsidian://new?file=a&clipboard');
  });

  it('is an address whatever it is given, and leads out of no vault', () => {
    fc.assert(
      fc.property(anyText, anyText, (file, content) => {
        const url = new URL(obsidianUri({ file, content }));
        expect(url.searchParams.get('content')).toBe(content.toWellFormed());
        expect(url.searchParams.get('file')?.split('/')).not.toContain('..');
      }),
      RUNS,
    );
  });
});
