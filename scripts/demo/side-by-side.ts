import { writeFileSync } from 'node:fs';
import type { BrowserContext, Page } from 'playwright-core';

/** A headless browser has no window to photograph: page and panel are photographed by themselves and set beside each other, as the window would. */
export async function sideBySide(context: BrowserContext, page: Page, panel: Page, file: string): Promise<void> {
  const [left, right] = await Promise.all([page.screenshot(), panel.screenshot()]);
  const sheet = await context.newPage();
  const image = (png: Buffer) => `<img src="data:image/png;base64,${png.toString('base64')}">`;
  await sheet.setContent(
    `<style>body{margin:0}main{display:inline-flex;background:#d9d6cf;gap:1px}img{display:block}</style><main>${image(left)}${image(right)}</main>`,
  );
  writeFileSync(file, await sheet.locator('main').screenshot());
  await sheet.close();
  await page.bringToFront();
}
