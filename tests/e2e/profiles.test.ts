import { expect, it } from 'vitest';
import type { ExtensionBrowser } from '@/scripts/browser/launch';
import { profileItems } from '@/scripts/demo/profile-items';
import type { ProfileWithKey } from '@/utils/llm/profile';
import { browserOfEach } from './browser-of-each';
import { modelRequests, open, openWithPanel, type Services, store, stored, waitForSummary } from './paperpane';

let services: Services;
let browser: ExtensionBrowser;

browserOfEach((ownServices, ownBrowser) => {
  services = ownServices;
  browser = ownBrowser;
});

const PAPER = 'https://arxiv.org/abs/2602.99901';

/** Two profiles at the same demo service; the second asks for another model. */
const two = (): [ProfileWithKey, ProfileWithKey] => [
  { ...services.profile, id: 'first', name: '甲' },
  { ...services.profile, id: 'second', name: '乙', model: 'paperpane-other' },
];

const settingsPage = () => open(browser, `chrome-extension://${browser.extensionId}/library.html#/settings`);
const modelsAsked = () => modelRequests(services).map((body) => JSON.parse(body).model);

it('uses another profile at once, chosen in the settings or in the panel, without loading either again', async () => {
  await store(browser, profileItems(...two()));
  const settings = await settingsPage();
  const panel = await openWithPanel(browser, PAPER);
  await panel.evaluate(() => Object.assign(globalThis, { isSamePage: true }));
  const menu = panel.getByRole('button', { name: /换一个模型服务/ });
  await expect.poll(() => menu.innerText()).toBe('甲');

  await settings.getByRole('button', { name: '使用 乙' }).click();
  await expect.poll(() => menu.innerText()).toBe('乙');

  await menu.click();
  await panel.getByRole('menuitemradio', { name: '甲' }).click();
  await settings.locator('[data-profile=first]').getByText('使用中').waitFor();

  await menu.click();
  await panel.getByRole('menuitemradio', { name: '乙' }).click();
  await expect.poll(() => menu.innerText()).toBe('乙');
  await panel.getByRole('button', { name: '速读这篇论文' }).click();
  await waitForSummary(panel);
  expect(modelsAsked()).toEqual(['paperpane-other']);
  expect(await panel.evaluate(() => 'isSamePage' in globalThis)).toBe(true);
});

it('offers another service where the one in use has no balance, and goes on with it', async () => {
  await store(browser, profileItems(...two()));
  const panel = await openWithPanel(browser, PAPER);
  services.plan(({ model }) =>
    model === 'paperpane-demo' ? { status: 402, body: { error: { message: 'Insufficient Balance' } } } : undefined,
  );
  await panel.getByRole('button', { name: '速读这篇论文' }).click();
  await panel.locator('[data-failure=no-balance]').waitFor({ timeout: 20_000 });
  await panel.getByRole('button', { name: '换用另一家服务' }).click();
  await panel.getByRole('menuitem', { name: '乙' }).click();
  await waitForSummary(panel);
  expect(modelsAsked()).toEqual(['paperpane-demo', 'paperpane-other']);
});

it('forgets the key with its profile, and uses the next one', async () => {
  await store(browser, profileItems(...two()));
  const settings = await settingsPage();
  await settings.getByRole('button', { name: '甲：更多' }).click();
  await settings.getByRole('menuitem', { name: '删除' }).click();
  await settings.getByRole('button', { name: '删除', exact: true }).click();
  await expect.poll(async () => Object.keys((await stored(browser, 'keys')) as object)).toEqual(['second']);
  expect(await stored(browser, 'profiles')).toMatchObject({ list: [{ id: 'second' }], active: 'second' });
});

it('does not take half a number for none, and says where it stands though the options are folded', async () => {
  const { atOnce, ...plain } = services.profile;
  await store(browser, profileItems({ ...plain, id: 'first' }));
  const settings = await settingsPage();
  await settings.locator('[data-profile=first] .profile-name').click();
  await settings.getByText('更多选项', { exact: true }).click();
  await settings.locator('input[name=maxOutputTokens]').pressSequentially('1e');
  await settings.getByText('这里要填大于 0 的整数。').waitFor();
  await settings.getByText('更多选项', { exact: true }).click();
  await settings.getByText('「更多选项」里有一项填得不对。').waitFor();
  await expect.poll(() => settings.getByRole('button', { name: '保存' }).isDisabled()).toBe(true);
});

it('keeps a monthly ceiling, and says when what was entered is none', async () => {
  const settings = await settingsPage();
  await settings.getByLabel('每月上限').fill('二十');
  await settings.keyboard.press('Enter');
  await settings.getByText('上限要填大于 0 的数').waitFor();
  await settings.getByLabel('每月上限').fill('20');
  await settings.keyboard.press('Enter');
  await settings.getByText('已保存：每月 ¥20').waitFor();
  expect(await stored(browser, 'settings')).toMatchObject({ language: 'zh', ceiling: { currency: 'CNY', amount: 20 } });
});
