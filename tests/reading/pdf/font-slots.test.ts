import { describe, expect, it } from 'vitest';
import { FontSlots, type FontSource } from '@/utils/reading/pdf/lines/font-slots';
import { run } from './printed';

/** A page whose fonts are known by name once it was drawn. */
function pageOf(names: Record<string, string>): FontSource & { drawn: number } {
  const page = {
    drawn: 0,
    getOperatorList: (): Promise<void> => {
      page.drawn += 1;
      return Promise.resolve();
    },
    commonObjs: { has: (font: string) => page.drawn > 0 && font in names, get: (font: string) => ({ name: names[font] }) },
  };
  return page;
}

async function read(slots: FontSlots, page: FontSource, texts: [string, string][]): Promise<string[]> {
  return (
    await slots.translate(
      texts.map(([font, text]) => run(text, 72, { font })),
      page,
    )
  ).map(({ text }) => text);
}

describe('fonts whose signs come out as slots', () => {
  it('are named by drawing a page once, and read by their names from then on', async () => {
    const page = pageOf({ sy: 'ABCDEF+CMSY10', tx: 'ABCDEF+txsys', own: 'ABCDEF+Beans' });
    const slots = new FontSlots();
    expect(
      await read(slots, page, [
        ['sy', '≤ \u0000'],
        ['tx', '¹\u0002º'],
        ['own', 'a\u0001'],
      ]),
    ).toEqual(['≤ −', '(×)', 'a\u0001']);
    expect(
      await read(slots, page, [
        ['tx', '2'],
        ['sy', 'A'],
      ]),
    ).toEqual(['∈', 'A']);
    expect(page.drawn).toBe(1);
  });

  it('leave a page undrawn where there are none, or only line ends', async () => {
    const page = pageOf({ sy: 'CMSY10' });
    expect(
      await read(new FontSlots(), page, [
        ['sy', '− ≤'],
        ['f1', 'beans\n'],
      ]),
    ).toEqual(['− ≤', 'beans\n']);
    expect(page.drawn).toBe(0);
  });

  it('are read as they come from a page that cannot be drawn', async () => {
    const page = { ...pageOf({ sy: 'CMSY10' }), getOperatorList: () => Promise.reject(new Error('no such stream')) };
    expect(await read(new FontSlots(), page, [['sy', 'a\u0001']])).toEqual(['a\u0001']);
  });

  it('do not have every page drawn', async () => {
    const page = pageOf({});
    const slots = new FontSlots();
    for (const font of ['a', 'b', 'c', 'd', 'e']) await read(slots, page, [[font, '\u0001']]);
    expect(page.drawn).toBe(3);
  });
});

describe('signs that come out as digits', () => {
  /** Runs of one letter, each as wide as told in thousandths. */
  const signs = async (runs: [string, string, number][]): Promise<string[]> => {
    const page = pageOf({});
    const set = runs.map(([font, text, width]) => ({ ...run(text, 72, { font }), width: width / 100 }));
    const read = await new FontSlots().translate(set, page);
    expect(page.drawn).toBe(0);
    return read.map(({ text }) => text);
  };

  it.each<[string, [string, string, number][], string[]]>([
    [
      'ticks',
      [
        ['d', '3', 755],
        ['f', '3', 500],
        ['d', '7', 571],
      ],
      ['✓', '3', '✗'],
    ],
    [
      'relations',
      [
        ['r', '6', 777.8],
        ['r', '>', 777.8],
        ['m', '>', 777.8],
      ],
      ['≤', '≥', '>'],
    ],
    [
      'definitions, in a font where a 6 is no wider than elsewhere',
      [
        ['r', '6', 636],
        ['r', ',', 636],
        ['p', '6', 636],
      ],
      ['≤', '≜', '6'],
    ],
    [
      'never in a font that holds other digits',
      [
        ['o', '7', 571],
        ['o', '5', 571],
      ],
      ['7', '5'],
    ],
    [
      'never in a font that holds words',
      [
        ['o', '7', 571],
        ['o', '70', 1142],
      ],
      ['7', '70'],
    ],
  ])('%s', async (_, runs, expected) => {
    expect(await signs(runs)).toEqual(expected);
  });
});
