import { catalogueItems } from '@/scripts/browser/catalogue-items';
import { profileItems } from '@/scripts/demo/profile-items';
import type { CatalogueEntry } from '@/utils/library/catalogue/catalogue-entry';
import { goTo, type Stage, shootPanel, whileSession } from './stage';

/** Days whose papers stand only in what the panel is told of them: their pages hold nothing, and no content script speaks there. */
export const SILENT_DAYS = ['2026-02-10', '2026-02-15'] as const;

const [DAY, WEEKEND] = SILENT_DAYS.map((day) => `https://huggingface.co/papers/date/${day}`) as [string, string];

const TITLES: [title: string, upvotes: number, authors: string[]][] = [
  ['Two Scripts, One Budget: A Measured Study of Tokenising Mixed Chinese–English Text', 47, ['Ada Lin', 'Bo Ren', 'Cy Sun']],
  ['Warm Shelves: Caching Retrieval Results on a Laptop', 31, ['Dora Wei', 'Emil Ott']],
  ['Beans in $O(n \\log n)$: Sorting Pulses by Colour', 28, ['Finn Zhao', 'Gita Rao', 'Hal Moss', 'Ines Bo']],
  ['Where the Line Breaks: A Small Survey of Bilingual Lecture Slides', 12, ['Jo Hart']],
  ['Night Timetables: Predicting Missed Connections from Platform Announcements', 5, ['Kai Berg', 'Lu An', 'Mo Fay']],
  ['A Very Long Title about Very Many Things That Nobody Would Ever Put into a Single Paper Unless Asked to Do So', 4, ['Ned Orr']],
  ['Salt', 2, ['Pia Quist']],
];

const paperOf = (index: number) => ({ source: 'arxiv', arxivId: `2602.7770${index}` });
const keyOf = (index: number) => `arxiv:2602.7770${index}`;
const papers = TITLES.map(([title, upvotes, authors], index) => ({ paper: paperOf(index), title, upvotes, authors }));
const entryOf = (index: number, rest: Partial<CatalogueEntry>): CatalogueEntry => ({
  key: keyOf(index),
  title: TITLES[index]?.[0] ?? '',
  oneLine: '把检索结果按**主题**而不是按查询缓存，笔记本上的平均等待从 1.9 s 降到 0.4 s。',
  source: 'html',
  savedAt: 1_771_100_000_000,
  ...rest,
});

/** The list of a page in its states, the queue, and a paper that is pinned. */
export async function listStates(stage: Stage): Promise<void> {
  const { panel, browser, store, modelUrl } = stage;
  const price = { currency: 'CNY', input: 2, output: 8 } as const;
  await store(profileItems({ id: 'p', name: '', providerId: 'custom', baseUrl: modelUrl, apiKey: 'sk-picture', model: 'demo', price }));
  await goTo(stage, DAY);
  const tab = await browser.inWorker<number>(`chrome.tabs.query({ url: ${JSON.stringify(DAY)} }).then(([tab]) => tab.id)`);
  await panel.getByRole('button', { name: '重新加载这一页' }).waitFor();
  await shootPanel(stage, 'list-untold');
  const told = { tabUrl: DAY, papers };
  await whileSession(stage, { [`page:${tab}`]: told, 'last-list': told }, async () => {
    await panel.getByRole('button', { name: TITLES[6]?.[0] ?? '', exact: true }).waitFor();
    await shootPanel(stage, 'list-new');
    await panel.getByRole('button', { name: '全部速读 · 7 篇' }).click();
    await shootPanel(stage, 'list-confirm');
    await panel.getByRole('button', { name: '取消' }).click();
    await store({
      ...catalogueItems([entryOf(0, {}), entryOf(1, { isUnread: true }), entryOf(5, { isOutdated: true })]),
      [`job:${keyOf(3)}`]: { paper: paperOf(3), startedAt: 1, status: 'failed', calls: [], failure: { code: 'paper-unreadable' } },
    });
    const queue = { running: [paperOf(2)], waiting: [paperOf(4)], size: 5 };
    await store({ queue });
    await shootPanel(stage, 'list-held');
    await store({ queue: { ...queue, heldBy: { code: 'no-balance' } } });
    await shootPanel(stage, 'list-held-by');
    await store({ queue });
    const job = {
      paper: paperOf(2),
      startedAt: Date.now(),
      status: 'writing',
      calls: [{ service: '', askedModel: 'm', model: 'm', text: '## 关键方法\n\n先' }],
    };
    await whileSession(stage, { [`job:${keyOf(2)}`]: job }, async () => {
      await browser.inWorker(`chrome.storage.session.set({ 'queue-going': true }).then(() => true)`);
      await shootPanel(stage, 'list-going');
      await browser.inWorker(`chrome.storage.session.remove('queue-going').then(() => true)`);
    });
    await store({ queue: { running: [], waiting: [] } });
    await panel.getByRole('button', { name: 'Salt', exact: true }).click();
    await panel.getByRole('button', { name: '固定这一篇' }).click();
    await goTo(stage, 'https://huggingface.co/papers/2602.99901');
    await panel.getByText('这一页是另一篇').waitFor();
    await shootPanel(stage, 'pinned');
    await panel.getByRole('button', { name: '取消固定' }).first().click();
  });
  await goTo(stage, WEEKEND);
  const weekend = await browser.inWorker<number>(`chrome.tabs.query({ url: ${JSON.stringify(WEEKEND)} }).then(([tab]) => tab.id)`);
  await whileSession(stage, { [`page:${weekend}`]: { tabUrl: WEEKEND, papers: [] } }, () => shootPanel(stage, 'list-empty'));
  await goTo(stage, 'https://huggingface.co/models');
  await panel.getByText('打开一篇论文').waitFor();
  await shootPanel(stage, 'no-paper');
  await store(catalogueItems([]));
}
