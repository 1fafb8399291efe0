import { type FailureRecord, toFailure } from '@/utils/failure';
import { type PaperRef, paperKey } from '@/utils/paper/paper-ref';
import { keepAliveDuring } from './keep-alive';
import { writeThrottled } from './write-throttled';

/** Work about one paper whose state every page watches in storage; keys are `paperKey`. */
export interface Work<State extends { paper: PaperRef }, Result> {
  run(first: State, onState: (state: State) => void, signal: AbortSignal): Promise<Result>;
  /** Stores what pages watch. */
  write(key: string, state: State): Promise<void>;
  /** Keeps the result; `clear` then takes the state away. */
  save(key: string, result: Result): Promise<void>;
  clear(key: string): Promise<void>;
  /** Leaves the last state behind with its failure. */
  fail(key: string, state: State, failure: FailureRecord): Promise<void>;
  /** Ends what a former worker left running: it has died with that worker. */
  sweep(): Promise<void>;
}

export interface Runner<State> {
  /** Where this paper has such work running already, that goes on and the new one is not begun. */
  start(first: State): Promise<void>;
  stop(paper: PaperRef): void;
}

/** Runs one piece of work per paper. Call once at the worker's start. */
export function createRunner<State extends { paper: PaperRef }, Result>(work: Work<State, Result>): Runner<State> {
  const running = new Map<string, AbortController>();
  const swept = work.sweep();
  return {
    async start(first) {
      await swept;
      const key = paperKey(first.paper);
      if (running.has(key)) return;
      const controller = new AbortController();
      running.set(key, controller);
      void keepAliveDuring(carryOut(key, first, work, controller.signal)).finally(() => running.delete(key));
    },
    stop(paper) {
      running.get(paperKey(paper))?.abort();
    },
  };
}

async function carryOut<State extends { paper: PaperRef }, Result>(
  key: string,
  first: State,
  work: Work<State, Result>,
  signal: AbortSignal,
): Promise<void> {
  const writer = writeThrottled<State>((state) => work.write(key, state));
  let latest = first;
  const onState = (state: State) => {
    latest = state;
    writer.write(state);
  };
  onState(first);
  try {
    await work.save(key, await work.run(first, onState, signal));
    await writer.finish();
    await work.clear(key);
  } catch (error) {
    await writer.finish();
    await work.fail(key, latest, toFailure(error));
  }
}
