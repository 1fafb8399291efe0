import { catalogueItems } from '@/scripts/browser/catalogue-items';
import { profileItems } from '@/scripts/demo/profile-items';
import { digestItems, listItems, listOf } from './made-digest';
import { type Stage, shootPage } from './stage';

const PLACE = '#/digest/hf:2026-02-14';

/** One digest's page: never listed, being chosen from, under way, standing still, and there to be read. */
export async function digestPageStates(stage: Stage): Promise<void> {
  const { store, modelUrl, browser } = stage;
  const price = { currency: 'CNY', input: 2, output: 8 } as const;
  await store(profileItems({ id: 'p', name: '', providerId: 'custom', baseUrl: modelUrl, apiKey: 'sk-picture', model: 'demo', price }));
  const page = await browser.context.newPage();
  const show = async (items: Record<string, unknown>, part: string, name: string) => {
    await store(items);
    await page.goto('about:blank');
    await page.goto(`chrome-extension://${browser.extensionId}/library.html${PLACE}`);
    await page.locator(part).first().waitFor();
    await shootPage(stage, page, name);
  };
  await show({}, '.empty', 'digest-unlisted');
  await show(listItems({ ...listOf(0), unlisted: [] }), '.empty', 'digest-empty');
  await show(listItems(listOf(12)), '.plan-rows', 'digest-plan');
  const part = { papers: 14, done: 5, failed: 1 };
  await show(digestItems({ ...part, status: 'paused' }), '.digest-run', 'digest-page-paused');
  await show(digestItems({ ...part, status: 'held', held: { failure: { code: 'digest-ceiling' } } }), '.ceiling-form', 'digest-ceiling');
  await show(digestItems({ papers: 14, done: 11, failed: 3, hasOverview: true }), '.card-body', 'digest-incomplete');
  await page
    .locator('.digest-card')
    .first()
    .evaluate((card) => card.scrollIntoView());
  await shootPage(stage, page, 'digest-card');
  await page
    .locator('.lacking-card')
    .first()
    .evaluate((card) => card.scrollIntoView({ block: 'center' }));
  await shootPage(stage, page, 'digest-failed');
  await page.close();
  const made = digestItems({ papers: 14, done: 14 });
  await browser.inWorker(`chrome.storage.local.remove(${JSON.stringify(Object.keys(made))}).then(() => true)`);
  await store(catalogueItems([]));
}
