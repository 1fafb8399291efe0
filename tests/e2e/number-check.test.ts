import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import type { ExtensionBrowser } from '@/scripts/browser/launch';
import type { CheckedNumber } from '@/utils/summary/check/checked-number';
import { browserOfEach } from './browser-of-each';
import { newestSummary, type Services, savedPaper, store, summarise } from './paperpane';

const KEY = 'arxiv:2602.99901';

let services: Services;
let browser: ExtensionBrowser;

browserOfEach((ownServices, ownBrowser) => {
  services = ownServices;
  browser = ownBrowser;
});

const numbersOf = async () => (await newestSummary(browser, KEY)).numbers ?? [];

/** `123 个数字：121 一致 · 1 推算 · 1 未找到` */
function counted(numbers: readonly CheckedNumber[]): string {
  const names = { exact: '一致', rounded: '换算', derived: '推算', weak: '存疑', 'not-found': '未找到' };
  const groups = Object.entries(names).flatMap(([verdict, name]) => {
    const count = numbers.filter((number) => number.verdict === verdict).length;
    return count === 0 ? [] : [{ count, name }];
  });
  return `${groups.reduce((sum, { count }) => sum + count, 0)} 个数字：${groups.map(({ count, name }) => `${count} ${name}`).join(' · ')}`;
}

async function marksOf(panel: Page, verdict: string): Promise<(string | null)[]> {
  return await panel
    .locator(`.views [data-verdict=${verdict}]`)
    .evaluateAll((marks) => marks.map((mark) => mark.getAttribute('aria-label')));
}

it('marks exactly the number that the model got wrong, counts it above, and finds the same again without the model', async () => {
  services.plan(() => ({ edit: (answer) => answer.replace('it is 12.3%', 'it is 13.2%') }));
  const panel = await summarise(browser, 'https://arxiv.org/abs/2602.99901');
  await services.model.close();
  const numbers = await numbersOf();
  expect(numbers.filter(({ verdict }) => verdict === 'not-found').map(({ text, section }) => [text, section])).toEqual([
    ['13.2%', 'results'],
  ]);
  expect(numbers.filter(({ verdict }) => verdict === 'weak')).toEqual([]);
  await expect.poll(() => panel.locator('.numbers').first().innerText()).toContain(counted(numbers));
  await expect.poll(() => marksOf(panel, 'not-found')).toEqual(['13.2%：论文里没有找到']);
  await expect.poll(() => panel.locator('[data-verdict=not-found]').innerText()).toContain('✗');

  await panel.locator('[data-verdict=not-found]').hover();
  await panel.locator('.peek').getByText('读到的原文里没有这个数').waitFor();
  await panel.mouse.move(0, 0);

  // As if nobody had checked them yet.
  const saved = await savedPaper(browser, KEY);
  const [{ numbers: _, ...unchecked }, ...older] = saved.summaries;
  await store(browser, { [`summary:${KEY}`]: { ...saved, summaries: [unchecked, ...older] } });
  await panel.getByText('数字还没有核对').waitFor();
  await panel.getByRole('button', { name: '核对数字' }).click();
  await panel.getByRole('button', { name: '重新核对' }).waitFor();
  expect(await numbersOf()).toEqual(numbers);
  await expect.poll(() => marksOf(panel, 'not-found')).toEqual(['13.2%：论文里没有找到']);
});

it('checks the numbers of a summary that a former version of the extension has kept', async () => {
  const panel = await summarise(browser, 'https://arxiv.org/abs/2602.99901');
  await services.model.close();
  const numbers = await numbersOf();
  const [summary] = (await savedPaper(browser, KEY)).summaries;
  const { numbers: _, passages: __, custom: ___, droppedCitations: ____, receipt, ...kept } = summary;
  const { planted: _____, sent: ______, ...receiptBefore } = receipt;
  await store(browser, { [`summary:${KEY}`]: { ...kept, schema: 2, receipt: receiptBefore } });
  await panel.getByText('数字还没有核对').waitFor();
  await panel.getByRole('button', { name: '核对数字' }).click();
  await panel.getByRole('button', { name: '重新核对' }).waitFor();
  expect(await numbersOf()).toEqual(numbers);
  expect((await savedPaper(browser, KEY)).schema).toBe(5);
});

it('shows what a derived number follows from', async () => {
  const panel = await summarise(browser, 'https://arxiv.org/abs/2602.99901');
  await services.model.close();
  await expect.poll(() => marksOf(panel, 'derived')).toEqual(['14.2：由论文里的数推算']);
  await panel.locator('[data-verdict=derived]').focus();
  await panel.locator('.peek').getByText('71.0 − 56.8 = 14.2').waitFor();
});
