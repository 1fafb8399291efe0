import { describe, expect, it } from 'vitest';
import { glyphText } from '@/utils/reading/pdf/lines/glyph-text';
import { pageLines } from '@/utils/reading/pdf/lines/page-lines';
import type { TextRun } from '@/utils/reading/pdf/lines/text-run';
import { run, sheet, textsOf } from './printed';

describe('the letters of one run', () => {
  it.each([
    ['an accent before its letter', 'Schr¨odinger', 'Schrödinger'],
    ['an accent that begins a word', 'und ¨uber', 'und über'],
    ['an accent over an i without its dot', 'Mar´ıa', 'María'],
    ['a bracket with the selector of its height', '{\ufe03x', '{x'],
    ['a grave accent within a word', 'Alg`ebre', 'Algèbre'],
    ['a quotation mark that is none', '`a bean` x`', '`a bean` x`'],
    ['a cedilla', 'Besan¸con', 'Besançon'],
    ['a hat over a letter that has no such form', 'ˆx', 'x\u0302'],
    ['ligatures', 'e\ufb03cient \ufb02oor', 'efficient floor'],
    ['letters of a math font', '𝑥 = 𝐀', 'x = A'],
    ['the parts of large brackets', '\uf8ee\uf8f0', '⎡⎣'],
    ['control characters of a font nobody knows', 'a\u0002b\u0085c', 'ab c'],
  ])('%s', (_, drawn, read) => {
    expect(glyphText(drawn)).toBe(read);
  });
});

describe('runs that make one line', () => {
  const small = { size: 7 };
  it.each<[string, TextRun[], string]>([
    [
      'an accent put down before its letter',
      [run('P. Doll', 72), run(' ', 107, { width: 0.5 }), run('´', 107.5), run('ar', 107)],
      'P. Dollár',
    ],
    ['a bar over a letter after a space', [run('the', 72), run(' ', 87, { width: 3 }), run('¯', 91), run('KN', 90)], 'the K̄N'],
    ['a space that is the end of a run', [run('the ', 72), run('ˆ', 92), run('O', 90)], 'the Ô'],
    ['an accent at the end of a run', [run('Universit¨', 72), run('at', 117)], 'Universität'],
    ['an accent drawn after its letter', [run('x', 72), run('ˆ', 72.5, { width: 3 }), run(' = 1', 77)], 'x̂ = 1'],
    ['an accent alone', [run('a', 72), run(' ', 77), run('ˆ', 90), run('b', 120)], 'a ˆ b'],
    ['an exponent', [run('10', 72), run('5', 82, { ...small, y: 704 })], '10⁵'],
    ['a negative exponent', [run('10', 72), run('−', 82, { ...small, y: 704 }), run('5', 86, { ...small, y: 704 })], '10⁻⁵'],
    ['the mark of an author', [run('Bohne', 72), run('+', 97, { ...small, y: 704 }), run(', B.', 101)], 'Bohne+, B.'],
    ['the mark of a note', [run('beans', 72), run('2', 97, { ...small, y: 704 }), run(' are', 101)], 'beans² are'],
    ['a number that is an index', [run('x', 72), run('1', 77, { ...small, y: 698 })], 'x₁'],
    ['a small number under another', [run('92.3', 72), run('0.1', 92, { ...small, y: 698 })], '92.30.1'],
    ['a small number on the line', [run('Model', 72), run('2', 97, small)], 'Model2'],
    ['the mark that begins a note', [run('1', 72, { ...small, y: 704 }), run('We thank', 76)], '1We thank'],
    ['a slash of no width over =', [run('x', 72), run('6', 80, { width: 0 }), run(' ', 77), run('= 0', 80)], 'x≠ 0'],
    ['a six of its own', [run('x', 72), run('6', 80), run('= 0', 90)], 'x6= 0'],
    [
      'small capitals with a gap',
      [run('I', 72, { size: 12 }), run(' ', 78, { width: 1 }), run('NTRODUCTION', 79, { size: 9.6 })],
      'INTRODUCTION',
    ],
    ['capitals with a space', [run('A', 72, { size: 12 }), run(' ', 78, { width: 4 }), run('BEAN', 82, { size: 9.6 })], 'A BEAN'],
    ['runs pdf.js set no space between', [run('Jars', 72), run('Peas', 140)], 'Jars Peas'],
    ['numbers of a citation in colour', [run('as in [', 72), run(' 3', 107), run(' , 5 ].', 117)], 'as in [3, 5].'],
    ['a range of citations in colour', [run('as in [', 72), run('3', 107), run(' – ', 112), run('5', 127), run('].', 132)], 'as in [3–5].'],
    ['ticks of an axis drawn from right to left', [run('40', 180), run('30', 150), run('20', 120)], '40 30 20'],
    [
      'a raised word beside a slanted letter',
      [run('V', 72), run(' ', 77, { width: 2 }), run('pea', 79, { size: 7, y: 704 }), run(' is small', 90)],
      'Vpea is small',
    ],
  ])('%s', (_, runs, read) => {
    expect(textsOf(runs)).toEqual([read]);
  });

  it('marks the exponents of a table as TeX does, in the row and in its pieces', () => {
    const row = [
      run('Beans', 72),
      run(' ', 97, { width: 40 }),
      run('2.1', 137),
      run(' ', 152, { width: 40 }),
      run('10', 192),
      run('19', 202, { size: 7, y: 704 }),
    ];
    expect(textsOf(row)).toEqual(['Beans 2.1 10^19']);
  });

  it('end where words stand right below, closer than letters are high', () => {
    const runs = [run('of all the beans.', 72), run(' ', 157, { size: 0 }), run('Jars', 220, { y: 690.5 }), run('Peas', 260, { y: 690.5 })];
    expect(textsOf(runs)).toEqual(['of all the beans.', 'Jars Peas']);
  });

  it('are as high as most of their letters, however long one index is', () => {
    const index = run('pods', 77, { size: 7, y: 698, font: 'f2' });
    const runs = [run('P', 72), index, run('=', 95, { font: 'f3' }), run('0.1', 104, { font: 'f4' })];
    expect(pageLines(runs, 1, sheet).map(({ size }) => size)).toEqual([10]);
  });
});

describe('lines', () => {
  it.each<[string, TextRun[], string[]]>([
    ['end where pdf.js says so', [run('one', 72, { endsLine: true }), run('two', 72, { y: 688 })], ['one', 'two']],
    ['end where the next run stands far below', [run('one', 72), run('two', 72, { y: 660 })], ['one', 'two']],
    [
      'end where a title returns to its margin',
      [run('All about beans', 72, { size: 12 }), run('Input of jars', 72, { y: 704.7, size: 16 })],
      ['All about beans', 'Input of jars'],
    ],
    [
      'give an accent to the letter below it',
      [run('β', 72), run('ˆ', 90.5, { y: 703, endsLine: true }), run('γ', 90), run('δ', 72, { y: 670 })],
      ['β', 'γ̂', 'δ'],
    ],
    ['go on over a raised run', [run('x', 72), run('a', 77, { y: 704, size: 7 }), run(' + 1', 82)], ['xa + 1']],
    ['hold no Markdown of their own', [run('# $5', 72)], ['\\# \\$5']],
  ])('%s', (_, runs, read) => {
    expect(textsOf(runs)).toEqual(read);
  });
});
