import type { Page } from 'playwright-core';
import type { ProfileWithKey } from '@/utils/llm/profile';

/** Stands in for the person's click on 允许: a headless browser cannot show the permission prompt. */
async function allowAccess(page: Page): Promise<void> {
  await page.evaluate(() => {
    const { chrome } = globalThis as unknown as { chrome: { permissions: { request: unknown } } };
    chrome.permissions.request = async () => true;
  });
}

/** Types a profile into the form as a person does, has its models listed and its connection tested, and saves it. */
export async function enterProfile(page: Page, { name, baseUrl, apiKey, model }: ProfileWithKey): Promise<void> {
  const press = (label: string) => page.getByRole('button', { name: label, exact: true }).click();
  await allowAccess(page);
  await page.locator('select[name=provider]').selectOption('custom');
  for (const [field, value] of Object.entries({ name, baseUrl, model: '' })) await page.locator(`input[name=${field}]`).fill(value);
  await page.locator('input[name=apiKey]').pressSequentially(apiKey);
  await press('显示密钥');
  await press('获取模型列表');
  await page.getByText('服务列出 1 个模型').waitFor();
  await press('选一个模型');
  await page.getByRole('menuitem', { name: model }).click();
  await press('测试连接');
}

export async function saveProfile(page: Page): Promise<void> {
  await page.getByRole('button', { name: '测试连接', exact: true }).click();
  await page.getByText(/连接正常/).waitFor();
  await page.getByRole('button', { name: '保存', exact: true }).click();
  await page.getByText(/^已保存：/).waitFor();
}
