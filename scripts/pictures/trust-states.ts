import { trustedPaper } from '@/scripts/demo/trusted-paper';
import { type Stage, shootPanel } from './stage';

/** What stands behind a summary: marks and chips with their cards, the receipt, planted text. The record is made up, so that every state is in it. */
export async function trustStates(stage: Stage): Promise<void> {
  const { panel } = stage;
  await stage.store({ 'summary:arxiv:2602.99901': trustedPaper });
  await panel.getByRole('tab', { name: '报告' }).click();
  await panel.locator('[data-field=results] .katex').first().waitFor();
  await shootPanel(stage, 'trust');
  for (const [name, mark] of [
    ['citation', '[data-field=results] [data-passage=T2]'],
    ['derived', '[data-field=results] [data-verdict=derived]'],
    ['not-found', '[data-field=results] [data-verdict=not-found]'],
    ['weak', '[data-field=guide] [data-verdict=weak]'],
  ] as const) {
    // By focus: the pointer goes away for each picture.
    await panel.locator(mark).first().focus();
    await panel.locator('.peek').waitFor();
    await shootPanel(stage, `trust-${name}`);
    await panel.keyboard.press('Escape');
  }
  await panel.locator('.planted summary').click();
  await panel.evaluate(() => scrollTo(0, 0));
  await shootPanel(stage, 'trust-planted');
  await panel.locator('.trust .quiet-link').click();
  await shootPanel(stage, 'trust-receipt');
  await panel.locator('.receipt-line').click();
}
