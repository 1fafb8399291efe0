import type { Page } from 'playwright-core';
import { catalogueItems } from '@/scripts/browser/catalogue-items';
import { profileItems } from '@/scripts/demo/profile-items';
import type { DigestHead } from '@/utils/digest/digest-head';
import { NO_SCHEDULE } from '@/utils/digest/schedule';
import type { SavedPaper } from '@/utils/summary/summary';
import { digestItems, listItems, listOf } from './made-digest';
import { goTo, type Stage, shootPage, shootPanel } from './stage';

const COUNTS = { chosen: 30, done: 30, reused: 0, failed: 0, left: 0 };

/** Days before the made one, as far as a list of digests shows them. */
const EARLIER: DigestHead[] = [
  dayHead('2026-02-13', { run: { ...COUNTS, status: 'ended', done: 28, failed: 2 } }),
  dayHead('2026-02-12', { run: { ...COUNTS, status: 'ended' } }),
  dayHead('2026-02-11', {}),
  {
    id: 'hf:2026-W07',
    source: { kind: 'huggingface', list: { period: 'week', value: '2026-W07' } },
    day: '2026-02-09',
    papers: 180,
    run: { ...COUNTS, chosen: 180, left: 150, status: 'paused' },
  },
  dayHead('2026-01-30', { run: { ...COUNTS, status: 'ended' } }),
];

function dayHead(day: string, rest: Partial<DigestHead>): DigestHead {
  return { id: `hf:${day}`, source: { kind: 'huggingface', list: { period: 'day', value: day } }, day, papers: 30, ...rest };
}

/** All digests on their page, one that is being made in the panel, and what the settings have of them. */
export async function digestsStates(stage: Stage): Promise<void> {
  const { store, panel, modelUrl } = stage;
  const price = { currency: 'CNY', input: 2, output: 8 } as const;
  await store(profileItems({ id: 'p', name: '', providerId: 'custom', baseUrl: modelUrl, apiKey: 'sk-picture', model: 'demo', price }));
  const page = await stage.browser.context.newPage();
  await open(stage, page, '#/digests');
  await page.getByRole('heading', { name: '还没有日报' }).waitFor();
  await shootPage(stage, page, 'digests-empty');
  const items = digestItems({ papers: 41, done: 12, failed: 2, status: 'paused' });
  const heads = [...(items.digests as DigestHead[]), ...EARLIER];
  const lists = Object.assign({}, ...EARLIER.map(({ id, source, day }) => listItems({ ...listOf(12), id, source, day })));
  await store({ ...lists, ...items, ...fieldsOf(items), digests: heads });
  await store({ 'digest-schedule': { ...NO_SCHEDULE, isOn: true, seenTo: Date.now(), missed: ['2026-02-12', '2026-02-13'] } });
  await page.getByRole('heading', { name: '全部日报' }).waitFor();
  await shootPage(stage, page, 'digests');
  await page.getByText('2026年2月的趋势').click();
  await page.getByRole('table', { name: /关键词/ }).waitFor();
  await page.locator('.month-trends').scrollIntoViewIfNeeded();
  await shootPage(stage, page, 'digests-trends');
  await open(stage, page, '#/settings/digest');
  await page.getByText('下一次').waitFor();
  await page.locator('[name=schedule]').scrollIntoViewIfNeeded();
  await shootPage(stage, page, 'settings-digest');
  await page.close();
  await goTo(stage, 'https://arxiv.org/abs/2602.99901');
  await panel.locator('.run-strip').first().waitFor();
  await shootPanel(stage, 'digest-paused');
  const held = (failure: { code: 'unreachable' | 'no-balance' }, until?: number) =>
    digestItems({ papers: 41, done: 12, failed: 2, status: 'held', held: { failure, ...(until === undefined ? {} : { until }) } });
  // Farther than the worker's next look.
  await store(held({ code: 'unreachable' }, Date.now() + 3_600_000));
  await panel.getByText('自动再试').waitFor();
  await shootPanel(stage, 'digest-waiting');
  await store(held({ code: 'no-balance' }));
  await panel.locator('.run-hold[role=alert]').waitFor();
  await shootPanel(stage, 'digest-held');
  await store({ digests: [], 'digest-schedule': NO_SCHEDULE, ...catalogueItems([]) });
}

/** What the search would have of the made papers' cards. */
function fieldsOf(items: Record<string, unknown>): Record<string, unknown> {
  const saved = Object.entries(items).filter(([name]) => name.startsWith('summary:')) as [string, SavedPaper][];
  return Object.fromEntries(
    saved.map(([name, { summaries }]) => [name.replace('summary:', 'text:'), [['card:field', summaries[0].card.field ?? '']]]),
  );
}

async function open({ browser }: Stage, page: Page, place: string): Promise<void> {
  await page.goto('about:blank');
  await page.goto(`chrome-extension://${browser.extensionId}/library.html${place}`);
}
