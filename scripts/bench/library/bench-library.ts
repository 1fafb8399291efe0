import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { alignedTable } from '@/scripts/bench/aligned-table';
import { buildExtension } from '@/scripts/bench/extension/build-extension';
import { processMemory } from '@/scripts/bench/extension/extension-memory';
import { atMost, type Bound, isHeld, marked } from '@/scripts/bench/must-hold';
import { atDesk, type PanelStage } from '@/scripts/bench/panel/panel-stage';
import { withFilledStage } from '@/scripts/bench/panel/with-filled-stage';
import { median, most } from '@/scripts/bench/statistics';
import type { RawBrowser } from '@/scripts/browser/raw-cdp';
import { bundleAsScript } from '@/scripts/build/bundle-as-script';
import { type ExportFigures, measureExport } from './export-all';
import { LIBRARY_USAGE, type LibraryOptions, readLibraryOptions } from './library-options';
import { FIRST_LIST, openLibraryPage, TEXTS_READY, WATCH_KEYS } from './library-page';

const REPORT = 'test-output/bench/library.json';

/** What was measured of one library. */
interface Figures {
  count: number;
  /** Filling it by an import. */
  filledMs: number;
  list: number[];
  warmUp?: number;
  keys: { typed: string; first: number; last: number }[];
  saves: number[];
  /** The browser's own smallest write. */
  writes: number[];
  exported?: ExportFigures;
  memory?: number;
}

const MUST = {
  list: atMost('200'),
  warmUp: atMost('3000'),
  key: atMost('50'),
  save: atMost('20'),
  export: atMost('10'),
  frame: atMost('100'),
  memory: atMost('400'),
} satisfies Record<string, Bound>;

/** A word of half of the cards, one of many, one of a few, an author, one paper, traditional characters, and what is nowhere. */
const QUERIES = ['模型', '召回率 误差', '困惑度', 'Bean17', '罐号77', '錯誤率', '不存在的词'];

/** `bench library …`: the library page of the real extension with few papers and with very many. */
export async function benchLibrary(args: string[]): Promise<number> {
  const options = readLibraryOptions(args);
  if (options === undefined) {
    process.stdout.write(LIBRARY_USAGE);
    return 0;
  }
  const extensionDir = buildExtension();
  const script = await bundleAsScript('scripts/bench/library/filler.ts', 'filler');
  const all: Figures[] = [];
  for (const count of options.libraries) {
    all.push(await measure(options, { extensionDir, script, count }));
    console.log(tableOf(all));
  }
  const missed = all.filter(({ count }) => count === Math.max(...options.libraries)).flatMap(missedOf);
  console.log(
    missed.length === 0
      ? '\nNothing that was measured fails to hold.'
      : `\nDoes not hold (${missed.length}):\n${missed.map((line) => `✗ ${line}`).join('\n')}`,
  );
  mkdirSync(path.dirname(REPORT), { recursive: true });
  writeFileSync(REPORT, `${JSON.stringify({ at: new Date().toISOString(), all, missed }, null, 2)}\n`);
  console.log(`\nAll figures: ${REPORT}`);
  return options.isStrict && missed.length > 0 ? 1 : 0;
}

interface Place {
  extensionDir: string;
  script: string;
  count: number;
}

async function measure(options: LibraryOptions, { extensionDir, script, count }: Place): Promise<Figures> {
  const fill = (browser: RawBrowser) =>
    atDesk(browser, async (desk) => {
      await desk.evaluate(`${script}; true`);
      return desk.evaluate<number>(`filler.fill(${count})`);
    });
  return withFilledStage(extensionDir, fill, async (stage, filledMs) => {
    const list = options.skips.has('openings') ? [] : await openings(stage, options.openings);
    const search = options.skips.has('search') ? { keys: [] } : await typing(stage);
    const saves = options.skips.has('saves') ? { saves: [], writes: [] } : await saving(stage, script, count);
    const exported = options.skips.has('export') ? {} : { exported: await measureExport(stage.browser) };
    return { count, filledMs, list, ...search, ...saves, ...exported };
  });
}

const REST_MS = 1_500;

/** The first opening after the browser's start is the browser's own. */
async function openings({ browser }: PanelStage, count: number): Promise<number[]> {
  const times: number[] = [];
  for (let nth = 0; nth <= count; nth++) {
    const library = await openLibraryPage(browser, 2_500);
    const time = await library.page.evaluate<number | undefined>(FIRST_LIST);
    if (nth > 0 && time !== undefined) times.push(time);
    await library.close();
    // What the closed page had asked for is still being answered.
    await wait(REST_MS);
  }
  return times;
}

async function typing({ browser }: PanelStage): Promise<Pick<Figures, 'keys' | 'warmUp' | 'memory'>> {
  const library = await openLibraryPage(browser, 0, '?q=%E6%A8%A1');
  const warmUp = await library.page.waitFor<number>(TEXTS_READY, 60_000);
  await library.page.evaluate(WATCH_KEYS);
  const keys: Figures['keys'] = [];
  for (const query of QUERIES) {
    await library.page.evaluate(
      `document.querySelector('.search-box input').focus(), document.querySelector('.search-box input').select(), true`,
    );
    for (const letter of query) {
      await library.session.send('Input.dispatchKeyEvent', { type: 'keyDown', key: letter, text: letter });
      await library.session.send('Input.dispatchKeyEvent', { type: 'keyUp', key: letter });
      await wait(350);
    }
    const seen = JSON.parse(await library.page.evaluate<string>('JSON.stringify(paperpaneKeys.splice(0))')) as {
      first?: number;
      last?: number;
    }[];
    for (const [index, { first, last }] of seen.entries())
      if (first !== undefined && last !== undefined) keys.push({ typed: [...query].slice(0, index + 1).join(''), first, last });
  }
  await library.session.send('HeapProfiler.collectGarbage');
  const { own } = await processMemory(browser);
  await library.close();
  return { warmUp, keys, ...(own === undefined ? {} : { memory: own }) };
}

async function saving({ browser }: PanelStage, script: string, count: number): Promise<Pick<Figures, 'saves' | 'writes'>> {
  const times = (call: string) => `filler.${call}.then((times) => times.slice(10))`;
  return atDesk(browser, async (desk) => {
    await desk.evaluate(`${script}; true`);
    return JSON.parse(
      await desk.evaluate<string>(
        `(async () => JSON.stringify({ writes: await ${times('writeNumbers(60)')}, saves: await ${times(`save(60, ${count})`)} }))()`,
      ),
    ) as Pick<Figures, 'saves' | 'writes'>;
  });
}

const figure = (value: number | undefined, digits = 0): string => value?.toFixed(digits) ?? '–';

function tableOf(all: readonly Figures[]): string {
  const isMost = (each: Figures) => each.count === Math.max(...all.map(({ count }) => count));
  const must = (each: Figures, value: number | undefined, bound: Bound) => (isMost(each) ? ` ${marked(value, bound)}` : '');
  const row = (name: string, cell: (each: Figures) => string) => [name, ...all.map(cell)];
  return [
    '',
    'The library page of the real extension. Times in ms unless said; medians, worst in brackets. A key: from its press to the frame with its results,',
    'and until nothing changes any more (passages come a moment later). Only the largest library is judged.',
    '',
    alignedTable(
      ['papers saved', ...all.map(({ count }) => count.toLocaleString('en'))],
      [
        row('filled by an import, s', ({ filledMs }) => figure(filledMs / 1000, 1)),
        row(
          'first list painted',
          (each) => `${figure(median(each.list))} (${figure(most(each.list))})${must(each, median(each.list), MUST.list)}`,
        ),
        row('all texts can be searched', (each) => `${figure(each.warmUp)}${must(each, each.warmUp, MUST.warmUp)}`),
        row(
          'a key: results',
          (each) => `${figure(median(firsts(each)))} (${figure(most(firsts(each)))})${must(each, most(firsts(each)), MUST.key)}`,
        ),
        row(
          'a key: all of them',
          (each) => `${figure(median(each.keys.map(({ last }) => last)))} (${figure(most(each.keys.map(({ last }) => last)))})`,
        ),
        row(
          'a save',
          (each) => `${figure(median(each.saves), 1)} (${figure(most(each.saves), 1)})${must(each, median(each.saves), MUST.save)}`,
        ),
        row('  the browser’s smallest write', ({ writes }) => `${figure(median(writes), 1)} (${figure(most(writes), 1)})`),
        row(
          'export of all, s',
          (each) =>
            `${figure(each.exported && each.exported.ms / 1000, 1)}${must(each, each.exported && each.exported.ms / 1000, MUST.export)}`,
        ),
        row(
          '  its longest frame',
          (each) => `${figure(each.exported?.longestFrame)}${must(each, each.exported?.longestFrame, MUST.frame)}`,
        ),
        row('  its file, MB', (each) => figure(each.exported && each.exported.bytes / 1e6, 1)),
        row(
          '  memory meanwhile at most, MB',
          (each) => `${figure(each.exported?.mostMemory)}${must(each, each.exported?.mostMemory, MUST.memory)}`,
        ),
        row('  memory behind it, MB', (each) => `${figure(each.exported?.memory)}${must(each, each.exported?.memory, MUST.memory)}`),
        row('memory with all texts, MB', (each) => `${figure(each.memory)}${must(each, each.memory, MUST.memory)}`),
      ],
    ),
    '',
    'Keys of the largest library, results (all of them):',
    ...(all.at(-1)?.keys.map(({ typed, first, last }) => `  ${typed}  ${figure(first)} (${figure(last)})`) ?? []),
  ].join('\n');
}

const firsts = ({ keys }: Figures): number[] => keys.map(({ first }) => first);

function missedOf(each: Figures): string[] {
  const checks: [what: string, value: number | undefined, bound: Bound][] = [
    ['the first list', median(each.list), MUST.list],
    ['the texts', each.warmUp, MUST.warmUp],
    ['the slowest key', most(firsts(each)), MUST.key],
    ['a save', median(each.saves), MUST.save],
    ['export of all, s', each.exported && each.exported.ms / 1000, MUST.export],
    ['its longest frame', each.exported?.longestFrame, MUST.frame],
    ['memory while all is exported, MB', each.exported?.mostMemory, MUST.memory],
    ['memory behind it, MB', each.exported?.memory, MUST.memory],
    ['memory, MB', each.memory, MUST.memory],
  ];
  return checks.flatMap(([what, value, bound]) =>
    value === undefined || isHeld(value, bound) ? [] : [`${what}: ${figure(value, 1)}, must be at most ${bound.figure}`],
  );
}
