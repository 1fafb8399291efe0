import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { ExtensionBrowser } from '@/scripts/browser/launch';
import { launchReady, openWithPanel, type Services, savedPaper, startServices, waitForSummary } from './paperpane';

const URL = 'https://arxiv.org/abs/2602.99901';
const KEY = 'arxiv:2602.99901';

let services: Services;
let browser: ExtensionBrowser;
let panel: Page;

beforeAll(async () => {
  services = await startServices();
  browser = await launchReady(services);
  await browser.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  panel = await openWithPanel(browser, URL);
});

afterAll(async () => {
  await browser.close();
  await services.close();
});

/** What has the focus, as a person would name it, and whether it can be seen that it has. */
const focused = () =>
  panel.evaluate(() => {
    const element = document.activeElement as HTMLElement;
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    return {
      name: element.getAttribute('aria-label') ?? element.innerText?.trim() ?? '',
      isSeen: outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0,
      role: element.getAttribute('role') ?? element.tagName.toLowerCase(),
    };
  });

/** Presses Tab until something of this name has the focus, which must be seen on every stop. */
async function tabTo(name: string | RegExp, key = 'Tab'): Promise<void> {
  const passed: string[] = [];
  for (let stops = 0; stops < 60; stops += 1) {
    await panel.keyboard.press(key);
    const now = await focused();
    if (now.role !== 'body') expect(now.isSeen, `the focus on “${now.name}” is not seen`).toBe(true);
    if (typeof name === 'string' ? now.name === name : name.test(now.name)) return;
    passed.push(now.name.slice(0, 30));
  }
  throw new Error(`Tab never came to ${name}, but to ${passed.join(' | ')}`);
}

it('goes by keyboard alone from the panel through summary, views, a citation, copy, star, note and export', async () => {
  await panel.getByRole('button', { name: '速读这篇论文' }).waitFor();
  await tabTo('速读这篇论文');
  await panel.keyboard.press('Enter');
  await waitForSummary(panel);

  await tabTo('报告');
  await panel.keyboard.press('ArrowRight');
  await panel.getByRole('tab', { name: '五点', selected: true }).waitFor();
  await panel.keyboard.press('ArrowLeft');

  await tabTo(/^引用 /);
  await panel.keyboard.press('ArrowDown');
  const card = panel.getByRole('dialog', { name: '引用的原文' });
  await card.waitFor();
  expect(await card.innerText()).not.toBe('');
  await panel.keyboard.press('Escape');
  await card.waitFor({ state: 'detached' });
  expect((await focused()).name).toMatch(/^引用 /);

  await tabTo('复制');
  await panel.keyboard.press('Enter');
  await panel.getByRole('menuitem').first().waitFor();
  // Whether the first is chosen already depends on how it was opened.
  while ((await focused()).name !== '当前视图（纯文本）') await panel.keyboard.press('ArrowDown');
  await panel.keyboard.press('Enter');
  await expect.poll(() => panel.evaluate(() => navigator.clipboard.readText())).toContain('【应用领域】');
  await expect.poll(async () => (await focused()).name).toBe('复制');

  await tabTo('加星标');
  await panel.keyboard.press('Space');
  await panel.getByRole('button', { name: '取消星标' }).waitFor();
  await tabTo('笔记');
  await panel.keyboard.press('Enter');
  await panel.getByRole('textbox', { name: '笔记' }).waitFor();
  await panel.keyboard.type('第 4 节再读');
  await expect.poll(async () => (await savedPaper(browser, KEY)).own).toMatchObject({ isStarred: true, note: '第 4 节再读' });

  await tabTo('导出');
  await panel.keyboard.press('Enter');
  await panel.getByRole('menuitem').first().waitFor();
  const download = panel.waitForEvent('download');
  await panel.keyboard.press('Enter');
  expect(readFileSync(await (await download).path(), 'utf8')).toMatch(/^---\n[\s\S]*?\n---\n\s*# Two Scripts, One Budget/);
});
