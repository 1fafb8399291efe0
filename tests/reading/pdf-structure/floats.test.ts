import { describe, expect, it } from 'vitest';
import { type Line, paragraph, texts, written } from './written';

const heading: Line = { text: '1 Introduction', y: 760, font: 'bold', size: 12 };
const open: Line[] = [
  { text: 'We count the beans in every jar that stands on the shelf of the', y: 740, right: 540 },
  { text: 'house, and the one who counts them does it with great care and', y: 728, right: 540 },
];
const close: Line[] = [
  { text: 'patience, for beans are small and there are many of them in each', y: 300, right: 540 },
  { text: 'jar.', y: 288, right: 92 },
];
const row = (y: number, ...cells: [string, number][]): Line => ({ text: '', y, cells });

describe('floats in the middle of a sentence', () => {
  it('moves a figure with its labels behind the paragraph', async () => {
    const labels: Line[] = [
      { text: '0', x: 100, y: 600, size: 6, font: 'plot' },
      // No number of a formula.
      { text: 'beans (M)', x: 300, y: 560, font: 'plot' },
    ];
    const caption: Line = { text: 'Figure 1: A jar of beans.', y: 540, size: 9 };
    const { passages } = await written([[heading, ...open, ...labels, caption, ...close]]);
    expect(passages.map(({ kind, label, text }) => [kind, label, text])).toEqual([
      ['paragraph', undefined, expect.stringMatching(/with great care and patience, .* jar\.$/)],
      ['figure', 'Figure 1', 'Figure 1: A jar of beans.\n\n0\nbeans (M)'],
    ]);
  });

  it('does not take a sentence that names a figure for a caption', async () => {
    const lines: Line[] = [
      heading,
      { text: 'We count the beans in every jar, and how many there are is told in', y: 740, right: 540 },
      { text: 'Fig. 3. The jars stand on a shelf.', y: 728 },
    ];
    expect((await written([lines])).passages.map(({ kind }) => kind)).toEqual(['paragraph']);
  });
});

describe('tables', () => {
  const caption: Line = { text: 'Table 1: Beans and jars.', y: 700, size: 9 };
  const small = (line: Line): Line => ({ ...line, size: 9 });

  it('have a caption of several sentences, centred below its label', async () => {
    const lines: Line[] = [
      { text: 'TABLE 1', x: 292, y: 720, right: 324 },
      { text: 'Beans that were counted in jars.', x: 208, y: 708, right: 408 },
      { text: 'Peas are told with them for those who like peas.', x: 188, y: 696, right: 428 },
      row(670, ['red', 250], ['12', 340]),
      row(658, ['white', 250], ['7', 340]),
    ];
    const { passages } = await written([[heading, ...lines.map(small), ...paragraph(600)]]);
    expect(passages[0]?.text.split('\n')[0]).toMatch(/^TABLE 1 Beans .* like peas\.$/);
  });

  it('become grids with their header', async () => {
    const rows = [
      row(680, ['Bean', 100], ['Jars', 200], ['Weight', 300]),
      row(668, ['red', 100], ['12', 202], ['3.5', 305]),
      row(656, ['white', 100], ['7', 204], ['–', 310]),
    ];
    const { passages } = await written([[heading, caption, ...rows.map(small), ...paragraph(600)]]);
    expect(passages[0]).toMatchObject({
      kind: 'table',
      label: 'Table 1',
      page: 1,
      box: expect.objectContaining({ x: 72 }),
      tables: [
        {
          rows: [
            ['Bean', 'Jars', 'Weight'],
            ['red', '12', '3.5'],
            ['white', '7', '–'],
          ],
          headerRows: 1,
          headerColumns: 1,
        },
      ],
      text: 'Table 1: Beans and jars.\n\n| Bean | Jars | Weight |\n|---|---|---|\n| red | 12 | 3.5 |\n| white | 7 | – |',
    });
  });

  it('across both columns have their label between them', async () => {
    const column = (x: number): Line[] => paragraph(500, 8).map((line) => ({ ...line, x, right: x + (line.right === 150 ? 60 : 220) }));
    const label: Line = { text: 'TABLE II', x: 290, right: 330, y: 700, size: 8 };
    const title: Line = { text: 'ALL THE BEANS THAT WERE COUNTED IN ALL THE JARS OF THE HOUSE', x: 150, right: 470, y: 691, size: 8 };
    const rows = [row(670, ['Bean', 100], ['Jars', 300], ['Weight', 450]), row(658, ['red', 100], ['12', 300], ['3.5', 450])];
    const { passages } = await written([[heading, label, title, ...rows, ...column(72), ...column(320)]]);
    expect(passages[0]).toMatchObject({ kind: 'table', label: 'Table II', text: expect.stringMatching(/^TABLE II ALL THE BEANS/) });
    expect(passages[0]?.tables).toHaveLength(1);
  });

  it('repeat a heading over its columns and a name over its rows', async () => {
    const rows = [
      row(684, ['Beans', 230]),
      row(672, ['Kind', 100], ['red', 200], ['white', 300]),
      row(654, ['(A)', 100]),
      row(660, ['1', 205], ['2', 305]),
      row(648, ['3', 205], ['4', 305]),
    ];
    const wide = rows.map((line, index) => small(index === 0 ? { ...line, cells: [['Beans of both of the kinds', 200]] } : line));
    const { passages } = await written([[heading, caption, ...wide, ...paragraph(600)]]);
    expect(passages[0]?.tables?.[0]?.rows.slice(-2)).toEqual([
      ['(A)', '1', '2'],
      ['(A)', '3', '4'],
    ]);
  });

  it('stay lines, one a row, where a column is not sure', async () => {
    const rows = [row(680, ['a', 100], ['b', 200], ['c', 300]), row(668, ['ddddddddddddddddddddddd', 110], ['e', 290], ['f', 330])];
    const { passages } = await written([[heading, caption, ...rows.map(small), ...paragraph(600)]]);
    expect(passages[0]?.tables).toBeUndefined();
    expect(passages[0]?.text.split('\n').slice(-2)).toEqual(['a b c', 'ddddddddddddddddddddddd e f']);
  });

  it('hold texts as wide as the column, of several lines, above their caption', async () => {
    const rows: Line[] = [
      { text: 'Why and how they are told', x: 220, y: 692 },
      { ...row(680, ['NC-Bean of the (low)', 80], ['why are these beans counted as white ones, and why not as red', 200]), right: 540 },
      { text: 'ones', x: 200, y: 668 },
      { ...row(656, ['NC-Bean of the (high)', 80], ['why are the white beans that are in this jar no red ones at', 200]), right: 540 },
      { text: 'all', x: 200, y: 644 },
    ];
    const below = { ...caption, y: 620, size: 10 };
    const { passages } = await written([[heading, ...paragraph(740), ...rows, below, ...paragraph(560)]]);
    expect(passages.find(({ kind }) => kind === 'table')?.text).toMatch(/Why and how.*\(low\).*\(high\)/s);
  });

  it('never take the paragraph below, even one that begins with a run-in heading', async () => {
    const rows = [row(680, ['Bean', 100], ['Jars', 200]), row(668, ['red', 100], ['12', 202])];
    const runIn: Line = {
      text: '',
      y: 640,
      right: 540,
      cells: [
        ['Counting.', 72],
        ['We count the beans in every jar of the house and then we', 130],
      ],
    };
    const draft = await written([[heading, caption, ...rows.map(small), runIn, ...paragraph(628)]]);
    expect(texts(draft)[0]).not.toContain('Counting');
  });
});

describe('algorithms', () => {
  it('keep their steps as a listing', async () => {
    const steps: Line[] = ['1: take a bean', '2: count it', '3: return the sum'].map((text, index) => ({
      text,
      x: 84,
      y: 688 - 12 * index,
      size: 9,
    }));
    const label = { ...heading, text: 'Algorithm 1: Counting', y: 700, size: 9 };
    const { passages } = await written([[heading, label, ...steps, ...paragraph(600)]]);
    expect(passages[0]).toMatchObject({
      kind: 'listing',
      label: 'Algorithm 1',
      text: 'Algorithm 1: Counting\n\n```\n1: take a bean\n2: count it\n3: return the sum\n```',
    });
  });

  const label: Line = { text: 'Algorithm 1: Counting', y: 700, size: 9, font: 'bold' };
  const listing = async (steps: Line[]): Promise<string[] | undefined> => {
    const { passages } = await written([[heading, label, ...steps, ...paragraph(500)]]);
    return passages[0]?.text.split('\n').slice(3, -1);
  };

  it('go on below a fraction, and their blocks stay indented', async () => {
    const step = (y: number, number: string, x: number, text: string): Line => ({
      text: '',
      y,
      cells: [
        [number, 72],
        [text, x],
      ],
    });
    const steps = [
      step(688, '1:', 84, 'put the jars in rows of n ='),
      { text: 'l N', x: 225, y: 692, size: 7 },
      { text: 'B', x: 230, y: 684, size: 7 },
      { text: 'beans, and count the beans of every row that stands on the shelf', x: 240, y: 688, right: 540 },
      { text: 'of the house', x: 84, y: 676 },
      step(664, '2:', 84, 'for every jar do'),
      step(652, '3:', 94, 'count it'),
    ];
    expect(await listing(steps)).toEqual([
      '1: put the jars in rows of n = l N B beans, and count the beans of every row that stands on the shelf',
      '   of the house',
      '2: for every jar do',
      '3:   count it',
    ]);
  });

  it('need no numbers where they are indented', async () => {
    const steps = [
      { text: 'Input: a row of jars', x: 90, y: 680 },
      { text: 'def count(jars):', x: 90, y: 655 },
      { text: 'n ← 0', x: 100, y: 643 },
    ];
    expect(await listing(steps)).toEqual(['Input: a row of jars', 'def count(jars):', '  n ← 0']);
  });

  it('may be a program, with empty lines, above the caption as well', async () => {
    const program = ['# jars', 'n = 0', 'for jar in jars:'].map(
      (text, index): Line => ({ text, y: 680 - 22 * index, size: 9, font: 'typed' }),
    );
    const { passages } = await written([[heading, ...paragraph(740), ...program, { ...label, text: 'Listing 1: Counting', y: 600 }]]);
    expect(passages[1]?.text).toBe('Listing 1: Counting\n\n```\n# jars\nn = 0\nfor jar in jars:\n```');
  });
});
