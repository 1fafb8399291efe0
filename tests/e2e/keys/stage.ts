import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import type { ExtensionBrowser, LaunchOptions } from '@/scripts/browser/launch';
import { type DemoModel, startDemoModel } from '@/scripts/demo/demo-model';
import type { Plan } from '@/scripts/demo/model-route';
import { launch, type Services, startServices } from '@/tests/e2e/paperpane';
import type { ProfileWithKey } from '@/utils/llm/profile';
import { createSearch, type Search } from './search';
import { searchConsoles } from './search-console';
import { searchPages } from './search-pages';
import { searchStorage } from './search-storage';

/** Of no service's kind, so that nothing but its own text tells what it is; an address, JSON and HTML all spell it otherwise. */
const ODD_KEY = 'zq7+Vb3/kT"9w%Xe=Hn5uR0mYdC2sLgJ8';
const ORDINARY_KEY = 'sk-Zt4Qm8Wx1Vn6Bp3Ks9Lr7Dc2Hf5Gj0';

/** Two services with a key each, a third server that is nobody's, and a browser that knows of none of them yet. */
export interface KeyStage {
  services: Services;
  second: DemoModel;
  /** Where redirects lead. */
  elsewhere: DemoModel;
  browser: ExtensionBrowser;
  downloads: string;
  profiles: { first: ProfileWithKey; second: ProfileWithKey };
  search: Search;
  planSecond(plan: Plan): void;
  /** Searches all that there is at this moment; gives the keys that are kept. */
  searchAll(moment: string, options?: { panel?: Page; isTyping?: boolean }): Promise<unknown>;
  close(): Promise<void>;
}

export async function openKeyStage(options: Partial<LaunchOptions> = {}): Promise<KeyStage> {
  const folder = mkdtempSync(path.join(tmpdir(), 'paperpane-keys-'));
  const userDataDir = path.join(folder, 'profile');
  let planOfSecond: Plan = () => undefined;
  const services = await startServices();
  const second = await startDemoModel({ plan: (request) => ({ pieceDelayMs: 1, ...planOfSecond(request) }) });
  const elsewhere = await startDemoModel();
  const browser = await launch(services, { userDataDir, ...options });
  const search = createSearch([ODD_KEY, ORDINARY_KEY]);
  const { context } = browser;
  // A page that is left takes its console with it.
  const said: string[] = [];
  context.on('console', (message) => said.push(message.text()));
  context.on('weberror', (error) => said.push(String(error.error())));
  return {
    services,
    second,
    elsewhere,
    browser,
    downloads: path.join(folder, 'downloads'),
    profiles: {
      first: { ...services.profile, name: '甲', apiKey: ODD_KEY },
      second: { ...services.profile, id: 'second', name: '乙', baseUrl: second.baseURL, apiKey: ORDINARY_KEY },
    },
    search,
    planSecond: (plan) => {
      planOfSecond = plan;
    },
    searchAll: async (moment, { panel, isTyping = false } = {}) => {
      await searchPages([...context.pages(), ...(panel === undefined ? [] : [panel])], moment, search, isTyping);
      await searchConsoles(browser, userDataDir, moment, search);
      search.look('consoles: tabs, as they went', moment, said.join('\n'));
      return searchStorage(browser, moment, search);
    },
    close: async () => {
      await browser.close();
      await Promise.all([services.close(), second.close(), elsewhere.close()]);
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
