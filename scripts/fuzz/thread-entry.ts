import { parentPort, workerData } from 'node:worker_threads';
import { makeCase, type Seeds } from './fuzz-case';
import { judgeCase } from './judge-case';
import { nodeTools } from './node-tools';
import type { ThreadMessage } from './thread-lane';

// The thread that reads cases as the command line does; it says what it begins, so that who waits knows what hangs.

const { seed, seeds } = workerData as { seed: number; seeds: Seeds };
let unhandled: string | undefined;

process.on('unhandledRejection', (reason) => {
  // What pdf.js's worker forgets within our thread; see loadPdfjsNode.
  if (reason instanceof Error && reason.stack?.includes('pdf.worker')) return;
  unhandled = `unhandled: ${reason instanceof Error ? reason.stack : String(reason)}`;
});

function say(message: ThreadMessage): void {
  parentPort?.postMessage(message);
}

parentPort?.on('message', async (numbers: number[]) => {
  for (const number of numbers) {
    const fuzzCase = makeCase(seed, number, seeds);
    say({ begun: number, trail: fuzzCase.trail });
    const verdict = await judgeCase(fuzzCase, nodeTools);
    // A rejection that nobody handles is told of one turn later.
    await new Promise((resolve) => setImmediate(resolve));
    say({ verdict: unhandled === undefined ? verdict : { ...verdict, outcome: 'crash', detail: unhandled } });
    unhandled = undefined;
  }
  say({ isDone: true });
});
