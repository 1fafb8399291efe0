import { alignedTable } from '@/scripts/bench/aligned-table';
import type { BenchPart } from '@/scripts/bench/bench-part';
import { longest } from '@/scripts/bench/extension/panel-watch';
import { atMost, isHeld, marked } from '@/scripts/bench/must-hold';
import { median, most } from '@/scripts/bench/statistics';
import type { AnswerStep, Plan } from '@/scripts/demo/model-route';
import { answerOf, madeCard, sizeOf } from './made-card';
import type { PanelOptions } from './panel-options';
import { CARD_BYTES, enterService, openStage } from './panel-stage';
import { shiftsAbove, waitsOf } from './stream-figures';
import { idleGap, openWatched, type StreamRun, watchSummary } from './stream-session';
import type { SeenShift } from './stream-watch';

/** Asked for: a hundred pieces a second. */
const PIECE_MS = 9;

/** A frame of a screen that shows sixty a second. */
const FRAME = atMost('16.7');
const LONGEST = atMost('50');
const STILL = atMost('0.000');

/** What the panel does while a model writes faster than any does today, and whether what is being read stays where it is. */
export async function benchStreaming(_: PanelOptions, extensionDir: string): Promise<BenchPart> {
  const pieces: number[] = [];
  const text = answerOf(madeCard({ bytes: CARD_BYTES, hasFormulas: true }));
  const onStep = (step: AnswerStep) => {
    if (step === 'writing') pieces.push(Date.now());
    return undefined;
  };
  const plan: Plan = () => ({ pieceDelayMs: PIECE_MS, text, onStep });
  const stage = await openStage({ extensionDir, plan });
  try {
    await enterService(stage);
    const { panel, session } = await openWatched(stage);
    const idle = await idleGap(panel);
    const runs: [string, StreamRun][] = [];
    for (const [name, isScrolled] of ROUNDS) runs.push([name, await watchSummary(stage, panel, session, isScrolled)]);
    return partOf(idle, runs, rateOf(pieces), sizeOf(text));
  } finally {
    await stage.close();
  }
}

/** The first has everything to load that formulas need. */
const ROUNDS: readonly [string, boolean][] = [
  ['the first', false],
  ['another', false],
  ['read while it is written', true],
];

/** Pieces a second, pauses between answers left out. */
function rateOf(pieces: readonly number[]): number {
  const steps = pieces.slice(1).flatMap((at, index) => at - (pieces[index] ?? at));
  return 1000 / (median(steps.filter((ms) => ms < 500)) ?? Number.NaN);
}

function partOf(idle: number, runs: readonly [string, StreamRun][], rate: number, size: number): BenchPart {
  const rows = runs.map(([name, run]) => {
    const { waits, late, task, work } = figuresOf(run);
    return [
      name,
      String(waits.length),
      fine(median(waits.map(({ cpu }) => cpu))),
      fine(work),
      marked(work, FRAME),
      fine(median(waits.map(({ wait }) => wait))),
      fine(most(waits.map(({ wait }) => wait))),
      String(late),
      fine(task?.cpuMs ?? 0),
      marked(task?.cpuMs ?? 0, LONGEST),
      fine(task?.ms ?? 0),
    ];
  });
  const head = ['', 'changes', 'CPU of one', 'worst', 'must', 'wait', 'worst', 'late', 'CPU of a task', 'must', 'it took'];
  const text = [
    `A card of ${(size / 1000).toFixed(1)} kB, ${rate.toFixed(0)} pieces a second from the model, which the worker stores at most ten times a second; in ms.`,
    'CPU of one: how long the panel’s thread really ran from `storage.onChanged` in the panel until the change was painted. Wait: from there to the start of the',
    'frame that shows it; it is late behind the next frame, 16.7 ms. CPU of a task: the longest while it was written. What took much longer than it ran waited for other programs:',
    `with nothing to do the longest time between two frames was ${fine(idle)} ms.`,
    '',
    alignedTable(head, rows),
    '',
    ...runs.flatMap(([name, run]) => stillness(name, run)),
  ].join('\n');
  const data = { idle, rate, runs: Object.fromEntries(runs.map(([name, { tasks: _, ...run }]) => [name, run])) };
  return { text, data, missed: runs.flatMap(([name, run]) => missedOf(name, run)) };
}

function figuresOf({ seen, tasks, clicked, done }: StreamRun) {
  const waits = waitsOf(seen.changes, tasks);
  const byCpu = longest(
    tasks.map((task) => ({ ...task, wall: task.ms, ms: task.cpuMs })),
    clicked,
    done,
  );
  return {
    waits,
    late: waits.filter(({ wait }) => !isHeld(wait, FRAME)).length,
    work: most(waits.map(({ cpu }) => cpu)),
    task: byCpu && { cpuMs: byCpu.cpuMs, ms: byCpu.wall },
  };
}

function stillness(name: string, { seen }: StreamRun): string[] {
  const above = shiftsAbove(seen);
  const sum = (shifts: readonly SeenShift[]) => shifts.reduce((all, { value }) => all + value, 0);
  const lines = [
    `${name}: shift above the growing end ${sum(above).toFixed(3)}, must be ${marked(sum(above), STILL)}; in all ${sum(seen.shifts).toFixed(3)}`,
    ...seen.shifts.map(({ value, status, moved }) => `  ${value.toFixed(4)} while ${status}: ${moved.join('; ')}`),
  ];
  if (seen.strayedInTheEnd === undefined) return lines;
  return [
    ...lines,
    `  what was being read strayed by ${seen.strayed.toFixed(1)} px while it was written (${seen.strayedAt || 'never'}), ${seen.strayedInTheEnd.toFixed(1)} px once it was done`,
  ];
}

function missedOf(name: string, run: StreamRun): string[] {
  const { waits, task, work } = figuresOf(run);
  const shift = shiftsAbove(run.seen).reduce((sum, { value }) => sum + value, 0);
  const { strayed } = run.seen;
  return [
    ...(waits.length > 0 ? [] : [`streaming, ${name}: no change was shown`]),
    ...(work === undefined || isHeld(work, FRAME)
      ? []
      : [`streaming, ${name}: a change took ${fine(work)} ms of CPU, must be at most ${FRAME.figure}`]),
    ...(task === undefined || isHeld(task.cpuMs, LONGEST)
      ? []
      : [`streaming, ${name}: a task of ${fine(task.cpuMs)} ms of CPU, must be at most ${LONGEST.figure}`]),
    ...(isHeld(shift, STILL) ? [] : [`streaming, ${name}: what stands above the end was moved, ${shift.toFixed(3)}`]),
    ...(strayed > 0.5 ? [`streaming, ${name}: what was being read strayed by ${strayed.toFixed(1)} px`] : []),
  ];
}

const fine = (value: number | undefined): string => value?.toFixed(1) ?? '–';
