import { readFileSync } from 'node:fs';
import { downloaded } from '@/scripts/browser/downloaded';
import type { ExtensionBrowser } from '@/scripts/browser/launch';
import { demoDay } from './demo-day';

interface DigestStage {
  browser: ExtensionBrowser;
  /** Where the pictures and the report go. */
  output: string;
  say(text: string): void;
}

/** Has the whole day made as a digest and takes it along as a report. */
export async function showDigest({ browser, output, say }: DigestStage): Promise<void> {
  const page = await browser.context.newPage();
  await page.goto(`chrome-extension://${browser.extensionId}/library.html#/digests`);
  await page.locator('.begin-address input').fill(demoDay.date);
  await page.locator('.begin-address button').click();
  await page.locator('.digest-plan').waitFor();
  await page.screenshot({ path: `${output}/11-digest-plan.png` });
  await page.getByRole('button', { name: /^开始 · / }).click();
  say(`had the papers of ${demoDay.date} listed, saw what they take, and began their digest`);
  // arXiv is asked once in three seconds, here as well.
  await page.locator('.digest-run[data-status=ended]').waitFor({ timeout: 180_000 });
  await page.getByText('演示模型摘录当天的总结').waitFor({ timeout: 30_000 });
  await page.mouse.move(0, 0);
  await page.screenshot({ path: `${output}/12-digest.png` });
  const progress = (await page.locator('.digest-run .run-line').innerText()).replaceAll('\n', ' ');
  say(`the digest is made, and says what is there and what is missing: ${progress}`);
  await browser.downloadsTo(output);
  await page.getByRole('button', { name: '导出' }).click();
  await page.getByRole('menuitem', { name: /^五点日报/ }).click();
  const report = await downloaded(output, /^daily-huggingface-papers-.*\.md$/);
  say(`exported ${report}, ${readFileSync(report, 'utf8').split('\n').length} lines`);
}
