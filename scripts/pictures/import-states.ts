import type { Page } from 'playwright-core';
import { type Stage, shootPage } from './stage';

const REPORT = `# Papers for 2026-02-14
title:[Counting Beans With One Scale](https://arxiv.org/pdf/2602.99911
summary:i) 论文摘要：用一把秤代替逐粒计数。 ii) 主要研究问题或目标：计数太慢。 iii) 关键方法：按颜色分组后称重。 iv) 主要结果：快 3 倍，误差 0.4%。 v) 对AI从业者的主要启示：先分组再测量。
title:[Peas Are Round](https://arxiv.org/pdf/2602.99912)
summary:豆子是圆的。
title:[Nowhere](https://example.org/none)
summary:没有编号。
`;

/** What comes into the library, what left it, and what keeps it in order. */
export async function importStates(stage: Stage, page: Page, open: (place: string) => Promise<void>): Promise<void> {
  await open('#/import');
  await page.getByRole('heading', { name: '导入' }).waitFor();
  await shootPage(stage, page, 'import');
  await page.getByRole('textbox').fill(REPORT);
  await page.getByRole('button', { name: '读取' }).click();
  await page.locator('.import-preview').waitFor();
  for (const part of await page.locator('details').all()) await part.locator('summary').click();
  await shootPage(stage, page, 'import-preview');
  await page.getByRole('button', { name: /^导入/ }).click();
  await page.getByRole('button', { name: '撤销这次导入' }).waitFor();
  await shootPage(stage, page, 'import-done');
  await open('#/import');
  await page.getByRole('button', { name: /^撤销上次导入/ }).waitFor();
  await shootPage(stage, page, 'import-again');
  await open('#/paper/arxiv:2602.99911');
  await page.getByRole('complementary', { name: '导入' }).waitFor();
  await shootPage(stage, page, 'imported');
  await page.getByRole('button', { name: '删除' }).click();
  await page.locator('.toast').waitFor();
  await shootPage(stage, page, 'deleted');
  await open('#/trash');
  await page.getByRole('button', { name: '恢复' }).first().waitFor();
  await shootPage(stage, page, 'trash');
  await open('#/tidy');
  await page.locator('.storage-use').waitFor();
  await shootPage(stage, page, 'tidy');
}

/** A library in which nothing is, as on a new machine. */
export async function emptyLibraryState(stage: Stage): Promise<void> {
  const page = await stage.browser.context.newPage();
  await page.goto(`chrome-extension://${stage.browser.extensionId}/library.html`);
  await page.getByRole('button', { name: '导入' }).waitFor();
  await shootPage(stage, page, 'library-empty');
}
