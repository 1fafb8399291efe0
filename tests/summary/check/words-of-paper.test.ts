import { describe, expect, it } from 'vitest';
import { Random } from '@/scripts/fuzz/random';
import { makeDocument } from '@/tests/summary/make-document';
import { eachToken } from '@/utils/summary/check/context/tokens';
import { abbreviationsOf } from '@/utils/summary/check/paper/abbreviations';
import { Postings } from '@/utils/summary/check/paper/postings';
import { numberWord } from '@/utils/summary/check/quantities/english-words';
import { nextStart } from '@/utils/summary/check/quantities/number-starts';

/** What papers are made of. */
const PIECES = [
  'GPT',
  'bean',
  'jars',
  'two',
  'Several',
  'a',
  'X',
  'αβ',
  'é',
  '4',
  '0.5',
  '.5',
  '.',
  '-',
  '@',
  '/',
  '’',
  ' ',
  '\\frac',
  '\\dfrac{1}{2}',
  '½',
  '三',
  '十二',
  '半',
  '，',
  '$',
  '^',
  '\n',
  '\\pm',
  '８',
  '',
];

/** Such pieces joined in any order. */
const anyTexts = (count: number) => {
  const random = new Random(7, 0);
  return Array.from({ length: count }, () => Array.from({ length: random.between(0, 20) }, () => random.pick(PIECES)).join(''));
};

describe('the words of a paper', () => {
  it('are those of the pattern that the loop stands for', () => {
    for (const text of anyTexts(2000)) {
      const found: [string, number][] = [];
      eachToken(text, 0, text.length, (token, at) => found.push([token, at]));
      const pattern = /[A-Za-z][A-Za-z0-9]*(?:[-@.+_'’/][A-Za-z0-9]+)*|[\u0370-\u03ff]+/g;
      expect(found).toEqual([...text.matchAll(pattern)].map((match) => [match[0], match.index]));
    }
  });

  it('end where they are told to', () => {
    const found: string[] = [];
    eachToken('red-beans and blue', 4, 11, (token) => found.push(token));
    expect(found).toEqual(['beans', 'a']);
  });

  it('give the beginnings of numbers that the pattern gives', () => {
    for (const text of anyTexts(2000)) {
      const found: [string, number][] = [];
      for (let start = nextStart(text, 0); start !== undefined; start = nextStart(text, start.index + start.shown.length))
        found.push([start.shown, start.index]);
      const pattern = /\\[dt]?frac|[\d½⅓⅔¼¾⅕⅛]|\.(?=\d)|[A-Za-z]+|[零〇一二两三四五六七八九十百千万亿半几数上]+/g;
      const expected = [...text.matchAll(pattern)].filter(
        ([shown]) => !/^[A-Za-z]/.test(shown) || numberWord(shown, 0, shown.length) !== undefined,
      );
      expect(found).toEqual(expected.map((match) => [match[0], match.index]));
    }
  });

  it.each(['two', 'Three', 'a', 'an', 'several', 'millions', 'HALF', 'twofold'])('%s may be a number', (word) => {
    expect(numberWord(`${word} beans`, 0, word.length)).toBe(word);
  });

  it.each(['the', 'this', 'thirst', 'on', 'ace', 'x', 'seventeenthousand'])('%s is none', (word) => {
    expect(numberWord(`${word} beans`, 0, word.length)).toBeUndefined();
  });
});

describe('abbreviations', () => {
  it.each<[string, Record<string, string>]>([
    ['We report bean count recall (BCR) and jar exactness (Exact).', { bcr: 'bean count recall', exact: 'exactness' }],
    ['TTB (time to beans) falls. BER: bean error rate.', { ttb: 'time to beans', ber: 'bean error rate' }],
    ['The rate of the beans (RB) is high.', { rb: 'rate of the beans' }],
    ['Words that do not fit (XYZ) and a lone remark (See below).', {}],
    ['Its database (DB) is small.', { db: 'database' }],
  ])('%s', (text, expected) => {
    expect(Object.fromEntries(abbreviationsOf(makeDocument({ Beans: [text] })))).toEqual(expected);
  });
});

describe('postings', () => {
  it('keep each place of a term once, in order, and tell whether a term stands at one', () => {
    const postings = new Postings();
    for (const at of [0, 3, 3, 7]) postings.add(5, at);
    postings.add(2, 3);
    expect(postings.of(5)).toEqual([0, 3, 7]);
    expect([0, 1, 3, 7, 8].map((at) => postings.has(5, at))).toEqual([true, false, true, true, false]);
    expect(postings.has(2, 0)).toBe(false);
    expect(postings.of(9)).toEqual([]);
  });
});
