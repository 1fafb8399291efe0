import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type FirefoxBrowser, launchFirefox } from '@/scripts/browser/firefox';
import { findFirefox } from '@/scripts/browser/firefox-find';
import type { Summary } from '@/utils/summary/summary';
import { type Services, startServices } from './paperpane';

const isMissing = findFirefox() === undefined;
if (isMissing) console.log('Skipped: no Firefox on this machine. Install it, or set PAPERPANE_FIREFOX to its program, to run these tests.');

const WELCOME = /^moz-extension:.*\/library\.html#\/welcome$/;
const button = (name: string) => `[...document.querySelectorAll('button')].find((each) => each.textContent.trim() === '${name}')`;
const START = button('速读这篇论文');
const REDO = button('重做');

describe.skipIf(isMissing)('in Firefox', () => {
  let services: Services;
  let firefox: FirefoxBrowser;

  beforeAll(async () => {
    services = await startServices();
    firefox = await launchFirefox({ world: services.site, extensionDir: '.output/firefox-mv3' });
  });

  afterAll(async () => {
    await firefox?.close();
    await services?.close();
  });

  const stored = (key: string) =>
    firefox.sidebar.evaluate(`browser.storage.local.get('${key}').then((items) => items['${key}'])`) as Promise<Summary | undefined>;

  it('opens the welcome page after installation', async () => {
    await expect.poll(() => firefox.address(), { timeout: 10_000 }).toMatch(WELCOME);
    console.log(await firefox.tab.evaluate('new Promise(r => setTimeout(r, 1000)).then(() => [location.href, document.documentElement.outerHTML.slice(0,800), navigator.language])'), await firefox.complaints());
    await firefox.tab.waitFor(`document.querySelector('h1')?.textContent.includes('欢迎使用论文侧读')`);
    await firefox.tab.evaluate(`browser.storage.local.set(${JSON.stringify({ profile: services.profile })})`);
    await firefox.closeSidebar();
  });

  it('x', async () => {
    await firefox.open('https://huggingface.co/papers/2602.99901');
    await firefox.tab.waitFor(`document.querySelector('paperpane-mark')?.shadowRoot.querySelector('button')`);
    await firefox.clickToolbar();
    await firefox.sidebar.waitFor(START);
    await firefox.sidebar.evaluate(`${START}.click()`);
    console.log(await firefox.allowPermission());
    await firefox.sidebar.waitFor(REDO, 30_000);
    console.log(JSON.stringify((await stored('summary:arxiv:2602.99901'))?.receipt).slice(0, 500));
    console.log(await firefox.complaints());
  });
});
