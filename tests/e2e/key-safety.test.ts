import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { profileItems } from '@/scripts/demo/profile-items';
import { buildWith } from './changed-build';
import { exportAll } from './keys/export-all';
import { beRedirected, damageRecord, enterBoth, failAndDie, fallBack, reopenForms, summariseAndAsk } from './keys/full-run';
import { searchContentScript } from './keys/search-pages';
import { searchRequests } from './keys/search-requests';
import { type KeyStage, openKeyStage } from './keys/stage';
import { firstRunPage, MARK, open, openWithPanel, savedPaper, store, stored } from './paperpane';

let stage: KeyStage;
let panel: Page;
let heeded: number[];
let kept: unknown;
let answers: Record<string, unknown>;
/** How many requests to each server carried its own key. */
let carrying: Record<string, number>;

/** Everything that a person does with a key, and everything that can go wrong at a service that quotes it. */
beforeAll(async () => {
  stage = await openKeyStage();
  await enterBoth(stage);
  await reopenForms(stage);
  panel = await summariseAndAsk(stage);
  await failAndDie(stage, panel);
  heeded = await beRedirected(stage, panel);
  await stage.searchAll('requests were redirected', { panel });
  await fallBack(stage, panel);
  kept = await stage.searchAll('the second service took over', { panel });
  await damageRecord(stage);
  await exportAll(stage, panel);
  const page = await open(stage.browser, 'https://arxiv.org/abs/2602.99901');
  await page.locator(MARK).waitFor();
  answers = await searchContentScript(stage.browser, page, stage.search);
  await stage.searchAll('all was exported', { panel });
  const { services, second, elsewhere, profiles, search } = stage;
  carrying = {
    first: searchRequests('the first service', services.model.log, profiles.first.apiKey, search),
    second: searchRequests('the second service', second.log, profiles.second.apiKey, search),
    others: searchRequests('the papers’ sites', [...services.site.log, ...elsewhere.log], undefined, search),
  };
}, 180_000);

afterAll(async () => {
  console.log(stage.search.table());
  await stage.close();
});

it('was a full run: both services were asked with their keys, the second took over, and the worker’s death was survived', async () => {
  expect(carrying.first).toBeGreaterThan(5);
  expect(carrying.second).toBeGreaterThan(2);
  for (const id of ['2602.99901', '2602.99902', '2602.99903'])
    expect((await savedPaper(stage.browser, `arxiv:${id}`)).summaries).toHaveLength(1);
  expect((await savedPaper(stage.browser, 'arxiv:2602.99901')).exchanges).toHaveLength(1);
});

it.each([
  'HTML',
  'attributes, shown text',
  'values of inputs',
  'localStorage, sessionStorage',
  'address, title, history, cookies',
  'data of globalThis',
])('leaves no byte of a key in any page: %s', (part) => {
  expect(stage.search.foundIn(`extension pages: ${part}`)).toEqual([]);
  expect(stage.search.foundIn(`web pages: ${part}`)).toEqual([]);
});

it('lets a content script read no storage, and has nothing of a key in its world', () => {
  expect(answers).toEqual({ local: 'refused', session: 'refused', sync: 'refused' });
  expect(stage.search.foundIn('content script: storage')).toEqual([]);
  expect(stage.search.foundIn('content script: its world')).toEqual([]);
});

it.each(['consoles: worker', 'consoles: extension pages', 'consoles: web pages', 'consoles: tabs, as they went'])(
  'says nothing of a key on the %s',
  (place) => {
    expect(stage.search.foundIn(place)).toEqual([]);
  },
);

it('puts no key into an exported file', () => {
  expect(stage.search.foundIn('exported files')).toEqual([]);
});

it('keeps the keys in the one item that is there for them', async () => {
  const { first, second } = stage.profiles;
  expect(Object.values(kept as object).sort()).toEqual([second.apiKey, first.apiKey].sort());
  expect(await stored(stage.browser, 'keys')).toEqual(kept);
});

it.each([
  'storage.local: summary:',
  'storage.local: job:',
  'storage.local: question:',
  'storage.local: everything else but keys',
  'storage.session',
  'storage.sync',
  'IndexedDB',
  'Cache storage',
  'network rules',
])('keeps nothing of a key in %s', (place) => {
  expect(stage.search.foundIn(place)).toEqual([]);
});

it.each(['the first service', 'the second service', 'the papers’ sites'])(
  'sends %s no key but its own, and that in its own header only',
  (server) => {
    for (const part of ['addresses', 'bodies', 'headers']) expect(stage.search.foundIn(`requests to ${server}: ${part}`)).toEqual([]);
  },
);

it('follows no redirection: the other host hears nothing at all, and the panel says that the address has moved', () => {
  expect(heeded).toEqual([307, 308, 302]);
  expect(stage.elsewhere.log).toEqual([]);
});

it('nor where the browser has granted access to both hosts', { timeout: 90_000 }, async () => {
  const hosts = ['http://127.0.0.1/*', 'http://localhost/*'];
  const build = buildWith((manifest) => ({ ...manifest, host_permissions: [...manifest.host_permissions, ...hosts] }));
  const granted = await openKeyStage({ extensionDir: build.directory });
  try {
    await firstRunPage(granted.browser);
    await store(granted.browser, profileItems(granted.profiles.first));
    expect(await beRedirected(granted, await openWithPanel(granted.browser, 'https://arxiv.org/abs/2602.99902'))).toEqual([307, 308, 302]);
    expect(granted.elsewhere.log).toEqual([]);
  } finally {
    await granted.close();
    build.remove();
  }
});
