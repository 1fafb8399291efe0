import type { Page } from 'playwright-core';

/** Has the shown summary written anew by the service in use, as a person does it. */
export async function redo(page: Page): Promise<void> {
  await page.getByRole('button', { name: '重做', exact: true }).last().click();
  await page.getByRole('menuitem', { name: /^重做/ }).click();
}
