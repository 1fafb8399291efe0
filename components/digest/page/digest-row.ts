import type { ListedState } from '@/components/lists/usePaperStates';
import type { JobStage } from '@/utils/browser/watch-job-stages';
import type { DigestRun, Outcome } from '@/utils/digest/digest';
import type { DigestPaper } from '@/utils/digest/digest-paper';
import { fieldOf } from '@/utils/digest/page/field-of';
import { shownSummary } from '@/utils/digest/run/shown-summary';
import type { SavedPaper, Summary } from '@/utils/summary/summary';

/** `gone`: it was done, and its summary is no longer in the library, or cannot be read. `unmade`: the run has ended, or goes on, without it. */
export type RowState = 'done' | 'failed' | 'working' | 'waiting' | 'unmade' | 'gone';

/** A paper of a digest's run, with everything that the page shows of it. */
export interface DigestRow {
  key: string;
  /** From 1, in the order in which the digest shows its papers. */
  number: number;
  listed: DigestPaper;
  state: RowState;
  outcome: Outcome | undefined;
  stage: JobStage | undefined;
  saved: SavedPaper | undefined;
  /** The one that the digest shows. */
  summary: Summary | undefined;
  /** The domain that its card names first. */
  field: string;
  /** Nobody has had its summary open. */
  isUnread: boolean;
}

interface Facts {
  key: string;
  number: number;
  listed: DigestPaper;
  run: DigestRun;
  listedState: ListedState | undefined;
  saved: SavedPaper | undefined;
  /** What is not there by now is gone. */
  isWhole: boolean;
}

export function digestRow({ key, number, listed, run, listedState, saved, isWhole }: Facts): DigestRow {
  const outcome = run.outcomes[key];
  const summary = outcome?.status === 'done' && saved !== undefined ? shownSummary(saved, outcome) : undefined;
  return {
    key,
    number,
    listed,
    state: stateOf(key, run, listedState, isWhole && saved === undefined),
    outcome,
    stage: listedState?.stage,
    saved,
    summary,
    field: summary === undefined ? '' : fieldOf(summary.card),
    isUnread: saved !== undefined && saved.own.readAt === undefined,
  };
}

/** Whether it stands among the cards: with its summary, or in its place with what came between. */
export function hasPlace({ summary, state }: DigestRow): boolean {
  return summary !== undefined || state === 'failed' || state === 'gone';
}

function stateOf(key: string, run: DigestRun, listed: ListedState | undefined, isGone: boolean): RowState {
  const outcome = run.outcomes[key];
  if (outcome?.status === 'done') return isGone ? 'gone' : 'done';
  if (outcome?.status === 'failed') return 'failed';
  if (listed?.state === 'running') return 'working';
  return run.status === 'ended' || run.setAside?.includes(key) ? 'unmade' : 'waiting';
}

/** Of two rows of one paper the former, where they say the same: what shows it need not look again. */
export function sameRow(before: DigestRow | undefined, row: DigestRow): DigestRow {
  const names = Object.keys(row) as (keyof DigestRow)[];
  return before !== undefined && names.every((name) => before[name] === row[name]) ? before : row;
}
