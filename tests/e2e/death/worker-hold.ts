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
}

type Call = (argument: unknown) => Promise<unknown>;

interface WorkerScope {
  chrome: { storage: { local: Record<string, Call>; session: Record<string, Call> }; offscreen: Record<string, Call> };
  heldForTest: Promise<string>;
}

/** Runs in the worker, from its own source text. Chromium's `browser` has the same objects under it as `chrome`, so the product meets these. */
function hangCalls({ call, when, item = '', isComplete }: WorkerHold, isCompleteJob: (job: unknown) => boolean): void {
  const scope = globalThis as unknown as WorkerScope;
  const { promise, resolve } = Promise.withResolvers<string>();
  scope.heldForTest = promise;
  const itemsOf = (argument: unknown): [name: string, value: unknown][] => {
    if (typeof argument === 'string') return [[argument, undefined]];
    if (Array.isArray(argument)) return argument.map((name) => [String(name), undefined]);
    return Object.entries(argument as object);
  };
  const isMeant = (argument: unknown) =>
    call === 'createDocument' || itemsOf(argument).some(([name, value]) => name.startsWith(item) && (!isComplete || isCompleteJob(value)));
  const owners = call === 'createDocument' ? [scope.chrome.offscreen] : [scope.chrome.storage.local, scope.chrome.storage.session];
  for (const owner of owners) {
    const real = owner[call]?.bind(owner);
    owner[call] = async (argument) => {
      if (!isMeant(argument)) return real?.(argument);
      if (when === 'after') await real?.(argument);
      resolve(call);
      return new Promise(() => undefined);
    };
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
