import { Worker } from 'node:worker_threads';
import type { Seeds } from './fuzz-case';
import { LONGEST_READING, type Verdict } from './judge-case';

export type ThreadMessage = { begun: number; trail: string[] } | { verdict: Verdict } | { isDone: true };

export interface LaneTask {
  seed: number;
  seeds: Seeds;
  /** In the order in which they are read. */
  numbers: readonly number[];
  onVerdict(verdict: Verdict): void;
}

/** What a thread may take: bounded memory is one of the promises. */
const MEGABYTES = 4096;
/** jsdom and pdf.js keep something of every paper; a new thread has forgotten all. */
const CASES_A_THREAD = 1500;

/** Reads cases in a thread of Node, which can be ended when a case does not end by itself. */
export async function runThreadLane({ numbers, ...task }: LaneTask): Promise<void> {
  let left = [...numbers];
  while (left.length > 0) {
    const done = await runThread({ ...task, numbers: left.slice(0, CASES_A_THREAD) });
    left = left.slice(done);
  }
}

/** How many of the cases have a verdict when the thread ends. */
function runThread({ seed, seeds, numbers, onVerdict }: LaneTask): Promise<number> {
  const thread = new Worker(new URL('./thread-entry.ts', import.meta.url), {
    workerData: { seed, seeds },
    resourceLimits: { maxOldGenerationSizeMb: MEGABYTES },
  });
  let done = 0;
  let current = { number: numbers[0] ?? 0, trail: [] as string[] };
  let timer: NodeJS.Timeout | undefined;
  const judge = (verdict: Verdict): void => {
    done += 1;
    onVerdict(verdict);
  };
  return new Promise((resolve) => {
    const end = (outcome?: 'hang' | 'crash', detail = ''): void => {
      clearTimeout(timer);
      thread.removeAllListeners();
      // Ended anyway; its last error has been told.
      thread.on('error', () => thread.unref());
      if (outcome !== undefined) judge({ ...current, outcome, detail, milliseconds: LONGEST_READING });
      void thread.terminate().then(() => resolve(done));
    };
    thread.on('message', (message: ThreadMessage) => {
      clearTimeout(timer);
      if ('isDone' in message) end();
      else if ('verdict' in message) judge(message.verdict);
      else {
        current = { number: message.begun, trail: message.trail };
        // Checking the document has its time as well.
        timer = setTimeout(() => end('hang', 'ended after twice the time'), LONGEST_READING * 2);
      }
    });
    thread.on('error', (error: Error) => end('crash', error.stack ?? error.message));
    thread.postMessage(numbers);
  });
}
