import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchRaw, type RawBrowser } from '@/scripts/browser/raw-cdp';
import { profileItems } from '@/scripts/demo/profile-items';
import { EXTENSION, type Services, startServices } from './paperpane';

let services: Services;
let browser: RawBrowser;

beforeAll(async () => {
  services = await startServices();
  browser = await launchRaw({ world: services.site, extensionDir: EXTENSION });
});

afterAll(async () => {
  await browser.close();
  await services.close();
});

// Chrome kills an idle worker after 30 s. A debugger on the worker would keep it alive for ever, so none is attached here.
it('finishes when the model says nothing for 70 seconds', { timeout: 150_000 }, async () => {
  const welcome = await browser.attach('library.html');
  // The address is there before the page is, and the page before the extension's own interface.
  await welcome.waitFor(`document.readyState === 'complete' && !!globalThis.chrome?.storage`);
  await welcome.evaluate(`chrome.storage.local.set(${JSON.stringify(profileItems(services.profile))}).then(() => true)`);
  await welcome.detach();
  services.plan(() => ({ silentMs: 70_000 }));
  await browser.open('https://arxiv.org/abs/2602.99901');
  const panel = await browser.openPanel('arxiv.org/abs/2602.99901');
  await panel.waitFor(`[...document.querySelectorAll('button')].some((button) => button.textContent === '速读这篇论文')`);
  const started = Date.now();
  await panel.evaluate(`[...document.querySelectorAll('button')].find((button) => button.textContent === '速读这篇论文').click(), true`);
  await panel.waitFor(`!!document.querySelector('.trust')`, 120_000);
  expect(Date.now() - started).toBeGreaterThan(70_000);
  expect(services.model.log.filter((entry) => entry.method === 'POST').map((entry) => entry.isAborted)).toEqual([false]);
});
