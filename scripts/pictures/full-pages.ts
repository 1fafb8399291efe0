import { trustedPaper } from '@/scripts/demo/trusted-paper';
import { searchTextOf } from '@/utils/library/search/search-text';
import { exportStates } from './export-states';
import { importStates } from './import-states';
import { type Stage, shootPage } from './stage';

/** Library, settings and their parts, as pages of their own. */
export async function fullPages(stage: Stage): Promise<void> {
  const { browser } = stage;
  const page = await browser.context.newPage();
  const open = async (place: string) => {
    await page.goto('about:blank');
    await page.goto(`chrome-extension://${browser.extensionId}/library.html${place}`);
  };
  await open('');
  await shootPage(stage, page, 'library');
  await page.getByRole('button', { name: '筛选' }).click();
  await page.getByRole('radio', { name: '自定' }).check();
  await shootPage(stage, page, 'library-filters');
  await stage.store({ 'text:arxiv:2602.99901': searchTextOf(trustedPaper) });
  await open('?q=%E9%A1%AF%E5%8D%A1');
  await page.locator('.found-line mark').waitFor();
  await shootPage(stage, page, 'library-found');
  await open('');
  await page.getByRole('button', { name: '多选' }).click();
  await page.locator('.paper-list [role=option]').first().click();
  await page.getByRole('button', { name: '加标签' }).click();
  await shootPage(stage, page, 'library-select');
  await page.getByRole('button', { name: '完成' }).click();
  await page.getByRole('button', { name: /^导出所示/ }).click();
  await page.getByRole('menuitemcheckbox').waitFor();
  await shootPage(stage, page, 'library-export');
  await importStates(stage, page, open);
  await open('?q=two&is=starred&sort=title');
  await shootPage(stage, page, 'library-nothing');
  await open('#/paper/arxiv:2602.99901');
  // KaTeX is loaded when the first formula appears.
  await page.locator('.katex').first().waitFor();
  await shootPage(stage, page, 'summary');
  await page.getByRole('tab', { name: '复现清单' }).click();
  await shootPage(stage, page, 'template-tab');
  await open('#/compare/arxiv:2602.99901');
  await page.locator('.compare').waitFor();
  await shootPage(stage, page, 'compare');
  await open('#/settings');
  await page.getByRole('heading', { level: 1 }).waitFor();
  await shootPage(stage, page, 'settings');
  await exportStates(stage, page, open);
  await page.getByRole('button', { name: '新建' }).scrollIntoViewIfNeeded();
  await page.getByRole('button', { name: '复现清单' }).first().click();
  await shootPage(stage, page, 'template-shipped');
  await page.getByRole('button', { name: '复制一份来修改' }).click();
  await page.getByRole('button', { name: '保存模板' }).scrollIntoViewIfNeeded();
  await page.getByLabel('标题').first().fill('公开了什么');
  await page.getByLabel('名称').first().fill('我的复现清单');
  await shootPage(stage, page, 'template-editor');
}
