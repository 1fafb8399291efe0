import type { Page } from 'playwright-core';
import { deepseekProfile as deepseek, kimiProfile as kimi } from '@/scripts/demo/demo-profiles';
import { DEMO_MODEL } from '@/scripts/demo/model-route';
import { profileItems } from '@/scripts/demo/profile-items';
import { monthOf, type Spending } from '@/utils/cost/spending';
import type { ProfileWithKey } from '@/utils/llm/profile';
import { goTo, type Stage, shootPage, shootPanel } from './stage';

const qwen: ProfileWithKey = {
  id: 'qwen',
  name: '',
  providerId: 'qwen',
  baseUrl: 'https://dashscope.aliyuncs.com/compatible-mode/v1',
  model: 'qwen3.8-flash',
  apiKey: '',
};

function spendingOf(now: number): Spending {
  const spent = { calls: 61, unpriced: 2, tokensIn: 1_312_000, tokensOut: 141_000, amounts: { CNY: 1.8731, USD: 0.42 } };
  return {
    [monthOf(now)]: spent,
    '2026-09': { ...spent, calls: 148, unpriced: 0, amounts: { CNY: 6.12 } },
    '2026-10': { ...spent, calls: 9, unpriced: 9, amounts: {} },
  };
}

/** Model services: which there are, one being edited, what they cost; and the first run, which has none. */
export async function settingsStates(stage: Stage): Promise<void> {
  const page = await stage.browser.context.newPage();
  await letReachAllBut(page, 'aliyuncs');
  const { profiles, keys } = profileItems(deepseek, kimi, qwen);
  await stage.store({ profiles: { ...profiles, fallback: kimi.id }, keys, spending: spendingOf(Date.now()) });
  await open(stage, page, '#/settings');
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.locator('.profile-row').first().waitFor();
  await shootPage(stage, page, 'settings-services');
  await page.getByText('以前的月份').click();
  await page.locator('.spending').scrollIntoViewIfNeeded();
  await shootPage(stage, page, 'settings-spending');
  await page.locator('[data-profile=deepseek] .profile-name').click();
  await page.getByText('更多选项').click();
  await shootPage(stage, page, 'settings-form');
  await page.locator('form .folded').scrollIntoViewIfNeeded();
  await shootPage(stage, page, 'settings-form-more');
  await page.locator('select[name=provider]').selectOption('custom');
  await page.locator('input[name=baseUrl]').fill(stage.modelUrl);
  await page.locator('input[name=model]').fill(DEMO_MODEL);
  await page.getByRole('button', { name: '获取模型列表' }).click();
  await page.getByText(/服务列出/).waitFor();
  await page.getByRole('button', { name: '选一个模型' }).click();
  await shootPage(stage, page, 'settings-form-models');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: '取消' }).click();
  await page.getByRole('button', { name: '放弃' }).click();
  await stage.store({ profiles: { list: [] }, keys: {} });
  await open(stage, page, '#/welcome');
  await page.locator('[data-provider]').first().waitFor();
  await shootPage(stage, page, 'welcome');
  await page.locator('[data-provider=deepseek] button').click();
  await page.locator('input[name=apiKey]').waitFor();
  await shootPage(stage, page, 'welcome-key');
  await stage.store({ profiles, keys });
  await page.evaluate(() => sessionStorage.clear());
  await open(stage, page, '#/welcome');
  await page.locator('.sample').waitFor();
  await shootPage(stage, page, 'welcome-try');
}

/** In the panel: which service answers, and another one where the first has no balance. */
export async function serviceChoices(stage: Stage): Promise<void> {
  const { panel, plan } = stage;
  const demo: ProfileWithKey = { ...deepseek, id: 'demo', name: '', providerId: 'custom', baseUrl: stage.modelUrl, model: DEMO_MODEL };
  await stage.store(profileItems(demo, deepseek, kimi, qwen));
  await goTo(stage, 'https://arxiv.org/abs/2602.99902');
  await panel.getByRole('button', { name: /换一个模型服务/ }).click();
  await shootPanel(stage, 'services');
  await panel.keyboard.press('Escape');
  plan(() => ({ status: 402, body: { error: { message: 'Insufficient Balance' } } }));
  await panel.getByRole('button', { name: '速读这篇论文' }).click();
  await panel.getByRole('button', { name: '换用另一家服务' }).click();
  await shootPanel(stage, 'services-switch');
  await panel.keyboard.press('Escape');
  plan(() => undefined);
}

async function open({ browser }: Stage, page: Page, place: string): Promise<void> {
  await page.goto('about:blank');
  await page.goto(`chrome-extension://${browser.extensionId}/library.html${place}`);
}

/** A headless browser cannot be asked for access: this page believes that it was, for all services but one. */
async function letReachAllBut(page: Page, host: string): Promise<void> {
  await page.addInitScript((missing) => {
    const { chrome } = globalThis as unknown as { chrome?: { permissions?: { contains: unknown; request: unknown } } };
    if (!chrome?.permissions) return;
    chrome.permissions.contains = async ({ origins }: { origins: string[] }) => !origins.some((origin) => origin.includes(missing));
    chrome.permissions.request = async () => true;
  }, host);
}
