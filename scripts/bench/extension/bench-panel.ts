import { setTimeout as wait } from 'node:timers/promises';
import { alignedTable } from '@/scripts/bench/aligned-table';
import type { BenchPart } from '@/scripts/bench/bench-part';
import { atMost, isHeld, marked } from '@/scripts/bench/must-hold';
import type { BenchKind } from '@/scripts/bench/papers/bench-arxiv';
import { openPanelSession, type PanelSession } from './panel-session';
import { longest, startWatch, takeGaps } from './panel-watch';
import { sharesThread } from './shared-thread';
import { type ThreadTask, traceThread } from './thread-trace';

/** Nobody may be kept waiting longer. */
const LIMIT = atMost('50');

const IDLE_MS = 5000;
const ROUNDS = 3;
const NAMES: Readonly<Record<BenchKind, string>> = { html: 'a 5 MB page', pdf: 'a PDF of 200 pages' };

interface Stretch {
  what: string;
  /** Whether the limit is for it. */
  isReading: boolean;
  ms: number;
  /** The longest time between two turns of the panel's timer. */
  gap: number;
  /** The longest task of its thread. */
  task: number;
  /** The most that one task really ran. */
  cpu: number;
}

/** How long the side panel of the real extension could do nothing while long papers were read. */
export async function benchPanel(): Promise<BenchPart> {
  const session = await openPanelSession();
  try {
    await startWatch(session.panel);
    await wait(2000);
    const isShared = await sharesThread(session);
    const stretches = [await idle(session)];
    for (let round = 1; round <= ROUNDS; round++)
      for (const kind of ['html', 'pdf'] as const) stretches.push(...(await summary(session, kind, round)));
    return partOf(isShared, stretches);
  } finally {
    await session.close();
  }
}

async function idle(session: PanelSession): Promise<Stretch> {
  const pause = async () => {
    const from = Date.now();
    await wait(IDLE_MS);
    return { from, to: Date.now() };
  };
  const { take, value } = await watched(session, pause);
  return take('idle, nothing to do', false, value.from, value.to);
}

async function summary(session: PanelSession, kind: BenchKind, round: number): Promise<Stretch[]> {
  const { take, value } = await watched(session, () => session.summarise(kind));
  const { clicked, asked, saved } = value;
  return [take(`reading ${NAMES[kind]}, ${round}`, true, clicked, asked), take('  then showing the summary', false, asked, saved)];
}

async function watched<Value>(session: PanelSession, run: () => Promise<Value>) {
  await takeGaps(session.panel);
  const [value, tasks] = await traceThread(session, run);
  const gaps = await takeGaps(session.panel);
  const take = (what: string, isReading: boolean, from: number, to: number): Stretch => {
    const byCpu = tasks.map((task: ThreadTask) => ({ ...task, ms: task.cpuMs }));
    const most = [gaps, tasks, byCpu].map((all) => longest(all, from, to)?.ms ?? 0);
    const [gap = 0, task = 0, cpu = 0] = most;
    return { what, isReading, ms: to - from, gap, task, cpu };
  };
  return { value, take };
}

function partOf(isShared: boolean, stretches: readonly Stretch[]): BenchPart {
  const rows = stretches.map(({ what, isReading, ms, gap, task, cpu }) => [
    what,
    whole(ms),
    whole(gap),
    isReading ? marked(gap, LIMIT) : '',
    whole(task),
    whole(cpu),
  ]);
  const text = [
    `The real extension, side panel open. The reader ${isShared ? 'shares' : 'does not share'} the panel's thread (tried: a busy reader ${isShared ? 'stops' : 'does not stop'} the panel's timer).`,
    'In ms: the longest time between two turns of a 4 ms timer in the panel; the longest task of its thread; the most that one task really ran.',
    'Where a gap is much longer than what ran, other programs had the processor.',
    '',
    alignedTable(['', 'took', 'longest gap', 'must', 'longest task', 'most CPU in a task'], rows),
  ].join('\n');
  const missed = stretches
    .filter(({ isReading, gap }) => isReading && !isHeld(gap, LIMIT))
    .map(
      ({ what, gap, cpu }) => `panel: ${what} blocked it for ${whole(gap)} ms (${whole(cpu)} ms of CPU), must be at most ${LIMIT.figure}`,
    );
  return { text, data: { isShared, stretches }, missed };
}

const whole = (value: number): string => value.toFixed(0);
