import { launchWithExtension } from '@/scripts/browser/launch';
import { startDemoModel } from '@/scripts/demo/demo-model';
import { demoSite } from '@/scripts/demo/demo-site';
import { answer } from '@/scripts/demo/exchange';
import { huggingfaceRoute } from '@/scripts/demo/huggingface-route';
import type { Plan } from '@/scripts/demo/model-route';
import { startWorld } from '@/scripts/demo/world';
import { digestPageStates } from './digest-page-states';
import { digestsStates } from './digests-states';
import { fullPages } from './full-pages';
import { emptyLibraryState } from './import-states';
import { listStates, SILENT_DAYS } from './list-states';
import { questionStates } from './question-states';
import { serviceChoices, settingsStates } from './settings-states';
import { type Camera, goTo, type Stage, storeIn } from './stage';
import { otherPages, summaryStates } from './summary-states';
import { troubleStates } from './trouble-states';
import { trustStates } from './trust-states';
import { versionStates } from './version-states';

/** Brings panel and pages of the built extension into every state, one after the other, before the camera. */
export async function showAllStates(camera: Camera): Promise<void> {
  let plan: Plan = () => undefined;
  const site = await startWorld({
    ...demoSite(),
    'huggingface.co': (exchange) =>
      SILENT_DAYS.some((day) => exchange.url.pathname.endsWith(day)) ? answer(200, 'text/plain', '') : huggingfaceRoute(exchange),
    'journal.example.net': () => answer(200, 'application/pdf', '%PDF-1.7'),
  });
  const model = await startDemoModel({ plan: (request) => plan(request) });
  const browser = await launchWithExtension({ world: site, extensionDir: '.output/chrome-mv3' });
  try {
    await storeIn(browser, { settings: { language: 'zh', theme: 'light' } });
    await browser.context.newPage().then((page) => page.goto('https://arxiv.org/abs/2602.99901'));
    await browser.clickToolbar('arxiv.org/abs/2602.99901');
    const stage: Stage = {
      browser,
      panel: await browser.panelPage(),
      camera,
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
    await listStates(stage);
    await digestPageStates(stage);
    await digestsStates(stage);
    await emptyLibraryState(stage);
  } finally {
    await browser.close();
    await Promise.all([site.close(), model.close()]);
  }
}
