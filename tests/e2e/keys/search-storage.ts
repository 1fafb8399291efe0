import type { ExtensionBrowser } from '@/scripts/browser/launch';
import type { Search } from './search';

interface Stored {
  /** Items of each area of `chrome.storage`, as JSON by name. */
  areas: Record<string, Record<string, string>>;
  databases: Record<string, string>;
  caches: Record<string, string>;
  rules: string;
}

interface Chrome {
  storage: Record<string, { get(): Promise<Record<string, unknown>> }>;
  declarativeNetRequest?: { getDynamicRules(): Promise<object[]>; getSessionRules(): Promise<object[]> };
}

/** Everything that the extension keeps; gives what stands in the one item that may hold keys. */
export async function searchStorage(browser: ExtensionBrowser, moment: string, search: Search): Promise<unknown> {
  const { areas, databases, caches, rules } = await browser.inWorker<Stored>(`(${readStorage})()`);
  const { keys, ...local } = areas.local ?? {};
  for (const [name, text] of Object.entries(local)) search.look(`storage.local: ${kindOf(name)}`, `${moment}, ${name}`, `${name} ${text}`);
  for (const area of ['session', 'sync']) search.look(`storage.${area}`, moment, JSON.stringify(areas[area]));
  search.look('IndexedDB', moment, JSON.stringify(databases));
  search.look('Cache storage', moment, JSON.stringify(caches));
  search.look('network rules', moment, rules);
  return JSON.parse(keys ?? 'null');
}

/** `summary:arxiv:2602.99901` is one of many. */
function kindOf(name: string): string {
  return /^(?:summary|job|question|failed|broken):/.exec(name)?.[0] ?? 'everything else but keys';
}

/** Runs in the worker, from its own source text. */
async function readStorage(): Promise<Stored> {
  const { chrome } = globalThis as unknown as { chrome: Chrome };
  const asText = (value: unknown) =>
    JSON.stringify(value, (_, part: unknown) =>
      part instanceof ArrayBuffer || ArrayBuffer.isView(part) ? new TextDecoder('latin1').decode(part) : part,
    ) ?? '';
  const done = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const areas: Stored['areas'] = {};
  for (const area of ['local', 'session', 'sync']) {
    const items = (await chrome.storage[area]?.get()) ?? {};
    areas[area] = Object.fromEntries(Object.entries(items).map(([name, value]) => [name, asText(value)]));
  }
  const databases: Stored['databases'] = {};
  for (const { name = '' } of await indexedDB.databases()) {
    const database = await done(indexedDB.open(name));
    for (const store of database.objectStoreNames) {
      const records = database.transaction(store).objectStore(store);
      databases[`${name} ${store}`] = asText([await done(records.getAllKeys()), await done(records.getAll())]);
    }
    database.close();
  }
  const kept: Stored['caches'] = {};
  for (const name of await caches.keys()) {
    const cache = await caches.open(name);
    for (const request of await cache.keys()) kept[`${name} ${request.url}`] = (await (await cache.match(request))?.text()) ?? '';
  }
  const network = chrome.declarativeNetRequest;
  const rules = asText([await network?.getDynamicRules(), await network?.getSessionRules()]);
  return { areas, databases, caches: kept, rules };
}
