import { trustedPaper } from '@/scripts/demo/trusted-paper';
import type { Made, SavedPaper } from '@/utils/summary/summary';
import { type Stage, shootPage, shootPanel, whileSession } from './stage';

const KEY = 'arxiv:2602.99901';
const RECORD = `summary:${KEY}`;

const [first] = trustedPaper.summaries;

/** By a fallback, priced, with thinking and tokens from the cache. */
const byFallback: Made = {
  ...first.made,
  service: 'Kimi 月之暗面',
  model: 'kimi-k3',
  insteadOf: { service: 'DeepSeek 深度求索', code: 'no-balance' },
  alsoBy: [{ service: '阿里云百炼（通义千问）', model: 'qwen3.8-flash' }],
  tokensIn: 23_456,
  tokensCached: 12_800,
  tokensOut: 4345,
  tokensThinking: 2000,
  cost: { currency: 'CNY', amount: 0.1432 },
};

function madeBy(made: Made): SavedPaper {
  return { ...trustedPaper, summaries: [{ ...first, made }] };
}

/** Who wrote a summary and what it took; a service that read less than it was sent; what cannot be saved, read or trusted of what is stored. */
export async function troubleStates(stage: Stage): Promise<void> {
  const { panel } = stage;
  await stage.store({ [RECORD]: madeBy(byFallback) });
  await panel.evaluate(() => scrollTo(0, 0));
  await panel.locator('.trust .quiet-link').click();
  await shootPanel(stage, 'receipt-fallback', '.receipt-whole section');
  await panel.locator('.receipt-line').click();
  await stage.store({ [RECORD]: madeBy({ ...first.made, promptCut: { sent: 23_456, read: 4096 } }) });
  await panel.getByText('OLLAMA_CONTEXT_LENGTH').waitFor();
  await shootPanel(stage, 'prompt-cut', '.pane > .amber');
  await stage.store({ [RECORD]: null });
  await whileSession(stage, { [`unsaved:${KEY}`]: first }, async () => {
    await panel.locator('[data-failure=storage-full]').waitFor();
    await panel.evaluate(() => scrollTo(0, 0));
    await shootPanel(stage, 'unsaved');
  });
  await stage.store({ [RECORD]: { schema: 3, summaries: 'gone' } });
  await panel.locator('[data-failure=record-corrupt]').waitFor();
  await shootPanel(stage, 'record-damaged');
  await stage.store({ [RECORD]: { ...trustedPaper, schema: 99 } });
  await panel.locator('[data-failure=record-newer]').waitFor();
  await shootPanel(stage, 'record-newer');
  await stage.store({ [RECORD]: trustedPaper });
  await whileSession(stage, { trouble: { code: 'items-reset', detail: 'local:settings' } }, async () => {
    await panel.locator('[data-failure=items-reset]').waitFor();
    await panel.evaluate(() => scrollTo(0, 0));
    await shootPanel(stage, 'items-reset');
    const page = await stage.browser.context.newPage();
    await page.goto(`chrome-extension://${stage.browser.extensionId}/library.html#/`);
    await page.locator('[data-failure=items-reset]').waitFor();
    await shootPage(stage, page, 'items-reset');
    await page.close();
  });
}
