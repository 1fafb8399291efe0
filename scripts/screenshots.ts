import { mkdirSync, rmSync } from 'node:fs';
import { launchWithExtension } from './browser/launch';
import { startDemoModel } from './demo/demo-model';
import { demoSite } from './demo/demo-site';
import { answer } from './demo/exchange';
import type { Plan } from './demo/model-route';
import { startWorld } from './demo/world';
import { fullPages } from './pictures/full-pages';
import { questionStates } from './pictures/question-states';
import { serviceChoices, settingsStates } from './pictures/settings-states';
import { goTo, OUTPUT, type Stage, storeIn } from './pictures/stage';
import { otherPages, summaryStates } from './pictures/summary-states';
import { troubleStates } from './pictures/trouble-states';
import { trustStates } from './pictures/trust-states';
import { versionStates } from './pictures/version-states';

/** `npm run screenshots`: the states of panel and pages, light and dark, narrow and wide, Chinese and English, into `test-output/screenshots/`. */

rmSync(OUTPUT, { recursive: true, force: true });
mkdirSync(OUTPUT, { recursive: true });
let plan: Plan = () => undefined;
const site = await startWorld({ ...demoSite(), 'journal.example.net': () => answer(200, 'application/pdf', '%PDF-1.7') });
const model = await startDemoModel({ plan: (request) => plan(request) });
const browser = await launchWithExtension({ world: site, extensionDir: '.output/chrome-mv3' });
try {
  await storeIn(browser, { settings: { language: 'zh', theme: 'light' } });
  await browser.context.newPage().then((page) => page.goto('https://arxiv.org/abs/2602.99901'));
  await browser.clickToolbar('arxiv.org/abs/2602.99901');
  const stage: Stage = {
    browser,
    panel: await browser.panelPage(),
    modelUrl: model.baseURL,
    plan: (next) => {
      plan = next;
    },
    store: (items) => storeIn(browser, items),
  };
  await summaryStates(stage);
  await questionStates(stage);
  await trustStates(stage);
  await troubleStates(stage);
  await versionStates(stage);
  await otherPages(stage);
  await goTo(stage, 'https://arxiv.org/abs/2602.99901');
  await fullPages(stage);
  await serviceChoices(stage);
  await settingsStates(stage);
  console.log(`screenshots: see ${OUTPUT}/`);
} finally {
  await browser.close();
  await Promise.all([site.close(), model.close()]);
}
