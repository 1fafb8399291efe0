import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { ExtensionBrowser } from '@/scripts/browser/launch';
import type { AnswerPlan } from '@/scripts/demo/model-route';
import { profileItems } from '@/scripts/demo/profile-items';
import { type FailureCode, failureText } from '@/utils/failure';
import type { Profile } from '@/utils/llm/profile';
import { launchReady, openWithPanel, remove, type Services, startServices, store, waitForSummary } from './paperpane';

let services: Services;
let browser: ExtensionBrowser;
let panel: Page;

beforeAll(async () => {
  services = await startServices();
  browser = await launchReady(services);
  panel = await openWithPanel(browser, 'https://arxiv.org/abs/2602.99901');
});

afterAll(async () => {
  await browser.close();
  await services.close();
});

interface Row {
  what: string;
  code: FailureCode;
  plan?: AnswerPlan;
  profile?: Partial<Profile>;
  /** How often the model service is asked. */
  calls?: number;
  /** Text of the answer that must still be there. */
  kept?: string;
}

const error = (status: number, message: string, code?: string): AnswerPlan => ({
  status,
  body: { error: { message, code } },
  // What is tried again is tried at once.
  headers: { 'retry-after-ms': '20', 'access-control-expose-headers': 'retry-after-ms' },
});

const rows: Row[] = [
  { what: 'wrong key', code: 'bad-key', plan: error(401, 'Incorrect API key provided', 'invalid_api_key') },
  { what: 'no balance', code: 'no-balance', plan: error(402, 'Insufficient Balance') },
  { what: 'no balance as 429', code: 'no-balance', plan: error(429, 'You exceeded your current quota', 'insufficient_quota') },
  { what: 'unknown model', code: 'unknown-model', plan: error(404, 'The model `x` does not exist', 'model_not_found') },
  { what: 'rate limit', code: 'rate-limited', plan: error(429, 'Rate limit reached for requests', 'rate_limit_exceeded'), calls: 6 },
  { what: 'server error', code: 'service-busy', plan: error(503, 'overloaded'), calls: 5 },
  {
    what: 'content filter',
    code: 'content-blocked',
    plan: { text: '## 一句话核心贡献\n\n前半句', finishReason: 'content_filter' },
    kept: '前半句',
  },
  {
    what: 'paper too long',
    code: 'too-long',
    plan: error(400, "This model's maximum context length is 4096 tokens", 'context_length_exceeded'),
    calls: 2, // the second time with less of the paper
  },
  { what: 'offline, at a service that needs access', code: 'no-host-access', profile: { baseUrl: 'http://127.0.0.1:9/v1' }, calls: 0 },
  // The extension may reach ar5iv.org, and here nothing answers there: what remains is the network.
  { what: 'offline', code: 'unreachable', profile: { baseUrl: 'https://ar5iv.org/v1' }, calls: 0 },
  { what: 'nonsense answer', code: 'nonsense-answer', plan: { text: 'I would rather talk about the weather.' }, kept: 'the weather' },
  { what: 'empty answer', code: 'empty-answer', plan: { text: '' }, calls: 2 },
  { what: 'length limit', code: 'answer-cut', plan: { text: '## 一句话核心贡献\n\n写到一半', finishReason: 'length' }, kept: '写到一半' },
  {
    what: 'no finish_reason',
    code: 'connection-cut',
    plan: { text: '## 一句话核心贡献\n\n没有结尾', finishReason: null },
    kept: '没有结尾',
    calls: 4,
  },
  {
    what: 'cut socket',
    code: 'connection-cut',
    // What the socket still holds when it is cut is lost.
    plan: { text: `## 一句话核心贡献\n\n${'断在中间。'.repeat(30)}`, cutAfter: 10, pieceDelayMs: 15 },
    kept: '断在中间',
    calls: 4,
  },
];

for (const language of ['zh', 'en'] as const) {
  it.each(rows)(`$what: says what happened and what to do (${language})`, async ({ code, plan, profile, kept, calls = 1 }) => {
    await forgetFailure();
    await store(browser, { ...profileItems({ ...services.profile, ...profile }), settings: { language, theme: 'light' } });
    services.plan(() => plan);
    const before = services.model.log.length;
    await panel.getByRole('button', { name: language === 'zh' ? '速读这篇论文' : 'Summarise this paper' }).click();
    const notice = panel.locator(`[data-failure=${code}]`);
    await notice.waitFor({ timeout: 20_000 });
    const { what, next } = failureText(code, language);
    await expect.poll(() => notice.innerText()).toContain(what);
    await expect.poll(() => notice.innerText()).toContain(next);
    expect(services.model.log.slice(before).filter((entry) => entry.method === 'POST')).toHaveLength(calls);
    if (kept) await expect.poll(() => panel.locator('.kept').innerText()).toContain(kept);
  });
}

it.each(['zh', 'en'] as const)('no key: says so before anything is sent (%s)', async (language) => {
  await store(browser, { profiles: { list: [] }, settings: { language, theme: 'light' } });
  const other = await openWithPanelOn('https://arxiv.org/abs/2602.99902');
  const notice = other.locator('[data-failure=no-key]');
  await expect.poll(() => notice.innerText()).toContain(failureText('no-key', language).what);
  await expect.poll(() => notice.innerText()).toContain(failureText('no-key', language).next);
});

it('no key: opens the first-run page', async () => {
  await store(browser, { profiles: { list: [] }, settings: { language: 'zh', theme: 'light' } });
  const other = await openWithPanelOn('https://arxiv.org/abs/2602.99902');
  const notice = other.locator('[data-failure=no-key]');
  const opened = browser.context.waitForEvent('page');
  await notice.getByRole('button', { name: '打开设置' }).click();
  expect((await opened).url()).toContain('library.html#/welcome');
});

it('a paper that arXiv does not have', async () => {
  await store(browser, profileItems(services.profile));
  const other = await openWithPanelOn('https://arxiv.org/abs/2602.99904');
  await other.getByRole('button', { name: '速读这篇论文' }).click();
  const notice = other.locator('[data-failure=paper-not-found]');
  await notice.waitFor({ timeout: 20_000 });
  await expect.poll(() => notice.innerText()).toContain(failureText('paper-not-found', 'zh').next);
});

it('retry after a failure ends in a summary', async () => {
  services.plan(() => error(503, 'overloaded'));
  const other = await openWithPanelOn('https://arxiv.org/abs/2602.99903');
  await other.getByRole('button', { name: '速读这篇论文' }).click();
  await other.locator('[data-failure=service-busy]').waitFor({ timeout: 20_000 });
  services.plan(() => undefined);
  await other.getByRole('button', { name: '重试' }).click();
  await waitForSummary(other);
});

/** Each row starts from an untouched paper: the message of the row before must not pass for this row's. */
async function forgetFailure(): Promise<void> {
  await remove(browser, 'job:arxiv:2602.99901');
  await panel.locator('[data-failure]').waitFor({ state: 'detached' });
}

/** The panel is open already and follows the new tab. */
async function openWithPanelOn(url: string): Promise<Page> {
  const page = await browser.context.newPage();
  await page.goto(url);
  return panel;
}
