import { vi } from 'vitest';
import type { Browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Call, Job } from '@/utils/summary/summary';

export const paper = { source: 'arxiv', arxivId: '2602.99901' } as const;
export const key = 'arxiv:2602.99901';

/** An empty browser. */
export function emptyBrowser(): void {
  fakeBrowser.reset();
  freeLocks();
  // What tells the developer is not there in Node.
  vi.stubGlobal('reportError', vi.fn());
}

/** Node has no Web Locks; one context needs none but those of its own, one after the other. Those of a dead worker are free again. */
export function freeLocks(): void {
  const queues = new Map<string, Promise<unknown>>();
  const held = new Set<string>();
  const inTurn = (name: string, work: (lock: object) => unknown) => {
    const result = (queues.get(name) ?? Promise.resolve()).then(async () => {
      held.add(name);
      return work({ name });
    });
    queues.set(
      name,
      Promise.allSettled([result]).then(() => held.delete(name)),
    );
    return result;
  };
  const request = async (
    name: string,
    ...rest: [{ ifAvailable?: boolean }, (lock: object | null) => unknown] | [(lock: object) => unknown]
  ) => {
    if (rest.length === 1) return inTurn(name, rest[0]);
    const [{ ifAvailable = false }, work] = rest;
    return ifAvailable && held.has(name) ? work(null) : inTurn(name, work);
  };
  vi.stubGlobal('navigator', { locks: { request } });
}

/** With the browser goes what lies in its session. */
export async function restartBrowser(): Promise<void> {
  await fakeBrowser.storage.session.clear();
}

/** Lets no item be written whose name begins so. */
export function fillDisk(prefix = '', area: 'local' | 'session' = 'local') {
  const set = fakeBrowser.storage[area].set.bind(fakeBrowser.storage[area]);
  return vi
    .spyOn(fakeBrowser.storage[area], 'set')
    .mockImplementation((items: Record<string, unknown>) =>
      Object.keys(items).some((name) => name.startsWith(prefix))
        ? Promise.reject(new Error('Resource::kQuotaBytes quota exceeded'))
        : set(items),
    );
}

/** Stops the first write to the disk that is meant until it is let go. */
export function holdWrite(isMeant: (items: Record<string, unknown>) => boolean) {
  const reached = Promise.withResolvers<void>();
  const held = Promise.withResolvers<void>();
  const set = fakeBrowser.storage.local.set.bind(fakeBrowser.storage.local);
  vi.spyOn(fakeBrowser.storage.local, 'set').mockImplementation(async (items: Record<string, unknown>) => {
    if (isMeant(items)) {
      reached.resolve();
      await held.promise;
    }
    await set(items);
  });
  return { reached: reached.promise, letGo: held.resolve };
}

/** A call that is being written, unless it is changed. */
export function callOf(text: string, change: Partial<Call> = {}): Call {
  return { service: '演示', askedModel: 'demo', model: 'demo', text, ...change };
}

/** A running job whose one call has brought this. */
export function jobOf(text: string, change: Partial<Job> = {}): Job {
  return { paper, startedAt: 1, status: 'writing', calls: text === '' ? [] : [callOf(text)], ...change };
}

/** The browser's own rules for requests, as strict about their ids as Chrome is. */
export function fakeRules() {
  type Rule = Browser.declarativeNetRequest.Rule;
  const rules: Rule[] = [];
  const declarativeNetRequest = {
    getSessionRules: async () => [...rules],
    async updateSessionRules({ addRules = [] }: { addRules?: Rule[] }) {
      if (addRules.some(({ id }) => rules.some((rule) => rule.id === id))) throw new Error('Rule does not have a unique ID.');
      rules.push(...addRules);
    },
  };
  Object.assign(fakeBrowser, { declarativeNetRequest });
  return rules;
}
