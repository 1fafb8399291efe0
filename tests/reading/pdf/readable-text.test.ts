import { describe, expect, it } from 'vitest';
import { isReadable } from '@/utils/reading/pdf/lines/readable-text';
import { pageList } from '@/utils/reading/pdf/pdf-doubts';

const english =
  'Beans have been counted for ages, and what is still missing is a general way of counting them that does not need patience. '.repeat(6);
const german =
  'Bohnen werden seit langer Zeit gezählt, und es fehlt noch immer eine Art, sie ohne Geduld zu zählen, die allgemein ist. '.repeat(6);
/** What a font cut down to glyph numbers gives: each letter 29 places before itself. */
const shifted = [...english]
  .map((letter) => (letter === ' ' ? ' ' : String.fromCodePoint(Math.max(33, (letter.codePointAt(0) ?? 0) - 29))))
  .join('');

describe('letters', () => {
  it.each([
    ['English', english, true],
    ['German', german, true],
    ['Chinese', '豆子一直是一颗一颗地数的。'.repeat(60), true],
    ['Russian', 'Бобы считают с давних времён, и делают это по одному. '.repeat(20), true],
    ['a table of numbers', '12.5 13.1 99.0 0.04 '.repeat(80), true],
    ['a few letters', 'xqz', true],
    ['glyph numbers for letters', shifted, false],
    ['private characters', '\ue001\ue002\ue003 '.repeat(60), false],
    ['replacement characters', 'beans \ufffd\ufffd\ufffd\ufffd'.repeat(30), false],
  ])('of %s', (_, text, expected) => {
    expect(isReadable([{ text }])).toBe(expected);
  });

  it('pages are listed as ranges', () => {
    expect(pageList([2, 5, 6, 7, 9])).toBe('2, 5–7, 9');
  });
});
