import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { until } from '@/scripts/browser/devtools-port';
import { downloaded } from '@/scripts/browser/downloaded';
import { type ExtensionBrowser, launchWithExtension } from '@/scripts/browser/launch';
import { profileItems } from '@/scripts/demo/profile-items';
import { importOf } from '@/tests/library/import/import-world';
import type { DigestRun } from '@/utils/digest/digest';
import { oneLine } from '@/utils/library/report-a/one-line';
import type { Card, FieldKey } from '@/utils/summary/card';
import { withoutCitations } from '@/utils/summary/citations/resolve-citations';
import type { SavedPaper } from '@/utils/summary/summary';
import { VIEWS } from '@/utils/summary/views';
import { type DigestCommand, digestCommand } from './digest/digest-command';
import { idOf, MODEL_HOST, serveDay, servedDay } from './digest/served-day';
import { EXTENSION, firstRunPage, savedPaper, serviceAt, store, stored } from './paperpane';

const MINUTE = 60_000;
const AT_ONCE = 3;
/** Yuan for a million tokens: a price at which cents are no matter. */
const PRICE = { currency: 'CNY', input: 100, output: 400 } as const;

const day = servedDay(14);
const id = idOf(day);
const keys = day.papers.map((paper) => `arxiv:${paper.id}`);
const [gone = ''] = day.papers.flatMap(({ behaviour, id: paper }) => (behaviour === 'gone' ? [paper] : []));

let served: Awaited<ReturnType<typeof serveDay>>;
let browser: ExtensionBrowser;
let page: Page;
let downloads: string;
let command: DigestCommand;
let commandEnded: ReturnType<DigestCommand['run']>;

const run = async () => (await stored(browser, `digest-run:${id}`)) as DigestRun;
const saved = (key: string): Promise<SavedPaper> => savedPaper(browser, key);
const reached = (status: DigestRun['status'], papers: number) =>
  until(
    `the run to be ${status}`,
    async () => {
      const { status: now, outcomes = {} } = { ...(await run()) };
      return now === status && Object.keys(outcomes).length >= papers ? true : undefined;
    },
    4 * MINUTE,
  );

async function go(place: string): Promise<void> {
  await page.goto('about:blank');
  await page.goto(`chrome-extension://${browser.extensionId}/library.html${place}`);
}

beforeAll(async () => {
  downloads = mkdtempSync(path.join(tmpdir(), 'paperpane-digest-made-'));
  served = await serveDay(day, () => ({ silentMs: 600, pieceDelayMs: 0 }));
  command = await digestCommand(served.world, { baseUrl: served.baseUrl, folder: downloads });
  // Meanwhile: it has a pace of its own, as another computer has.
  commandEnded = command.run(day.date, '--out', 'day.json', '--format', 'json', '--state', 'day.state');
  browser = await launchWithExtension({ world: served.world, extensionDir: EXTENSION });
  await browser.downloadsTo(downloads);
  const welcome = await firstRunPage(browser);
  await store(browser, {
    ...profileItems({ ...serviceAt(served.baseUrl), atOnce: AT_ONCE, price: PRICE }),
    settings: { language: 'zh', theme: 'light' },
  });
  page = await browser.context.newPage();
  await page.setViewportSize({ width: 1280, height: 800 });
  await welcome.close();
}, MINUTE);

afterAll(async () => {
  await browser?.close();
  await command?.close();
  await served?.world.close();
  rmSync(downloads, { recursive: true, force: true });
});

it('finds a day, says what it takes, and stops at the ceiling that was agreed to', { timeout: 5 * MINUTE }, async () => {
  await go('#/digests');
  const form = page.locator('.begin-address');
  await form.getByRole('textbox').fill(day.date);
  await form.getByRole('button', { name: '取论文' }).click();
  await page.waitForURL(`**/library.html#/digest/${id}`);
  await page.getByText('按已读的 12 篇估计').waitFor({ timeout: 2 * MINUTE });
  const [, price = ''] = /¥([\d.]+)/.exec(await page.locator('.estimate').innerText()) ?? [];
  const ceiling = Math.round(Number(price) * 0.4);
  await page.getByLabel(/^花费上限/).fill(String(ceiling));
  await page.getByRole('button', { name: `开始 · ${keys.length} 篇` }).click();
  await reached('held', 1);
  await page.getByText('这份日报的花费已到你设的上限').first().waitFor();
  const { spent, plan, held } = await run();
  expect(held?.failure.code).toBe('digest-ceiling');
  expect(plan.ceiling).toEqual({ currency: 'CNY', amount: ceiling });
  const made = await Promise.all(Object.keys((await run()).outcomes).map(saved));
  const dearest = Math.max(
    ...made.map(
      ({
        summaries: [
          {
            made: { tokensIn = 0, tokensOut = 0 },
          },
        ],
      }) => (tokensIn * PRICE.input + tokensOut * PRICE.output) / 1e6,
    ),
  );
  expect(spent.amounts.CNY).toBeGreaterThanOrEqual(ceiling);
  expect(spent.amounts.CNY).toBeLessThanOrEqual(ceiling + AT_ONCE * dearest);
});

it('goes on where it may cost more, ends with a reason for what is missing, and is whole after a retry', {
  timeout: 5 * MINUTE,
}, async () => {
  await page.getByLabel(/^新的上限/).fill('');
  await page.getByRole('button', { name: '提高并继续' }).click();
  await reached('ended', keys.length);
  await page.getByText('不完整').first().waitFor();
  expect((await run()).outcomes[`arxiv:${gone}`]).toMatchObject({ status: 'failed', failure: { code: 'paper-not-found' } });

  const { status } = await commandEnded;
  expect(status).toBe(1);
  served.state.mended.set(gone, 'html');
  await page.getByRole('button', { name: '重试没有完成的 1 篇' }).click();
  await reached('ended', keys.length);
  await page.getByText('完整', { exact: true }).first().waitFor();
  const { outcomes } = await run();
  expect(Object.values(outcomes).map((outcome) => outcome.status)).toEqual(keys.map(() => 'done'));
});

it('took what the estimate had said', async () => {
  const { spent, plan } = await run();
  const { estimate } = plan;
  const [thought, took] = [estimate.cost?.amount ?? 0, spent.amounts.CNY ?? 0];
  expect(spent.unpriced).toBe(0);
  expect(Math.abs(thought / took - 1)).toBeLessThanOrEqual(0.25);
  const [tokens, used] = [estimate.tokensIn + estimate.tokensOut, (spent.tokensIn ?? 0) + (spent.tokensOut ?? 0)];
  expect(Math.abs(tokens / used - 1)).toBeLessThanOrEqual(0.25);
});

it('wrote about the day once, from its cards', async () => {
  await page.getByText('演示模型摘录当天的总结').first().waitFor();
  const calls = served.world.log.filter(({ url, method, body }) => url.includes(MODEL_HOST) && method === 'POST' && body.includes('<day>'));
  expect(calls.length).toBe(1);
});

const cardOf = ({ summaries: [{ card }] }: SavedPaper, fields: readonly FieldKey[], text: (markdown: string) => string): Card =>
  Object.fromEntries(fields.flatMap((key) => (card[key] === undefined ? [] : [[key, text(card[key])]])));
const idIn = ({ summaries: [{ paper }] }: SavedPaper) => (paper.source === 'arxiv' ? paper.arxivId : paper.url);

const RULE = '='.repeat(60);

/** The outer lines of layout B, and what stands between. */
const LAYOUT_B = new RegExp(
  [
    `^# Hugging Face Daily Papers Report\\n\\*\\*Date\\*\\*: ${day.date}\\n\\*\\*Source URL\\*\\*: https://huggingface\\.co/papers/date/${day.date}\\n\\n${RULE}\\n`,
    `(?:\\n## 📄 [^\\n]+\\n\\n- \\*\\*链接\\*\\*: https://huggingface\\.co/papers/\\d{4}\\.\\d{5}\\n- \\*\\*阅读来源\\*\\*: (?:HTML|PDF|ArXiv Abs)\\n`,
    `\\n### 1\\. 应用领域\\n[^]+?\\n### 5\\. 实验效果\\n[^]+?\\n\\n${RULE}\\n){${keys.length}}$`,
  ].join(''),
);
const LAYOUT_A = new RegExp(
  `^# Papers for ${day.date}\\n(?:\\ntitle:\\[[^\\n]+\\]\\(https://arxiv\\.org/pdf/\\d{4}\\.\\d{5}\\)\\nsummary:i\\) 论文摘要 [^\\n]+ ii\\) 主要研究问题或目标 [^\\n]+ iii\\) 关键方法 [^\\n]+ iv\\) 主要结果 [^\\n]+ v\\) 对AI从业者的主要启示 [^\\n]+\\n){${keys.length}}$`,
);

const REPORTS: [
  name: string,
  item: RegExp,
  file: RegExp,
  layout: RegExp,
  fields: readonly FieldKey[],
  text: (markdown: string) => string,
][] = [
  ['B', /^一份日报/, /^hf-daily-papers-report-.*\.md$/, LAYOUT_B, VIEWS.report, (markdown) => withoutCitations(markdown).trim()],
  ['A', /^五点日报/, /^daily-huggingface-papers-.*\.md$/, LAYOUT_A, VIEWS.five, (markdown) => oneLine(withoutCitations(markdown))],
];

it.each(REPORTS)(
  'leaves as report %s, whose outer layout is kept and which gives the same cards back',
  async (_, item, file, layout, fields, text) => {
    await page.getByRole('button', { name: '导出' }).click();
    await page.getByRole('menuitem', { name: item }).click();
    const report = readFileSync(await downloaded(downloads, file), 'utf8');
    expect(report).toMatch(layout);
    const { papers } = await importOf(report);
    expect(papers.map(idIn)).toEqual(day.papers.map((paper) => paper.id));
    const kept = await Promise.all(papers.map((paper) => saved(`arxiv:${idIn(paper)}`)));
    expect(papers.map((paper) => cardOf(paper, fields, text))).toEqual(kept.map((paper) => cardOf(paper, fields, text)));
  },
);

it('is made the same on the command line, whose reports are taken back as well', { timeout: 2 * MINUTE }, async () => {
  const again = await command.run(day.date, '--out', 'day.json', '--format', 'json', '--state', 'day.state', '--retry-failed');
  expect(again.status, again.stderr).toBe(0);
  const { papers } = JSON.parse(command.read('day.json')) as { papers: SavedPaper[] };
  const ours = await Promise.all(keys.map(saved));
  const whole = ({ summaries: [{ paper, title, card, extra, numbers, receipt }] }: SavedPaper) => ({
    paper,
    title,
    card,
    extra,
    numbers,
    source: receipt.source,
  });
  expect(papers.map(whole)).toEqual(ours.map(whole));

  const calls = served.world.log.length;
  expect((await command.run(day.date, '--out', 'day.md', '--format', 'b', '--state', 'day.state')).status).toBe(0);
  const asked = served.world.log.slice(calls).filter(({ url }) => url.includes(MODEL_HOST));
  expect(asked).toEqual([]);
  const report = command.read('day.md');
  expect(report).toMatch(LAYOUT_B);
  expect((await importOf(report)).papers.map(idIn)).toEqual(day.papers.map((paper) => paper.id));
});
