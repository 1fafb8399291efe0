import type { FailureCode } from '@/utils/failure';
import type { Made } from '@/utils/summary/summary';
import type { Script } from './fault-service';

/** A service and what goes wrong there. */
export interface FaultyService {
  /** One of `providers`; absent: one that the person entered. */
  providerId?: string;
  contextTokens?: number;
  temperature?: number;
  maxOutputTokens?: number;
  /** By call; the last one holds for all further ones. */
  scripts: readonly Script[];
}

export interface FaultRow {
  name: string;
  services: readonly [FaultyService, ...FaultyService[]];
  /** Absent: a paper of one paragraph, which cannot be made smaller. */
  paper?: 'long';
  /** The product's own clocks stand still but for what the scripts let pass. */
  clock?: 'scripted';
  /** The person stops when text arrives, or while a wait lasts. */
  stop?: 'writing' | 'waiting';
  outcome: 'summary' | FailureCode;
  /** How many sections each call asks for, service by service: their number is that of the calls. */
  asks: readonly (readonly number[])[];
  /** Milliseconds, the least where chance or the clock has a part. */
  waits?: readonly (number | readonly [from: number, to: number])[];
  /** How many of the card's fields there are in the end; absent: all. */
  fields?: number;
  /** Whether they hold other words than `bodyOf`. */
  words?: 'other';
  /** The client hangs up in the middle: it need not have all that was sent. */
  hangsUp?: true;
  /** How much of the paper each call was sent. */
  reads?: readonly ('whole' | 'less')[];
  /** How many tokens the last prompt may have. */
  fits?: number;
  made?: Partial<Made>;
  /** Whether the record says that the service read less than it was sent. */
  isPromptCut?: true;
}

/** A row for one service. */
export function row(
  name: string,
  scripts: Script | readonly Script[],
  outcome: FaultRow['outcome'],
  asks: readonly number[],
  rest: Partial<FaultRow> & { service?: Omit<FaultyService, 'scripts'> } = {},
): FaultRow {
  const { service, ...others } = rest;
  return { name, services: [{ ...service, scripts: [scripts].flat() }], outcome, asks: [asks], ...others };
}

/** The waits before a kind of failure is given up, where the service names none. */
export const WAITS = {
  rate: [2_500, 5_000, 10_000, 20_000, 40_000],
  busy: [1_000, 2_000, 4_000, 8_000],
  cut: [500, 1_000, 2_000],
  unreachable: [1_000, 2_000],
  empty: [500],
} as const;

/** What each call asks for where none of so many brings anything. */
export function inVain(calls: number): number[] {
  return Array.from({ length: calls }, () => 10);
}
