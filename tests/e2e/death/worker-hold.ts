import type { ExtensionBrowser } from '@/scripts/browser/launch';
import { hasCompleteAnswer } from './stored-job';

/** A call of the worker to the browser that is made to hang for ever, before it is done or after. */
export interface WorkerHold {
  call: 'set' | 'remove' | 'createDocument';
  when: 'before' | 'after';
  /** Beginning of the stored item's name; both storage areas count. */
  item?: string;
  /** Counts only where the item is a job with an answer that the model had finished. */
  isComplete?: boolean;
  /** Counts only once an item whose name begins so has been set. */
  since?: string;
}

type Call = (argument: unknown) => Promise<unknown>;

interface WorkerScope {
  chrome: { storage: { local: Record<string, Call>; session: Record<string, Call> }; offscreen: Record<string, Call> };
  heldForTest: Promise<string>;
}

/** Runs in the worker, from its own source text. Chromium's `browser` has the same objects under it as `chrome`, so the product meets these. */
function hangCalls(hold: WorkerHold, isCompleteJob: (job: unknown) => boolean): void {
  const { call, when, item = '', isComplete, since } = hold;
  const scope = globalThis as unknown as WorkerScope;
  const { local, session } = scope.chrome.storage;
  const { promise, resolve } = Promise.withResolvers<string>();
  scope.heldForTest = promise;
  let isTime = since === undefined;
  const itemsOf = (argument: unknown): [name: string, value: unknown][] => {
    if (typeof argument === 'string') return [[argument, undefined]];
    if (Array.isArray(argument)) return argument.map((name) => [String(name), undefined]);
    return Object.entries(argument as object);
  };
  const isMeant = (argument: unknown) =>
    isTime && itemsOf(argument).some(([name, value]) => name.startsWith(item) && (!isComplete || isCompleteJob(value)));
  const wrap = (owner: Record<string, Call>, name: string, replacement: (real: Call) => Call) => {
    const real = owner[name];
    if (real !== undefined) owner[name] = replacement(real.bind(owner));
  };
  for (const owner of call === 'createDocument' ? [scope.chrome.offscreen] : [local, session]) {
    wrap(owner, call, (real) => async (argument) => {
      if (!isMeant(argument)) return real(argument);
      if (when === 'after') await real(argument);
      resolve(call);
      return new Promise(() => undefined);
    });
  }
  for (const owner of since === undefined ? [] : [local, session]) {
    wrap(owner, 'set', (real) => (argument) => {
      isTime ||= itemsOf(argument).some(([name]) => name.startsWith(String(since)));
      return real(argument);
    });
  }
}

/** Prepares the living worker; the promise resolves when it hangs. It goes with the worker. */
export async function holdWorker(browser: ExtensionBrowser, hold: WorkerHold): Promise<{ held: Promise<unknown> }> {
  await browser.inWorker(`(${hangCalls})(${JSON.stringify(hold)}, ${hasCompleteAnswer}), true`);
  const held = browser.inWorker('globalThis.heldForTest');
  // A worker that never comes there dies without an answer.
  void Promise.allSettled([held]);
  return { held };
}
