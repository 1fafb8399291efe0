import { Failure, type FailureRecord, toFailure } from '@/utils/failure';
import { type PaperRef, paperKey } from '@/utils/paper/paper-ref';
import type { PaperTask } from '@/utils/summary/summary';
import { keepAliveDuring } from './keep-alive';
import { writeThrottled } from './write-throttled';

/** How work tells what it has come to. */
export interface Desk<State> {
  /** Shown soon, and stored at most ten times a second. */
  show(state: State): void;
  /** Stored before it resolves: it outlives worker and browser. */
  keep(state: State): Promise<void>;
  signal: AbortSignal;
}

/** What a worker that died left running. */
export interface Orphan<State> {
  /** As it is to be taken up. */
  state: State;
  /** Somebody waits for it, or it costs nothing to end it. */
  isWanted: boolean;
}

/** Work about one paper whose state every page watches in storage; keys are `paperKey`. */
export interface Work<State extends PaperTask, Result> {
  run(first: State, desk: Desk<State>): Promise<Result>;
  /** Stores what pages watch. */
  write(key: string, state: State): Promise<void>;
  /** Stores it so that it outlives the browser. */
  keep(key: string, state: State): Promise<void>;
  /** Keeps the result; `clear` then takes the state away. */
  save(key: string, result: Result): Promise<void>;
  clear(key: string): Promise<void>;
  /** Leaves the last state behind with its failure. */
  fail(key: string, state: State, failure: FailureRecord): Promise<void>;
  /** Looks through what a former worker left running, for that died with it, and clears away what needs nothing more. */
  sweep(): Promise<Orphan<State>[]>;
}

export interface Runner<State> {
  /** Where this paper has such work running already, that goes on and the new one is not begun. */
  start(paper: PaperRef, first: () => Promise<State>): Promise<void>;
  stop(paper: PaperRef): Promise<void>;
  /** Resolves when no such work is running for this paper, whatever came of it. */
  ended(paper: PaperRef): Promise<void>;
  /** What a former worker left running has been taken up, or was put down as failed. */
  swept: Promise<unknown>;
}

/** Work over which the worker dies again and again is not taken up for ever. */
const MOST_DEATHS = 3;

/** Runs one piece of work per paper. Call once at the worker's start. */
export function createRunner<State extends PaperTask, Result>(work: Work<State, Result>): Runner<State> {
  const running = new Map<string, Entry>();
  const begin = (key: string, first: () => Promise<State>) => {
    // Nothing may be awaited between the look and the note: two clicks are one job.
    if (running.has(key)) return;
    const entry: Entry = { controller: new AbortController(), isEnding: false, ended: Promise.resolve() };
    running.set(key, entry);
    const end = () => running.delete(key);
    entry.ended = keepAliveDuring(first().then((state) => carryOut(key, state, work, entry)))
      .catch(reportError)
      .then(end);
  };
  const takeUp = async ({ state, isWanted }: Orphan<State>) => {
    const key = paperKey(state.paper);
    const orphan = { ...state, deaths: (state.deaths ?? 0) + 1 };
    if (isWanted && orphan.deaths <= MOST_DEATHS) begin(key, async () => orphan);
    else await work.fail(key, orphan, { code: 'interrupted' });
  };
  // What a former worker left must not keep this one from anything new, nor one orphan the others.
  const swept = work
    .sweep()
    .then((orphans) => Promise.all(orphans.map((orphan) => takeUp(orphan).catch(reportError))))
    .catch(reportError);
  return {
    async start(paper, first) {
      await swept;
      const key = paperKey(paper);
      const before = running.get(key);
      // Pages see the end of the one before a little earlier than it is over.
      if (before?.isEnding) await before.ended;
      begin(key, first);
    },
    async stop(paper) {
      running.get(paperKey(paper))?.controller.abort();
      // The stop of one that a former worker left: it is about to be taken up.
      await swept;
      running.get(paperKey(paper))?.controller.abort();
    },
    async ended(paper) {
      await swept;
      await running.get(paperKey(paper))?.ended;
    },
    swept,
  };
}

interface Entry {
  controller: AbortController;
  /** Its end is being written down. */
  isEnding: boolean;
  ended: Promise<unknown>;
}

async function carryOut<State extends PaperTask, Result>(
  key: string,
  first: State,
  work: Work<State, Result>,
  entry: Entry,
): Promise<void> {
  const { signal } = entry.controller;
  const writer = writeThrottled<State>((state) => work.write(key, state));
  let latest = first;
  const desk: Desk<State> = {
    show(state) {
      latest = state;
      writer.write(state);
    },
    async keep(state) {
      latest = state;
      await writer.finish();
      await work.keep(key, state);
    },
    signal,
  };
  try {
    await desk.keep(first);
    // Whoever is begun with an aborted signal may wait for ever for its abort.
    if (signal.aborted) throw new Failure('stopped');
    await work.save(key, await work.run(first, desk));
    entry.isEnding = true;
    await writer.finish();
    await work.clear(key);
  } catch (error) {
    entry.isEnding = true;
    await writer.finish();
    await work.fail(key, latest, toFailure(error));
  }
}
