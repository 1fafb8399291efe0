import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ExtensionBrowser } from '@/scripts/browser/launch';
import { deepseekProfile as deepseek } from '@/scripts/demo/demo-profiles';
import { profileItems } from '@/scripts/demo/profile-items';
import { firstRunPage, launch, type Services, startServices, store } from './paperpane';

let services: Services;
let browser: ExtensionBrowser;
let page: Page;

beforeAll(async () => {
  services = await startServices();
  browser = await launch(services);
  page = await firstRunPage(browser);
});

afterAll(async () => {
  await browser.close();
  await services.close();
});

const goTo = async (place: string) => {
  await page.goto('about:blank');
  await page.goto(`chrome-extension://${browser.extensionId}/library.html#/${place}`);
};

/** What axe finds wrong with the page as it is, in both languages and themes, at a wide and at the narrowest width. */
async function violations(): Promise<string[]> {
  const found: string[] = [];
  for (const [language, theme, width] of [
    ['zh', 'light', 1000],
    ['en', 'dark', 1000],
    ['zh', 'dark', 320],
    ['en', 'light', 320],
  ] as const) {
    await store(browser, { settings: { language, theme } });
    await page.setViewportSize({ width, height: 900 });
    await page.locator(`html[lang=${language === 'zh' ? 'zh-CN' : 'en'}][data-theme=${theme}]`).waitFor();
    const { violations: all } = await new AxeBuilder({ page }).setLegacyMode().analyze();
    found.push(...all.map(({ id, nodes }) => `${language} ${theme} ${width}: ${id} ${nodes[0]?.html ?? ''}`));
    const isWider = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
    if (isWider) found.push(`${language} ${theme} ${width}: scrolls sideways`);
  }
  await store(browser, { settings: { language: 'zh', theme: 'light' } });
  await page.setViewportSize({ width: 1000, height: 900 });
  return found;
}

describe('nothing stands in anybody’s way, in both languages and themes', () => {
  const steps: [string, () => Promise<void>][] = [
    ['the choice of a service', async () => page.locator('[data-provider=custom]').waitFor()],
    [
      'the key of a service',
      async () => {
        await page.locator('[data-provider=deepseek] button').click();
        await page.locator('input[name=apiKey]').waitFor();
      },
    ],
    [
      'a server on this machine',
      async () => {
        await page.getByRole('button', { name: '换一家' }).click();
        await page.locator('[data-provider=ollama] button').click();
        await page.locator('.preparation').waitFor();
      },
    ],
    [
      'a test that failed',
      async () => {
        // What the service answers stands in the failure.
        services.plan(() => ({ status: 401, body: { error: { message: 'no' } } }));
        await page.getByRole('button', { name: '换一家' }).click();
        await page.locator('[data-provider=custom] button').click();
        await page.locator('input[name=baseUrl]').fill(services.model.baseURL);
        await page.locator('input[name=model]').fill('paperpane-demo');
        await page.getByRole('button', { name: '测试连接' }).click();
        await page.locator('[data-failure=bad-key]').waitFor();
      },
    ],
    [
      'a test that passed',
      async () => {
        services.plan(() => undefined);
        await page.getByRole('button', { name: '测试连接' }).click();
        await page.getByRole('button', { name: '保存并继续' }).waitFor();
      },
    ],
    [
      'a paper to try',
      async () => {
        await page.getByRole('button', { name: '保存并继续' }).click();
        await page.locator('.sample').waitFor();
      },
    ],
    [
      'the settings',
      async () => {
        await store(browser, profileItems(deepseek));
        await goTo('settings');
        await page.locator('.profile-row').waitFor();
      },
    ],
    [
      'a form of the settings',
      async () => {
        await page.locator('.profile-name').click();
        await page.getByText('更多选项').click();
      },
    ],
  ];

  it.each(steps)('%s', async (_, show) => {
    await show();
    expect(await violations()).toEqual([]);
  });
});

it('switches language and theme in the settings at once', async () => {
  await store(browser, { ...profileItems(deepseek), settings: { language: 'zh', theme: 'light' } });
  await goTo('settings');
  await page.getByLabel('界面语言').selectOption('en');
  await page.getByRole('heading', { name: 'Settings' }).waitFor();
  await expect.poll(() => page.evaluate(() => [document.documentElement.lang, document.title])).toEqual(['en', 'Settings · PaperPane']);
  await page.getByLabel('Appearance', { exact: true }).selectOption('dark');
  await expect.poll(() => page.evaluate(() => getComputedStyle(document.documentElement).colorScheme)).toBe('dark');
});

describe('the parts of the settings', () => {
  const top = (id: string) => page.evaluate((part) => document.getElementById(part)?.getBoundingClientRect().top, id);

  it('are gone to by their links, also a second time, and the page stays on the settings', async () => {
    await store(browser, { ...profileItems(deepseek), settings: { language: 'zh', theme: 'light' } });
    await goTo('settings');
    await page.setViewportSize({ width: 1000, height: 400 });
    for (const time of [1, 2]) {
      await page.getByRole('navigation', { name: '设置的各部分' }).getByRole('link', { name: '模板' }).click();
      await expect.poll(() => top('/settings/templates'), { message: `time ${time}` }).toBeCloseTo(112, -1);
      expect(page.url()).toMatch(/#\/settings\/templates$/);
      await expect.poll(() => page.getByRole('heading', { name: '设置' }).count()).toBe(1);
      await page.evaluate(() => scrollTo(0, 0));
    }
  });

  it('are gone to by an address that names one', async () => {
    await goTo('settings/templates');
    await expect.poll(() => top('/settings/templates')).toBeLessThan(200);
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(0);
  });
});
