import { describe, expect, it } from 'vitest';
import { headings, type Line, paragraph, texts, written } from './written';

const bold = (text: string, y: number, size = 10): Line => ({ text, y, size, font: 'bold' });

/** Headings 100 points apart with text below each. */
function paper(...lines: string[]): Line[][] {
  const each = lines.map((text, index) => [bold(text, 740 - (index % 6) * 110), ...paragraph(720 - (index % 6) * 110)]);
  return [each.slice(0, 6).flat(), each.slice(6, 12).flat(), each.slice(12).flat()].filter((page) => page.length > 0);
}

describe('headings by their numbers', () => {
  it.each([
    [
      'decimal',
      ['1 Introduction', '2 Jars', '2.1 Glass', '2.2 Lids', '3 Conclusion'],
      ['1 1 Introduction', '1 2 Jars', '2 2.1 Glass', '2 2.2 Lids', '1 3 Conclusion'],
    ],
    ['with dots', ['1. Introduction', '1.1. Jars', '2. Peas'], ['1 1 Introduction', '2 1.1 Jars', '1 2 Peas']],
    [
      'roman with letters',
      ['I. INTRODUCTION', 'II. JARS', 'A. Glass', 'B. Lids', 'III. PEAS'],
      ['1 I INTRODUCTION', '1 II JARS', '2 A Glass', '2 B Lids', '1 III PEAS'],
    ],
    [
      'appendix',
      ['1 Introduction', '2 Jars', 'A Proofs', 'A.1 Of jars', 'B Tables'],
      ['1 1 Introduction', '1 2 Jars', '1 A Proofs (appendix)', '2 A.1 Of jars (appendix)', '1 B Tables (appendix)'],
    ],
    ['named appendix', ['1 Introduction', '2 Jars', 'Appendix A: Proofs'], ['1 1 Introduction', '1 2 Jars', '1 A Proofs (appendix)']],
    [
      'supplement',
      ['1 Introduction', '2 Jars', 'S1. More jars', 'S1.1. Glass'],
      ['1 1 Introduction', '1 2 Jars', '1 S1 More jars (appendix)', '2 S1.1 Glass (appendix)'],
    ],
  ])('%s', async (_, lines, expected) => {
    expect(headings(await written(paper(...lines)))).toEqual(expected);
  });

  it('passes over numbers that do not count on', async () => {
    const found = headings(await written(paper('1 Introduction', '7 Beans in a jar', '2 Jars', '4 Peas on a plate', '3 Conclusion')));
    expect(found).toEqual(['1 1 Introduction', '1 2 Jars', '1 3 Conclusion']);
  });

  it('takes a second line', async () => {
    const page = [
      bold('1 Introduction', 740),
      ...paragraph(720),
      { ...bold('2 Counting beans in jars of glass with lids that do not', 640), right: 530 },
      bold('open', 628),
      ...paragraph(600),
    ];
    expect(headings(await written([page]))).toEqual(['1 1 Introduction', '1 2 Counting beans in jars of glass with lids that do not open']);
  });
});

describe('headings without numbers', () => {
  it('are told by a type that comes back, below those of known names', async () => {
    const page = [
      ...['Introduction', 'Results'].flatMap((name, index) => [
        bold(name, 740 - 320 * index, 12),
        ...paragraph(720 - 320 * index),
        { text: `Beans in ${index} jars`, y: 650 - 320 * index, font: 'slanted' },
        ...paragraph(630 - 320 * index),
        { text: `Peas on ${index} plates`, y: 560 - 320 * index, font: 'slanted' },
        ...paragraph(540 - 320 * index),
      ]),
      { text: 'A word alone', y: 180, font: 'other' },
      ...paragraph(160),
    ];
    const found = headings(await written([page]));
    expect(found).toEqual([
      '1 Introduction',
      '2 Beans in 0 jars',
      '2 Peas on 0 plates',
      '1 Results',
      '2 Beans in 1 jars',
      '2 Peas on 1 plates',
    ]);
  });
});

describe('headings of two lines', () => {
  const centred = (text: string, y: number): Line => ({ ...bold(text, y), x: 306 - 2.5 * text.length });

  it('are the label of an appendix and its title', async () => {
    const sections = ['I. INTRODUCTION', 'II. JARS', 'III. PEAS'].flatMap((text, index) => [
      centred(text, 740 - 100 * index),
      ...paragraph(720 - 100 * index),
    ]);
    const appendix = [centred('APPENDIX A', 440), centred('PROOF OF THE JARS', 428), ...paragraph(410)];
    expect(headings(await written([[...sections, ...appendix]])).at(-1)).toBe('1 A PROOF OF THE JARS (appendix)');
  });

  it('keep the hyphen of a compound that the paper writes elsewhere', async () => {
    const first = { ...bold('1 Counting Beans in Jars of Glass with Lids That Do Not Open, All of Them bean-', 740), right: 530 };
    const page = [
      first,
      bold('like', 728),
      ...paragraph(700, 4, 'bean-like things in jars of people who like beans and have time'),
      bold('2 Jars', 600),
      ...paragraph(580),
    ];
    expect(headings(await written([page]))[0]).toMatch(/All of Them bean-like$/);
  });

  it('keep a hyphen before a capital', async () => {
    const first = { ...bold('1 Counting Beans in Jars of Glass with Lids That Do Not Open and Multi-', 740), right: 530 };
    const page = [first, bold('Scale Peas', 728), ...paragraph(700), bold('2 Jars', 600), ...paragraph(580)];
    const title = 'Counting Beans in Jars of Glass with Lids That Do Not Open and Multi-Scale Peas';
    expect(headings(await written([page]))).toEqual([`1 1 ${title}`, '1 2 Jars']);
  });
});

describe('words of a drawing', () => {
  it('are no headings, even when they are names of sections', async () => {
    const labels: Line[] = [
      { text: 'background', y: 660, x: 250, font: 'sans' },
      { text: 'Method', y: 640, x: 250, size: 7, font: 'sans' },
    ];
    const page = [bold('1 Introduction', 740), ...paragraph(720), ...labels, ...paragraph(600), bold('Methods', 500), ...paragraph(480)];
    expect(headings(await written([page]))).toEqual(['1 1 Introduction', '1 Methods']);
  });
});

describe('lives of the authors', () => {
  it('are sections of the outline, below one that no line prints', async () => {
    const piece = (text: string, x: number, font: string) => ({ text, x, right: x + 80, y: 500, size: 10, font });
    const life: Line = {
      text: 'Ada Bohne counts beans.',
      y: 500,
      pieces: [piece('Ada Bohne', 72, 'bold'), piece('counts beans.', 160, 'body')],
    };
    const outline = ['Introduction', 'References', 'Biographies', 'Ada Bohne'].map((title, place) => ({
      title,
      level: place === 3 ? 2 : 1,
    }));
    const list = [
      { text: '[1] B. Erbse. Peas. 2001.', y: 600 },
      { text: '[2] C. Linse. Lentils. 2003.', y: 588 },
    ];
    const page = [
      { ...life, y: 760, text: 'Ada Bohne and others' },
      bold('1 Introduction', 740),
      ...paragraph(720),
      bold('References', 620),
      ...list,
      life,
    ];
    const draft = await written([page], outline);
    expect(headings(draft)).toEqual(['1 ', '1 1 Introduction', '1 References', '1 Biographies', '2 Ada Bohne']);
    expect(texts(draft).at(-1)).toBe('Ada Bohne counts beans.');
    expect(draft.doubts).toEqual([]);
  });
});

describe('headings by the outline', () => {
  const outline = ['Introduction', 'Jars of glass', 'A case', 'Conclusion'].map((title, index) => ({ title, level: index === 2 ? 2 : 1 }));

  it('finds them whatever they look like, at its levels', async () => {
    const page = ['Introduction', 'Jars of glass', 'A case', 'Conclusion'].flatMap((text, index) => [
      { text, y: 740 - 100 * index },
      ...paragraph(720 - 100 * index),
    ]);
    expect(headings(await written([page], outline))).toEqual(['1 Introduction', '1 Jars of glass', '2 A case', '1 Conclusion']);
  });

  it('finds titles that lost their formulas in the outline', async () => {
    const page = [bold('1 Introduction', 740), ...paragraph(720), bold('2 Bounding β(x) in jars', 640), ...paragraph(620)];
    const lost = [
      { title: '1 Introduction', level: 1 },
      { title: '2 Bounding in jars', level: 1 },
    ];
    expect(headings(await written([page], lost))).toEqual(['1 1 Introduction', '1 2 Bounding β(x) in jars']);
  });

  it('doubts when a section of the outline is not there', async () => {
    const { doubts } = await written([[bold('Introduction', 740), ...paragraph(720)]], outline.slice(0, 2));
    expect(doubts).toEqual([{ code: 'sections-missing', detail: 'Jars of glass' }]);
  });
});

describe('run-in headings', () => {
  const piece = (text: string, x: number, y: number, font: string) => ({ text, x, right: x + text.length * 5, y, size: 10, font });
  const runIn: Line = {
    text: '1.1. Jars. We count the beans in every jar of the house and write',
    y: 640,
    right: 540,
    pieces: [
      piece('1.1.', 72, 640, 'body'),
      piece('Jars.', 100, 640, 'bold'),
      { ...piece('We count the beans in every jar of the house and write', 130, 640, 'body'), right: 540 },
    ],
  };

  it('become headings when they are numbered, and their paragraph goes on', async () => {
    const draft = await written([[bold('1 Introduction', 740), ...paragraph(720), runIn, { text: 'it down.', y: 628 }]]);
    expect(headings(draft)).toEqual(['1 1 Introduction', '2 1.1 Jars']);
    expect(texts(draft).at(-1)).toBe('We count the beans in every jar of the house and write it down.');
  });

  it('are not those that end in a formula', async () => {
    const formula: Line = {
      text: '2. Bounding s(φ)',
      font: 'bold',
      y: 640,
      pieces: [piece('2. Bounding', 72, 640, 'bold'), piece('s', 130, 640, 'math'), piece('(φ)', 135, 640, 'body')],
    };
    const found = headings(await written([[bold('1. Introduction', 740), ...paragraph(720), formula, ...paragraph(620)]]));
    expect(found).toEqual(['1 1 Introduction', '1 2 Bounding s(φ)']);
  });

  it('may be longer than their line', async () => {
    const first: Line = { text: '1.1. A long story of jars and of the peo-', y: 640, right: 540, font: 'bold' };
    const text = 'We count the beans in every jar of the house and write';
    const second: Line = {
      text: `ple in them. ${text}`,
      y: 628,
      right: 540,
      pieces: [piece('ple in them.', 72, 628, 'bold'), { ...piece(text, 140, 628, 'body'), right: 540 }],
    };
    const page = [bold('1 Introduction', 740), ...paragraph(720), first, second, { text: 'it down.', y: 616 }];
    const draft = await written([page]);
    expect(headings(draft)).toEqual(['1 1 Introduction', '2 1.1 A long story of jars and of the people in them']);
    expect(texts(draft).at(-1)).toBe(`${text} it down.`);
    const unnumbered = await written([page.map((line) => ({ ...line, text: line.text.replace('1.1. ', '') }))]);
    expect(headings(unnumbered)).toEqual(['1 1 Introduction']);
    expect(texts(unnumbered).at(-1)).toBe(`A long story of jars and of the people in them. ${text} it down.`);
  });
});
