import { describe, expect, it } from 'vitest';
import { headings, type Line, paragraph, texts, written } from './written';

const heading = (text: string, y: number): Line => ({ text, y, font: 'bold', size: 12 });

describe('footnotes', () => {
  it('wait for the end of the sentence', async () => {
    const first = [heading('1 Introduction', 740), ...paragraph(720, 3).slice(0, 2), { text: '¹ Beans of the house.', y: 60, size: 8 }];
    const draft = await written([first, [{ text: 'and peas, which are green.', y: 720 }]]);
    expect(draft.passages.map(({ kind, text }) => [kind, text])).toEqual([
      ['paragraph', expect.stringMatching(/time and peas, which are green\.$/)],
      ['footnote', 'Beans of the house.'],
    ]);
  });

  it('tell where the paper appeared, below the marked ones of the first page', async () => {
    const notes: Line[] = [
      { text: '∗ Equal counting.', y: 80, size: 8 },
      { text: 'Proceedings of the 12th Conference on Beans, held in the old town of Ulm in the', y: 68, size: 8, right: 540 },
      { text: 'summer of 2026. Copyright 2026 by the counters.', y: 58, size: 8 },
    ];
    const draft = await written([[heading('1 Introduction', 740), ...paragraph(720), ...notes]]);
    expect(texts(draft).slice(1)).toEqual([
      'Equal counting.',
      'Proceedings of the 12th Conference on Beans, held in the old town of Ulm in the summer of 2026. Copyright 2026 by the counters.',
    ]);
  });

  it('are none where the whole page is set in small type', async () => {
    const log = Array.from(
      { length: 20 },
      (_, index): Line => ({
        text: `${index + 1}. the jar number ${index} holds as many beans as were counted in it on the day before`,
        y: 400 - 12 * index,
        size: 8,
      }),
    );
    const draft = await written([[heading('1 Introduction', 740), ...paragraph(720)], log]);
    expect(draft.passages.filter(({ kind }) => kind === 'footnote')).toEqual([]);
  });

  it.each(['2000. Then', '0.42 beans,'])('do not begin with %s at the start of a small line', async (start) => {
    const small: Line[] = [
      { text: 'Ada Bohne has counted beans in jars of the house since', y: 80, size: 8, right: 540 },
      { text: `${start} she rested.`, y: 70, size: 8 },
    ];
    const draft = await written([
      [heading('1 Introduction', 740), ...paragraph(720)],
      [...paragraph(740), ...small],
    ]);
    expect(texts(draft).at(-1)).toMatch(new RegExp(`since ${start} she rested\\.$`));
  });
});

describe('reference lists', () => {
  const entries: Line[] = [
    { text: '[1] A. Bohne. Beans through the ages, a', y: 600 },
    { text: 'history. 1999.', y: 588, x: 84 },
    { text: '[2] B. Erbse. Peas. 2001.', y: 576 },
    { text: '[3] C. Linse. Lentils. 2003.', y: 564 },
    { text: '[4] D. Korn. Grains. 2004.', y: 552 },
  ];
  const body = [heading('1 Introduction', 740), ...paragraph(720)];

  it.each([
    ['with a heading', [...body, heading('References', 620), ...entries]],
    ['without one', [...body, ...paragraph(660), ...entries]],
  ])('%s become references and leave the text', async (_, page) => {
    const draft = await written([page]);
    expect(draft.references.map(({ id, label, text, page: on }) => [id, label, text, on])).toEqual([
      ['R1', '[1]', 'A. Bohne. Beans through the ages, a history. 1999.', 1],
      ['R2', '[2]', 'B. Erbse. Peas. 2001.', 1],
      ['R3', '[3]', 'C. Linse. Lentils. 2003.', 1],
      ['R4', '[4]', 'D. Korn. Grains. 2004.', 1],
    ]);
    expect(texts(draft).join()).not.toContain('Bohne');
    expect(draft.leftOut).toEqual([{ what: 'References', rule: 'bibliography', characters: expect.any(Number) }]);
  });

  it('tell entries by their hanging indent, and how the text cites them', async () => {
    const hanging: Line[] = [
      { text: 'A. Bohne, B. Erbse, and C. Linse. Beans through the', y: 600, right: 540 },
      { text: 'ages. 1999.', y: 588, x: 84 },
      { text: 'Erbse, B. Peas. 2001.', y: 576 },
    ];
    const draft = await written([[...body, heading('References', 620), ...hanging]]);
    expect(draft.references.map(({ label }) => label)).toEqual(['Bohne et al. (1999)', 'Erbse (2001)']);
  });

  it.each([
    ['hanging lines, however few begin at the margin', [72, 84, 84, 72, 84, 84]],
    ['first lines that are indented', [84, 72, 72, 84, 72, 72]],
  ])('without labels are parted by %s', async (_, places) => {
    const parts = [
      'Ada Bohne. 1999. Beans through',
      'all of the ages, and',
      'what they were.',
      'Bruno Erbse. 2001. Peas as',
      'they are in jars and',
      'in pods.',
    ];
    const list: Line[] = parts.map((text, index) => ({ text, y: 600 - 12 * index, x: places[index] ?? 72 }));
    const draft = await written([[...body, heading('References', 620), ...list]]);
    expect(draft.references.map(({ text }) => text)).toEqual([parts.slice(0, 3).join(' '), parts.slice(3).join(' ')]);
  });

  it('count on: a year in brackets at the start of a line belongs to the entry above', async () => {
    const [first = { text: '', y: 0 }, , ...others] = entries;
    const draft = await written([[...body, heading('References', 620), first, { text: '(1999) .', y: 588, x: 84 }, ...others]]);
    expect(draft.references.map(({ label }) => label)).toEqual(['[1]', '[2]', '[3]', '[4]']);
  });

  it('go on below a table', async () => {
    const table: Line[] = [
      { text: 'Table 1: Beans in jars.', y: 740 },
      ...[728, 716].map(
        (y): Line => ({
          text: '',
          y,
          size: 8,
          cells: [
            ['jar', 100],
            ['12', 300],
          ],
        }),
      ),
    ];
    const rest: Line[] = [{ text: 'goes on here. 2005.', y: 680, x: 84 }];
    const [list, last]: [Line[], Line] = [entries.slice(0, 4), { text: '[4] D. Korn. A title that', y: 552 }];
    const draft = await written([
      [...body, heading('References', 620), ...list, last],
      [...table, ...rest],
    ]);
    expect(draft.references.at(-1)?.text).toBe('D. Korn. A title that goes on here. 2005.');
  });

  it('come after the notes of the text above them', async () => {
    const [first, second, ...others] = entries.map((line) => ({ ...line, page: 1 }));
    const note: Line = { text: '¹ Beans of the house.', y: 60, size: 8 };
    const page = [...body, heading('References', 620), ...[first, second].flatMap((line) => line ?? []), note];
    const draft = await written([page, others.map((line, index) => ({ ...line, y: 740 - 12 * index }))]);
    expect(texts(draft).at(-1)).toBe('Beans of the house.');
    expect(draft.sections[draft.passages.at(-1)?.section ?? 0]?.heading).toBe('References');
    expect(draft.references).toHaveLength(4);
  });

  it('end where an appendix begins', async () => {
    const draft = await written([[...body, heading('References', 620), ...entries, heading('A Proofs', 500), ...paragraph(480)]]);
    expect(headings(draft).slice(-2)).toEqual(['1 References', '1 A Proofs (appendix)']);
    expect(texts(draft).at(-1)).toContain('so it ends.');
  });
});

describe('the front page', () => {
  const institutes: Line[] = [
    { text: 'Ada Bohne and Bruno Erbse', x: 220, y: 730 },
    { text: 'Bean Institute, Jena', x: 240, y: 716 },
  ];
  const abstract: Line[] = Array.from({ length: 5 }, (_, index) => ({
    text: 'Beans are counted here in all the jars that we could find in the house of us,',
    x: 100,
    y: 690 - 11 * index,
    size: 9,
    right: index === 4 ? 300 : 510,
  }));

  it('keeps institutes in one passage, names the authors once and finds an abstract without a name', async () => {
    const draft = await written(
      [[...institutes, ...abstract, heading('1 Introduction', 600), ...paragraph(580)]],
      [],
      ['Ada Bohne', 'Bruno Erbse'],
    );
    expect(headings(draft)).toEqual(['1 ', '1 Abstract', '1 1 Introduction']);
    expect(texts(draft)[0]).toBe('Bean Institute, Jena');
    expect(draft.abstractSection).toBe(1);
  });

  it('of a letter has no heading below the abstract', async () => {
    for (const label of [[], [{ text: 'Abstract', x: 280, y: 703 }]]) {
      const draft = await written([[...institutes, ...label, ...abstract, ...paragraph(600)]], [], ['Ada Bohne', 'Bruno Erbse']);
      expect(headings(draft)).toEqual(['1 ', '1 Abstract', '1 ']);
      expect(texts(draft).at(-1)).toContain('so it ends.');
      expect(draft.passages.filter(({ section }) => section === draft.abstractSection)).toHaveLength(1);
    }
  });
});

describe('institutes that bear marks', () => {
  it('stand with the authors and not once more above the text', async () => {
    const lines = [{ text: '¹Bean Institute ²House of Peas', x: 200, y: 716 }, heading('1 Introduction', 690), ...paragraph(670)];
    const authors = [
      { name: 'Ada Bohne', affiliations: ['Bean Institute'] },
      { name: 'Bruno Erbse', affiliations: ['House of Peas'] },
    ];
    expect(texts(await written([lines], [], authors))).toHaveLength(1);
    expect(texts(await written([lines], [], ['Ada Bohne', 'Bruno Erbse']))).toHaveLength(2);
  });
});

describe('links', () => {
  it('are found across the end of a line, with their kind and passage', async () => {
    const lines: Line[] = [
      heading('1 Introduction', 740),
      { text: 'The code with which we count all of the beans is at https://github.com/', y: 720, right: 540 },
      { text: 'beans/jars.', y: 708 },
    ];
    expect((await written([lines])).links).toEqual([{ url: 'https://github.com/beans/jars', kind: 'code', passage: 'P1' }]);
  });

  it('are told once, however they are written, and not where they lead to other papers', async () => {
    const text =
      'Our code is at https://github.com/beans/jars and http://www.github.com/beans/jars/ and doi https://doi.org/10.1000/beans.';
    const draft = await written([[heading('1 Introduction', 740), { text, y: 720, right: 540 }, ...paragraph(700)]]);
    expect(draft.links.map(({ url }) => url)).toEqual(['https://github.com/beans/jars']);
  });
});

describe('a paper that stops', () => {
  it('is doubted', async () => {
    const { doubts } = await written([[heading('1 Introduction', 740), ...paragraph(720, 3).slice(0, 2)]]);
    expect(doubts).toEqual([{ code: 'ends-early', detail: 'page 1' }]);
  });
});
