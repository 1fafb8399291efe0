import { alignedTable } from '@/scripts/bench/aligned-table';
import type { BenchPart } from '@/scripts/bench/bench-part';
import { attachTo } from '@/scripts/bench/extension/attach-to';
import { atMost, isHeld, marked } from '@/scripts/bench/must-hold';
import { median, most } from '@/scripts/bench/statistics';
import { fillLibrary, OPENED, WITH_FORMULAS } from './fill-library';
import type { PanelOptions } from './panel-options';
import { PANEL } from './panel-selectors';
import { enterService, openStage } from './panel-stage';
import { type ViewSwitch, watchSwitches } from './view-switch';

/** What the panel's thread really runs from the press to the painted view; how long that takes is the computer's other work as well. */
const LIMIT = atMost('16');

const CARDS: readonly [string, string][] = [
  ['', OPENED],
  [', with formulas', WITH_FORMULAS],
];

/** How long it takes from a press on a view's tab until the view is painted. */
export async function benchViews({ switches }: PanelOptions, extensionDir: string): Promise<BenchPart> {
  const stage = await openStage({ extensionDir });
  try {
    await enterService(stage);
    await fillLibrary(stage.browser, 2);
    const found: [string, ViewSwitch[]][] = [];
    for (const [name, id] of CARDS) {
      await stage.show(id);
      const panel = await stage.openPanel();
      const session = await attachTo(stage.browser, 'page', 'sidepanel.html');
      await panel.waitFor(`!!document.querySelector('${PANEL.views}')`);
      const all = await watchSwitches(stage.browser, panel, session, switches);
      const views = [...new Set(all.map(({ view }) => view))];
      found.push(...views.map((view): [string, ViewSwitch[]] => [view + name, all.filter((each) => each.view === view)]));
      await session.detach();
      await stage.closePanel(panel);
    }
    return partOf(found);
  } finally {
    await stage.close();
  }
}

function partOf(found: readonly [string, ViewSwitch[]][]): BenchPart {
  const rows = found.map(([view, all]) => {
    const cpu = median(all.map((each) => each.cpu));
    return [
      view,
      String(all.length),
      fine(cpu),
      marked(cpu, LIMIT),
      fine(most(all.map((each) => each.cpu))),
      fine(median(all.map(({ busy }) => busy))),
      fine(median(all.map(({ pressed, frameAt }) => frameAt - pressed))),
      fine(median(all.map(({ pressed, painted }) => painted - pressed))),
    ];
  });
  const text = [
    'Each view’s tab pressed with the mouse, in ms. CPU: how long the panel’s thread really ran from the press until the view was painted.',
    'Busy: how long it would have liked to; where that is much longer, other programs had the processor.',
    'To the screen counts the browser’s wait for its next frame as well, up to 16.7.',
    '',
    alignedTable(['', 'times', 'CPU', 'must', 'worst', 'busy', 'to its frame', 'to the screen'], rows),
  ].join('\n');
  const missed = found.flatMap(([view, all]) => {
    const cpu = median(all.map((each) => each.cpu));
    return cpu !== undefined && isHeld(cpu, LIMIT) ? [] : [`views: ${view} took ${fine(cpu)} ms of CPU, must be at most ${LIMIT.figure}`];
  });
  return { text, data: Object.fromEntries(found), missed };
}

const fine = (value: number | undefined): string => value?.toFixed(1) ?? '–';
