import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fileName, uniqueNames } from '@/utils/library/export/text/file-name';
import { fileText } from '@/utils/library/export/text/file-text';
import { anyText, RUNS } from './made-papers';

const bytes = (text: string) => new TextEncoder().encode(text).length;

it.each([
  ['a/b\\c:d*e?f"g<h>i|j', 'a b c d e f g h i j.md'],
  ['CON', '_CON.md'],
  ['com1.txt', '_com1.txt.md'],
  ['Console', 'Console.md'],
  ['..', 'paper.md'],
  ['.hidden', 'hidden.md'],
  ['end. ', 'end.md'],
  ['a\u0000b\u202ec\ud800d', 'a b c d.md'],
  ['cafe\u0301', 'café.md'],
  ['[[a#b^c]]', 'a b c.md'],
  ['', 'paper.md'],
  ['长'.repeat(300), `${'长'.repeat(59)}.md`],
  ['👩‍🔬'.repeat(30), `${'👩‍🔬'.repeat(16)}.md`],
])('makes of %j a name', (name, made) => {
  expect(fileName(name, 'md')).toBe(made);
});

it('makes names that every system takes, whatever they are made of', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const name = fileName(text, 'md');
      expect(bytes(name)).toBeLessThanOrEqual(180);
      expect(name).toMatch(/^[^\s.\\/:*?"<>|#^[\]\p{Cc}\p{Cs}][^\\/:*?"<>|#^[\]\p{Cc}\p{Cs}]*\.md$/u);
      expect(name).not.toMatch(/[. ]\.md$|^(?:con|prn|aux|nul|com\d|lpt\d)\./i);
      expect(name.normalize('NFC')).toBe(name);
      expect(fileName(name.slice(0, -3), 'md')).toBe(name);
    }),
    { numRuns: 500 },
  );
});

it('tells names apart that differ in case, in form or not at all, within their length', () => {
  const nameFor = uniqueNames();
  expect(['Beans', 'beans', 'Beans', 'ＢＥＡＮＳ', 'Beans 2'].map((name) => nameFor(name, 'md'))).toEqual([
    'Beans.md',
    'beans 2.md',
    'Beans 3.md',
    'ＢＥＡＮＳ 4.md',
    'Beans 2 2.md',
  ]);
  fc.assert(
    fc.property(fc.array(anyText, { maxLength: 20 }), (texts) => {
      const own = uniqueNames();
      const names = texts.map((text) => own(text, 'md'));
      expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(texts.length);
      for (const name of names) expect(bytes(name)).toBeLessThanOrEqual(180);
    }),
    RUNS,
  );
});

it('leaves of a text what UTF-8 files hold, once and for all', () => {
  expect(fileText('a\r\nb\rc\u2028d\u0000\u001b\ufeff\ud800e\tf')).toBe('a\nb\nc\nd\ufffde\tf');
  fc.assert(
    fc.property(anyText, (text) => fileText(fileText(text)) === fileText(text)),
    RUNS,
  );
});
