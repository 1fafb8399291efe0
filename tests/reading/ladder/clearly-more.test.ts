import { expect, it } from 'vitest';
import { clearlyMore } from '@/utils/reading/ladder/clearly-more';
import { readingSize } from '@/utils/reading/ladder/reading-size';
import { readingOf, type Size } from './reading-of';

const held: Size = { words: 1000, sections: 6, tables: 3 };

it.each<[string, Size, Size, string | undefined]>([
  ['the same', held, held, undefined],
  ['a few words more, as labels in figures are', { ...held, words: 1150 }, held, undefined],
  ['far more words', { ...held, words: 1151 }, held, '1151 words against 1000'],
  ['far more words and fewer tables', { ...held, words: 2000, tables: 0 }, held, '2000 words against 1000'],
  ['anything against nothing', { words: 100 }, { words: 0 }, '100 words against 0'],
  ['nothing against nothing', { words: 0 }, { words: 0 }, undefined],
  ['one section more that the words bear out', { ...held, words: 1020, sections: 7 }, held, '7 sections against 6'],
  ['one heading more', { ...held, sections: 7 }, held, undefined],
  ['two sections more', { ...held, words: 960, sections: 8 }, held, '8 sections against 6'],
  ['two sections more, but fewer words', { ...held, words: 949, sections: 8 }, held, undefined],
  ['one table more', { ...held, tables: 4 }, held, undefined],
  ['two tables more', { ...held, tables: 5 }, held, '5 readable tables against 3'],
  ['two tables more, but fewer words', { ...held, words: 940, tables: 5 }, held, undefined],
  ['the only table', { ...held, tables: 1 }, { ...held, tables: 0 }, '1 readable tables against 0'],
  ['less', { words: 500, sections: 3, tables: 1 }, held, undefined],
])('%s', (_, candidate, other, reason) => {
  expect(clearlyMore(readingOf('pdf', candidate), readingOf('html', other))).toBe(reason);
});

it('counts words outside formulas, sections that hold text in themselves or below, and tables that can be read', () => {
  const reading = readingOf('html', { words: 7, sections: 2, tables: 2 });
  const [first, second] = reading.sections;
  if (first === undefined || second === undefined) throw new Error('two sections');
  const document = { ...reading, sections: [first, { ...second, level: 2 }, { ...second, heading: 'Empty' }] };
  expect(readingSize(document)).toEqual({ words: 7, sections: 1, tables: 2 });
});
