import { createRequire } from 'node:module';
import { MessageChannel, type MessagePort, Worker } from 'node:worker_threads';

/**
 * What a thread runs: pdf.js's worker on every port it is given, and an answer when it is asked whether it still listens. The promises that
 * pdf.js forgets about broken objects end nothing: in a browser's Worker they do not either.
 */
const SCRIPT = `
const { parentPort, workerData } = require('node:worker_threads');
process.on('unhandledRejection', () => undefined);
import(workerData).then(({ WorkerMessageHandler }) => {
  parentPort.on('message', (port) => (port === null ? parentPort.postMessage(null) : WorkerMessageHandler.initializeFromPort(port)));
});
`;

/** A thread that is not busy without end answers in this time, in milliseconds. */
const ANSWER_MS = 1_000;

/** Threads that wait for the next PDF: starting one costs a fifth of a second. */
const idle: Worker[] = [];

/** A thread of Node with pdf.js's worker in it, which can be ended whatever it does; the browser's own Workers are just that. */
export interface PdfjsThread {
  port: MessagePort;
  /** Gives the thread back, or ends it when it does not answer any more. */
  release(): void;
}

export function takeThread(): PdfjsThread {
  const thread = idle.pop() ?? startThread();
  const { port1, port2 } = new MessageChannel();
  thread.postMessage(port2, [port2]);
  let isReleased = false;
  return {
    port: port1,
    release: () => {
      if (isReleased) return;
      isReleased = true;
      port1.close();
      giveBack(thread);
    },
  };
}

function startThread(): Worker {
  const worker = createRequire(import.meta.url).resolve('pdfjs-dist/legacy/build/pdf.worker.mjs');
  const thread = new Worker(SCRIPT, { eval: true, workerData: `file://${worker}`, execArgv: [] });
  // An idle thread keeps no command from ending.
  thread.unref();
  // A thread that ran out of memory says nothing more; the reading then ends as with any silent file.
  thread.on('error', () => forget(thread));
  thread.on('exit', () => forget(thread));
  return thread;
}

function giveBack(thread: Worker): void {
  const late = setTimeout(() => void thread.terminate(), ANSWER_MS);
  late.unref();
  thread.once('message', () => {
    clearTimeout(late);
    idle.push(thread);
  });
  thread.postMessage(null);
}

function forget(thread: Worker): void {
  const place = idle.indexOf(thread);
  if (place >= 0) idle.splice(place, 1);
}
