import { describe, expect, it } from 'vitest';
import { type Line, paragraph, texts, written } from './written';

const heading = (text: string, y: number): Line => ({ text, y, font: 'bold', size: 12 });

describe('lists', () => {
  const page = (end: string, start: string): Line[] => [
    heading('1 Introduction', 740),
    { text: `the beans are counted in jars of glass as told ${end}`, y: 720, right: 540 },
    { text: `${start} jars of peas.`, y: 708, right: 300 },
  ];

  it.each([
    ['in', '(2) the', 1],
    ['by Eq.', '(2) and', 1],
    ['of B-', '4) and', 1],
    ['below:', '(2) the', 2],
    ['by beans,', '(b) the', 2],
    ['in', '• the', 2],
  ])('%s / %s: %i passages', async (end, start, count) => {
    expect(texts(await written([page(end, start)]))).toHaveLength(count);
  });
});

describe('paragraphs', () => {
  const full = (text: string, y: number): Line => ({ text, y, right: 540 });
  const opening = [heading('1 Introduction', 740), full('the beans are counted in jars of glass by people who like', 720)];
  const title: Line = {
    text: '',
    y: 696,
    right: 540,
    pieces: [
      { text: 'Green peas:', x: 72, right: 127, y: 696, size: 10, font: 'bold' },
      { text: 'they are counted as well', x: 132, right: 540, y: 696, size: 10, font: 'body' },
    ],
  };

  it.each<[string, string, Line, number]>([
    ['a theorem', 'to count beans.', full('Theorem 2. Every jar that is made of glass holds a bean', 696), 2],
    ['a theorem named in a sentence', 'to count, see', full('Theorem 2. Every jar that is made of glass holds a bean', 696), 1],
    ['a title in its own type', 'to count beans.', { ...title, text: 'Green peas: they are counted as well' }, 2],
    ['an indented line below a proof', 'to count. □', { ...full('From now on every jar that is made of glass holds', 696), x: 84 }, 2],
  ])('%s', async (_, end, line, count) => {
    const draft = await written([
      [...opening, full(`${'beans and peas and have the time '.repeat(2)}${end}`, 708), line, full('a bean.', 684)],
    ]);
    expect(draft.passages).toHaveLength(count);
  });

  it('go on beside a large bracket', async () => {
    const bracket = (text: string, x: number): Line => ({ text, x, y: 720, size: 10, font: 'signs' });
    const lines = [
      { text: 'we count the beans of all jars', y: 708 },
      bracket('(', 225),
      { text: 'n + m', x: 232, y: 708, right: 258 },
      bracket(')', 260),
      { text: 'that are made of glass and stand on the shelf of the house where', x: 268, y: 708, right: 540 },
      full('the people live who like them.', 696),
    ];
    expect(texts(await written([[...opening, ...lines]]))).toEqual([
      expect.stringMatching(/who like we count the beans of all jars \( n \+ m \) that are made of glass .* like them\.$/),
    ]);
  });
});

describe('a fraction in a line of text', () => {
  it('does not break its paragraph', async () => {
    const lines: Line[] = [
      { text: 'the beans are counted in jars of glass by people who like', y: 720, right: 540 },
      { text: 'all of the n', y: 708 },
      { text: '2k', x: 126, y: 704, size: 7 },
      { text: 'beans of the house that stand on a shelf of glass where all of', x: 136, y: 708, right: 540 },
      { text: 'them live who like them.', y: 696 },
    ];
    expect(texts(await written([[heading('1 Introduction', 740), ...lines]]))).toEqual([
      expect.stringMatching(/who like all of the n 2k beans of the house .* like them\.$/),
    ]);
  });
});

describe('displayed formulas', () => {
  it('begin with what stands before their fractions, below the end of a sentence', async () => {
    const lines: Line[] = [
      { text: 'holds for all jars, so', x: 200, y: 700 },
      { text: 'dqi =', x: 200, y: 670 },
      { text: '∑', x: 230, y: 680 },
      { text: 'a + b (3)', x: 240, y: 670, right: 540 },
    ];
    const draft = await written([[heading('1 Introduction', 740), ...paragraph(724, 3).slice(0, 2), ...lines, ...paragraph(640)]]);
    expect(draft.passages[1]).toMatchObject({ kind: 'equation', text: 'dqi = ∑ a + b (3)', label: '(3)' });
  });

  it('stand alone with their number, and the text goes on', async () => {
    const formula: Line = { text: 'n = a + b (3)', x: 250, y: 680, right: 540 };
    const draft = await written([[heading('1 Introduction', 740), ...paragraph(720, 3).slice(0, 2), formula, ...paragraph(650)]]);
    expect(draft.passages.map(({ kind, label }) => [kind, label])).toEqual([
      ['paragraph', undefined],
      ['equation', '(3)'],
      ['paragraph', undefined],
    ]);
    expect(draft.formulas).toEqual({ found: 1, damaged: 0, unreadable: 0 });
  });

  it('may have their number at the left margin', async () => {
    const formula: Line[] = [
      { text: '(2.1) n(x) =', y: 680 },
      { text: 'a + b', x: 250, y: 684, size: 7 },
    ];
    const draft = await written([[heading('1 Introduction', 740), ...paragraph(720, 3).slice(0, 2), ...formula, ...paragraph(650)]]);
    expect(draft.passages[1]).toMatchObject({ kind: 'equation', label: '(2.1)', text: '(2.1) n(x) = a + b' });
  });
});
