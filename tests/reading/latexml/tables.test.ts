// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { lines, readShape } from './read-shape';

describe('tables', () => {
  it('have their spans resolved, headings known, notes at the end', async () => {
    const paper = await readShape('spanned-table');
    expect(paper.passages[0]).toEqual({
      id: 'T1',
      kind: 'table',
      section: 0,
      anchor: 'S1.T2',
      label: 'Table 2',
      damage: 'errors',
      text:
        'Table 2: Beans per jar.\n\n| Jar | Beans | Beans |\n|---|---|---|\n| Jar | red | white |\n| small[^1] | 12 | $0.5\\pm 0.1$ |\n' +
        '| large | \\rowcolorgray 40 | \\rowcolorgray 40 |\n\nCounted by hand.',
      tables: [
        {
          rows: [
            ['Jar', 'Beans', 'Beans'],
            ['Jar', 'red', 'white'],
            ['small[^1]', '12', '$0.5\\pm 0.1$'],
            ['large', '\\rowcolorgray 40', '\\rowcolorgray 40'],
          ],
          headerRows: 2,
          headerColumns: 1,
        },
      ],
    });
    expect(paper.passages[1]).toMatchObject({ id: 'N1', text: 'One litre.' });
    expect(paper.receipt.tables).toEqual({ found: 1, damaged: 1, unreadable: 0 });
  });

  it('can be made of spans', async () => {
    const { passages } = await readShape('span-table');
    expect(passages[0]?.tables).toEqual([
      {
        rows: [
          ['Jar', 'Beans', 'Beans'],
          ['very small', '1', '2'],
        ],
        headerRows: 1,
        headerColumns: 1,
      },
    ]);
  });

  it('without cells are told apart', async () => {
    const { passages, receipt } = await readShape('tables-without-cells');
    expect(passages.map(({ id, label, damage, tables }) => [id, label, damage, tables])).toEqual([
      ['T1', 'Table 1', 'image-only', undefined],
      ['T2', 'Table 2', 'no-cells', undefined],
      ['T3', 'Table 3', undefined, undefined],
      ['P1', undefined, undefined, undefined],
    ]);
    expect(receipt.tables).toEqual({ found: 3, damaged: 0, unreadable: 2 });
    expect(receipt.doubts).toEqual([{ code: 'tables-empty', detail: 'Table 2' }]);
  });

  it('and figures of several panels are one passage, numbered ones are their own', async () => {
    expect(lines(await readShape('panels'))).toEqual([
      'F1 Figure 3: A jar.\n(a) Open.\n(b) Shut.',
      'T1 Table 4: Red.\n\n| jar | 1 |\n|---|---|',
      'T2 Table 5: White.\n\n| jar | 2 |\n|---|---|',
    ]);
  });
});
