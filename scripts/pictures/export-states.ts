import type { Page } from 'playwright-core';
import { type Stage, shootPage } from './stage';

/** The parts of the settings that say how papers leave the library: files, notes, backup. */
export async function exportStates(stage: Stage, page: Page, open: (place: string) => Promise<void>): Promise<void> {
  await stage.store({ backup: { isWeekly: true, lastAt: Date.now(), lastCount: 128 } });
  await open('#/settings');
  await page.getByRole('button', { name: '编辑笔记模板' }).scrollIntoViewIfNeeded();
  await shootPage(stage, page, 'settings-export');
  await page.getByRole('button', { name: '编辑笔记模板' }).click();
  await page.getByRole('textbox', { name: '文件名' }).waitFor();
  await shootPage(stage, page, 'note-editor');
  await page.getByText('可用的变量').click();
  await page.getByRole('textbox', { name: '正文' }).fill('# {{titel}}\n\n{{oneLine}}\n');
  await page.getByText('可用的变量').scrollIntoViewIfNeeded();
  await shootPage(stage, page, 'note-editor-wrong');
  await page.getByRole('region', { name: '预览' }).scrollIntoViewIfNeeded();
  await shootPage(stage, page, 'note-editor-preview');
  await page.getByRole('button', { name: '取消' }).click();
  await page.getByRole('button', { name: '放弃' }).click();
  await page.getByRole('button', { name: '立即备份' }).scrollIntoViewIfNeeded();
  await shootPage(stage, page, 'settings-backup');
  await stage.store({ backup: { isWeekly: true, failure: { code: 'storage-full' } } });
  await page.locator('.backup-part [role=alert]').waitFor();
  await shootPage(stage, page, 'settings-backup-failed');
  await stage.store({ backup: {} });
}
