import { setTimeout as wait } from 'node:timers/promises';
import { alignedTable } from '@/scripts/bench/aligned-table';
import type { BenchPart } from '@/scripts/bench/bench-part';
import { atMost, isHeld } from '@/scripts/bench/must-hold';
import type { BenchKind } from '@/scripts/bench/papers/bench-arxiv';
import { openPanelSession, type PanelSession } from './panel-session';
import { longest, type PanelWatch, startWatch, takeWatch } from './panel-watch';
import { sharesThread } from './shared-thread';

/** Nobody may be kept waiting longer. */
const LIMIT = atMost('50');

const IDLE_MS = 5000;
const ROUNDS = 3;
const NAMES: Readonly<Record<BenchKind, string>> = { html: 'a 5 MB page', pdf: 'a PDF of 200 pages' };

interface Stretch {
  what: string;
  ms: number;
  timer: number;
  frame: number;
  task: number;
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

async function idle({ panel }: PanelSession): Promise<Stretch> {
  await takeWatch(panel);
  const from = Date.now();
  await wait(IDLE_MS);
  return stretch('idle, nothing to do', await takeWatch(panel), from, Date.now());
}

async function summary(session: PanelSession, kind: BenchKind, round: number): Promise<Stretch[]> {
  await takeWatch(session.panel);
  const { clicked, asked, saved } = await session.summarise(kind);
  const watch = await takeWatch(session.panel);
  return [stretch(`reading ${NAMES[kind]}, ${round}`, watch, clicked, asked), stretch('  then showing the summary', watch, asked, saved)];
}

function stretch(what: string, { timers, frames, tasks }: PanelWatch, from: number, to: number): Stretch {
  return { what, ms: to - from, timer: longest(timers, from, to), frame: longest(frames, from, to), task: longest(tasks, from, to) };
}

function partOf(isShared: boolean, stretches: readonly Stretch[]): BenchPart {
  const isReading = ({ what }: Stretch) => what.startsWith('reading');
  const mark = (each: Stretch) => (isReading(each) ? `≤ ${LIMIT.figure} ${isHeld(each.timer, LIMIT) ? '✓' : '✗'}` : '');
  const rows = stretches.map((each) => [each.what, ...[each.ms, each.timer].map(whole), mark(each), ...[each.frame, each.task].map(whole)]);
  const text = [
    `The real extension, side panel open. The reader ${isShared ? 'shares' : 'does not share'} the panel's thread (tried: a busy reader ${isShared ? 'stops' : 'does not stop'} the panel's timer).`,
    'Longest times in which the panel could do nothing, by its own timer of 4 ms, by its frames, and by the browser’s list of tasks over 50 ms; in ms.',
    '',
    alignedTable(['', 'took', 'timer', 'must', 'frame', 'long task'], rows),
  ].join('\n');
  const missed = stretches
    .filter((each) => isReading(each) && !isHeld(each.timer, LIMIT))
    .map((each) => `panel: ${each.what} blocked it for ${whole(each.timer)} ms, must be at most ${LIMIT.figure}`);
  return { text, data: { isShared, stretches }, missed };
}

const whole = (value: number): string => value.toFixed(0);
