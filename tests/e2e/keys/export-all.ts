import { readFileSync } from 'node:fs';
import path from 'node:path';
import { unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { downloaded } from '@/scripts/browser/downloaded';
import { open } from '@/tests/e2e/paperpane';
import type { KeyStage } from './stage';

/** Takes every file that can be taken out of the extension, and searches each. */
export async function exportAll(stage: KeyStage, panel: Page): Promise<void> {
  const { browser, downloads, search } = stage;
  await browser.downloadsTo(downloads);
  const searchFile = async (name: RegExp) => {
    const file = await downloaded(downloads, name);
    const bytes = readFileSync(file);
    const files = file.endsWith('.zip') ? Object.entries(unzipSync(bytes)) : [[path.basename(file), bytes] as const];
    for (const [title, content] of files) search.look('exported files', title, `${title} ${new TextDecoder().decode(content)}`);
  };
  const choose = async (page: Page, trigger: string, item: string) => {
    await page.getByRole('button', { name: trigger }).click();
    await page.getByRole('menuitem', { name: item }).click();
  };
  await choose(panel, '导出', '这篇论文');
  await searchFile(/^2602\.99903 .*\.md$/);

  const library = await open(browser, `chrome-extension://${browser.extensionId}/library.html`);
  await choose(library, '导出', '一份日报');
  await searchFile(/^hf-daily-papers-report-.*\.md$/);
  await choose(library, '导出', '每篇一个文件');
  await searchFile(/^paperpane-notes-.*\.zip$/);
  for (const [item, name] of [
    ['五点日报', /^daily-huggingface-papers-.*\.md$/],
    ['网页（HTML）', /^paperpane-\d.*\.html$/],
    ['完整数据', /^paperpane-library-.*\.json$/],
    ['表格（CSV）', /^paperpane-\d.*\.csv$/],
    ['BibTeX 文献', /\.bib$/],
    ['RIS 文献', /\.ris$/],
    ['CSL-JSON 文献', /^paperpane-csl-.*\.json$/],
    ['Notion 页面', /^paperpane-notion-.*\.zip$/],
    ['Notion 数据库', /^paperpane-notion-.*\.csv$/],
  ] as const) {
    await choose(library, '导出', item);
    await searchFile(name);
  }
  await library.goto(`chrome-extension://${browser.extensionId}/library.html#/settings/backup`);
  await library.getByRole('button', { name: '立即备份' }).click();
  await searchFile(/^paperpane-backup-.*\.json$/);

  const settings = await open(browser, `chrome-extension://${browser.extensionId}/library.html#/settings`);
  await settings.getByRole('button', { name: '新建' }).click();
  await settings.getByLabel('名称').fill('显存');
  await settings.getByLabel('标题').first().fill('要多大显存');
  await settings.getByLabel('要求').first().fill('列表：训练和推理各需多少显存。');
  await settings.getByRole('button', { name: '保存模板' }).click();
  await choose(settings, '「显存」的更多操作', '导出为 JSON');
  await searchFile(/^(?!paperpane).*(?<!raw)\.json$/);

  await open(browser, 'https://arxiv.org/abs/2602.99904');
  await panel.getByRole('button', { name: '存下原始数据' }).click();
  await searchFile(/\.raw\.json$/);
}
