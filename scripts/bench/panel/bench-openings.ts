import { alignedTable } from '@/scripts/bench/aligned-table';
import type { BenchPart } from '@/scripts/bench/bench-part';
import { atMost, isHeld, marked } from '@/scripts/bench/must-hold';
import { median, most } from '@/scripts/bench/statistics';
import type { RawBrowser } from '@/scripts/browser/raw-cdp';
import { fillLibrary, OPENED } from './fill-library';
import { type Opening, readOpening } from './opening';
import type { PanelOptions } from './panel-options';
import type { PanelStage } from './panel-stage';
import { withFilledStage } from './with-filled-stage';

/** From the start of the panel's document until the summary is on the screen. */
const LIMIT = atMost('150');

const BARE = 'the same text on a bare page';

/** Of the largest library against the smallest, as one run differs from another. */
const NOT_SLOWER = atMost('1.2');

interface Row {
  what: string;
  /** Whether the limit is for it. */
  isJudged: boolean;
  openings: Opening[];
}

/** How long a saved summary takes to appear when the panel is opened on its paper, and what a large library does to that. */
export async function benchOpenings(options: PanelOptions, extensionDir: string): Promise<BenchPart> {
  const rows: Row[] = [];
  for (const count of options.libraries) rows.push(...(await withLibrary(options, extensionDir, count)));
  return partOf(rows);
}

async function withLibrary({ openings }: PanelOptions, extensionDir: string, count: number): Promise<Row[]> {
  const name = `${count.toLocaleString('en')} saved`;
  const fill = (browser: RawBrowser) => fillLibrary(browser, count);
  return withFilledStage(extensionDir, fill, async (stage) => {
    await stage.show(OPENED);
    const cold = await open(stage, 1);
    await stage.choosePage('control');
    const control = await open(stage, openings);
    await stage.choosePage('panel');
    const warm = await open(stage, openings);
    return [
      { what: `${name}: the browser's first`, isJudged: false, openings: cold },
      { what: `  ${BARE}`, isJudged: false, openings: control },
      { what: `  the panel, ${name}`, isJudged: true, openings: warm },
    ];
  });
}

async function open(stage: PanelStage, times: number): Promise<Opening[]> {
  const openings: Opening[] = [];
  for (let time = 0; time < times; time++) {
    const panel = await stage.openPanel();
    openings.push(await readOpening(panel));
    await stage.closePanel(panel);
  }
  return openings;
}

function partOf(rows: readonly Row[]): BenchPart {
  const control = (index: number) => median(rows[index - 1]?.openings.map(({ text }) => text) ?? []);
  const lines = rows.map(({ what, isJudged, openings }, index) => {
    const texts = openings.map(({ text }) => text);
    const middle = median(texts);
    const bare = control(index);
    return [
      what,
      String(openings.length),
      figure(median(openings.map(({ first }) => first))),
      figure(middle),
      isJudged ? marked(middle, LIMIT) : '',
      figure(most(texts)),
      isJudged && middle !== undefined && bare ? (middle / bare).toFixed(1) : '',
      what.includes(BARE) ? '' : (most(openings.map(({ shift }) => shift)) ?? 0).toFixed(3),
    ];
  });
  const text = [
    'The side panel of the real extension opened by its toolbar button on a paper whose summary is saved, in ms from the start of its document',
    '(`performance.timeOrigin`) to the frame that shows the summary: the first entry of `largest-contentful-paint` that belongs to one of its sections.',
    'A bare page in the same place, with the same text and no script, is the control. Shift: the sum of all layout shifts, of the worst opening.',
    '',
    alignedTable(['', 'openings', 'anything', 'summary', 'must', 'worst', 'times control', 'shift'], lines),
    ...shiftsOf(rows),
  ].join('\n');
  const growth = growthOf(rows);
  const missed = [
    ...missedOf(rows),
    ...(growth === undefined || isHeld(growth, NOT_SLOWER)
      ? []
      : [`openings: the largest library makes it ${growth.toFixed(1)} times as slow`]),
  ];
  const grown =
    growth === undefined
      ? ''
      : `\n\nThe largest library against the smallest: ${growth.toFixed(2)} times, must be ${marked(growth, NOT_SLOWER)}`;
  return { text: text + grown, data: { growth, rows }, missed };
}

function growthOf(rows: readonly Row[]): number | undefined {
  const judged = rows.filter(({ isJudged }) => isJudged).map(({ openings }) => median(openings.map(({ text }) => text)));
  const [first, last] = [judged[0], judged.at(-1)];
  return judged.length < 2 || first === undefined || last === undefined ? undefined : last / first;
}

/** What moved most while the panel opened. */
function shiftsOf(rows: readonly Row[]): string[] {
  const found = new Set(
    rows.flatMap(({ what, openings }) =>
      (what.includes(BARE) ? [] : openings).filter(({ shift }) => shift > 0).map(({ shifted }) => shifted),
    ),
  );
  return found.size === 0 ? [] : ['', 'Moved:', ...[...found].map((each) => `  ${each}`)];
}

function missedOf(rows: readonly Row[]): string[] {
  return rows.flatMap(({ what, isJudged, openings }) => {
    const middle = median(openings.map(({ text }) => text));
    if (!isJudged || (middle !== undefined && isHeld(middle, LIMIT))) return [];
    return [
      `openings:${what.trimStart().replace('the panel,', '')}: the summary after ${figure(middle)} ms, must be at most ${LIMIT.figure}`,
    ];
  });
}

const figure = (value: number | undefined): string => value?.toFixed(0) ?? '–';
