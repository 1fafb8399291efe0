import { describe, expect, it } from 'vitest';
import { makeSavedPaper } from '@/tests/summary/make-summary';
import { Failure } from '@/utils/failure';
import { checkNoteTemplate } from '@/utils/library/export/note/check-note-template';
import { DEFAULT_NOTE_TEMPLATE, type NoteTemplate, readNoteTemplate } from '@/utils/library/export/note/note-template';
import { createNoteWriter } from '@/utils/library/export/note/note-writer';
import { fullPaper } from './full-paper';
import { OPTIONS } from './made-papers';
import { readNote, withProperties, written } from './written-note';

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
