import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { FIELD_KEYS, FIELDS } from '@/utils/summary/card';
import { headingsAsked } from './dictate';
import type { KillPoint } from './kill-points';
import { type PaperState, REDO, readState } from './paper-state';
import type { Stage } from './stage';
import { finishedSections, isWhole, type StoredJob } from './stored-job';

/** The moment of the kill. */
export interface Death {
  /** How often the model had been asked. */
  calls: number;
  state: PaperState;
}

/** The reader closes after the last reading, and the panel follows the storage; neither takes longer on a busy machine. */
const QUIET_MS = 5_000;

/** All that must hold at the end of a run; says what does not. */
export async function checkEnd(
  stage: Pick<Stage, 'panel' | 'requests'>,
  point: Pick<KillPoint, 'mayAskAgain'>,
  death: Death,
): Promise<string[]> {
  const { state, misses } = await untilQuiet(stage.panel);
  const stored = death.state.job ?? death.state.kept ?? {};
  return [
    ...misses,
    ...checkSaved(state),
    ...checkText(state, stored),
    ...checkCharges(stage.requests(), death, stored),
    ...(point.mayAskAgain ? [] : checkAsked(stage.requests().slice(death.calls), stored)),
  ];
}

async function untilQuiet(panel: Page): Promise<{ state: PaperState; misses: string[] }> {
  const end = Date.now() + QUIET_MS;
  for (;;) {
    const state = await readState(panel);
    const misses = [
      ...(state.isReaderOpen ? ['the reader is still open'] : []),
      ...(state.job ? ['a running job is still stored'] : []),
      ...(state.kept ? ['a kept job is still stored'] : []),
      ...(state.isSpinning ? ['something still spins'] : []),
      ...(state.buttons.includes(REDO) ? [] : ['the panel does not show the summary']),
    ];
    if (misses.length === 0 || Date.now() > end) return { state, misses };
    await wait(20);
  }
}

function checkSaved({ summary, entries }: PaperState): string[] {
  if (summary === undefined) return ['no summary is saved'];
  const empty = FIELD_KEYS.filter((key) => !summary.card[key]?.trim());
  return [
    ...(empty.length === 0 ? [] : [`sections are empty: ${empty.join(', ')}`]),
    ...(entries === 1 ? [] : [`the catalogue has the paper ${entries} times`]),
  ];
}

/** What had come whole when the worker died stands in the summary word for word. */
function checkText({ summary }: PaperState, stored: StoredJob): string[] {
  const finished = finishedSections(stored);
  const lost = FIELD_KEYS.filter((key) => finished[key] !== undefined && summary !== undefined && summary.card[key] !== finished[key]);
  return lost.length === 0 ? [] : [`lost text: ${lost.join(', ')}`];
}

/** Nothing is asked after a complete answer; else one call ends it. */
function checkCharges(requests: readonly string[], death: Death, stored: StoredJob): string[] {
  const more = requests.length - death.calls;
  const allowed = isWhole(stored) || death.state.summary !== undefined ? 0 : 1;
  return more <= allowed ? [] : [`charged again: ${more} calls after the death, ${allowed} allowed`];
}

/** Sections that had come whole are not asked for again. */
function checkAsked(requests: readonly string[], stored: StoredJob): string[] {
  const finished = finishedSections(stored);
  const asked = headingsAsked(requests).flat();
  const again = FIELD_KEYS.filter((key) => finished[key] !== undefined && asked.includes(FIELDS[key].heading));
  return again.length === 0 ? [] : [`asked for again: ${again.join(', ')}`];
}
