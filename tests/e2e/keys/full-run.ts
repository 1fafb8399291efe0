import type { Page } from 'playwright-core';
import { until } from '@/scripts/browser/devtools-port';
import type { ExtensionBrowser } from '@/scripts/browser/launch';
import { firstRunPage, MARK, open, store, waitForSummary } from '@/tests/e2e/paperpane';
import { echoOf } from './echo';
import { enterProfile, saveProfile } from './profile-form';
import type { KeyStage } from './stage';

const OK = () => undefined;

const SETTINGS = ({ extensionId }: ExtensionBrowser) => `chrome-extension://${extensionId}/library.html#/settings`;

/** Both profiles by the forms, each after a first test that the service refuses with the key in its words; the second stands in for the first. */
export async function enterBoth(stage: KeyStage): Promise<void> {
  const { services, browser, profiles } = stage;
  const first = await firstRunPage(browser);
  await first.goto(SETTINGS(browser));
  services.plan(() => echoOf(profiles.first.apiKey));
  await enterProfile(first, profiles.first);
  await refused(first);
  await stage.searchAll('the first key is being typed', { isTyping: true });
  services.plan(OK);
  await saveProfile(first);
  await stage.searchAll('the first key was saved');

  const settings = await open(browser, SETTINGS(browser));
  await settings.getByRole('button', { name: '添加服务' }).click();
  stage.planSecond(() => echoOf(profiles.second.apiKey));
  await enterProfile(settings, profiles.second);
  await refused(settings);
  await stage.searchAll('the second key is being typed', { isTyping: true });
  stage.planSecond(OK);
  await saveProfile(settings);
  await settings.getByRole('button', { name: '乙：更多' }).click();
  await settings.getByRole('menuitem', { name: '设为备用' }).click();
  await settings.getByText('备用', { exact: true }).waitFor();
}

/** A form that is open again while all that follows happens. */
export async function reopenForms({ browser }: KeyStage): Promise<void> {
  for (const name of ['甲', '乙']) {
    const form = await open(browser, SETTINGS(browser));
    await form.locator('.profile-name', { hasText: name }).click();
    await form.locator('input[name=apiKey]').waitFor();
    await form.getByRole('button', { name: '显示密钥' }).click();
  }
}

/** The notice with the service's own words unfolded. */
async function refused(page: Page, code = 'bad-key'): Promise<void> {
  const notice = page.locator(`[data-failure=${code}]`);
  await notice.waitFor({ timeout: 20_000 });
  await notice.locator('summary').click();
}

/** From the mark on Hugging Face; its numbers checked again; a question that fails with the key in the service's words, and is answered then. */
export async function summariseAndAsk(stage: KeyStage): Promise<Page> {
  const { services, browser, profiles } = stage;
  const page = await open(browser, 'https://huggingface.co/papers/2602.99901');
  await page.locator(MARK).click();
  const panel = await browser.panelPage();
  await waitForSummary(panel);
  await panel.getByRole('button', { name: '重新核对' }).click();
  services.plan(() => echoOf(profiles.first.apiKey));
  await panel.getByRole('textbox', { name: '问题' }).fill('实验用了什么硬件，内存多大？');
  await panel.keyboard.press('Enter');
  await refused(panel);
  await stage.searchAll('a question was refused', { panel });
  services.plan(OK);
  await panel.getByRole('button', { name: '重试' }).click();
  await panel.locator('[data-failure]').waitFor({ state: 'detached' });
  await panel.locator('.exchange:not([aria-busy])').waitFor();
  return panel;
}

/** A summary that the service refuses with the key in its words; tried again, the worker dies in its midst. */
export async function failAndDie(stage: KeyStage, panel: Page): Promise<void> {
  const { services, browser, profiles } = stage;
  services.plan(() => echoOf(profiles.first.apiKey));
  await open(browser, 'https://arxiv.org/abs/2602.99902');
  await panel.getByRole('button', { name: '速读这篇论文' }).click();
  await refused(panel);
  await stage.searchAll('a summary was refused', { panel });
  services.plan(() => ({ pieceDelayMs: 20 }));
  await panel.getByRole('button', { name: '重试' }).click();
  await panel.locator('[data-field] .markdown').first().waitFor();
  await stage.searchAll('a summary is being written', { panel });
  await browser.killWorker();
  services.plan(OK);
  await waitForSummary(panel);
}

interface ChromeInPage {
  storage: { local: { get(name: string): Promise<Record<string, { status: string; startedAt: number } | undefined>> } };
}

/** When the last try that failed was begun; `undefined` while there is none. */
function lastFailure(panel: Page, key: string): Promise<number | undefined> {
  return panel.evaluate(async (name) => {
    const { storage } = (globalThis as unknown as { chrome: ChromeInPage }).chrome;
    const job = (await storage.local.get(name))[name];
    return job?.status === 'failed' ? job.startedAt : undefined;
  }, `job:${key}`);
}

/** The service sends every request on to a server that is nobody's; gives the redirections that were said to be such. */
export async function beRedirected(stage: KeyStage, panel: Page): Promise<number[]> {
  const { services, browser, elsewhere } = stage;
  const heeded: number[] = [];
  await open(browser, 'https://arxiv.org/abs/2602.99903');
  for (const [status, host, button] of [
    [307, '127.0.0.1', '速读这篇论文'],
    [308, 'localhost', '重试'],
    [302, '127.0.0.1', '重试'],
  ] as const) {
    const asked = services.model.log.length;
    const before = await lastFailure(panel, 'arxiv:2602.99903');
    services.plan(() => ({ status, headers: { location: `http://${host}:${elsewhere.port}/v1/chat/completions` } }));
    await panel.getByRole('button', { name: button, exact: true }).click();
    // The try itself is over too soon to be seen for certain.
    const isOver = async () => ![undefined, before].includes(await lastFailure(panel, 'arxiv:2602.99903')) || undefined;
    await until('the end of the try', isOver, 20_000);
    await panel.locator('[data-failure=moved-address]').waitFor({ timeout: 20_000 });
    if (services.model.log.length > asked) heeded.push(status);
  }
  return heeded;
}

/** The first service has no balance, which it says with the key; the second takes over, and quotes its own at first. */
export async function fallBack(stage: KeyStage, panel: Page): Promise<void> {
  const { services, second, profiles } = stage;
  services.plan(() => echoOf(profiles.first.apiKey, 402, 'Insufficient Balance'));
  const asked = second.log.length;
  stage.planSecond(() =>
    second.log.length === asked + 1
      ? { ...echoOf(profiles.second.apiKey, 503, 'overloaded'), headers: { 'retry-after-ms': '20' } }
      : undefined,
  );
  await panel.getByRole('button', { name: '重试' }).click();
  await waitForSummary(panel);
  services.plan(OK);
}

/** A record that nobody can read, beside what can be exported. */
export async function damageRecord({ browser }: KeyStage): Promise<void> {
  await store(browser, { 'summary:arxiv:2602.99904': { schema: 3, summaries: 'gone' } });
}
