import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { downloaded } from '@/scripts/browser/downloaded';
import type { ExtensionBrowser } from '@/scripts/browser/launch';
import { launchReady, messagesOf, modelRequests, type Services, savedPaper, startServices, summarise } from './paperpane';

const KEY = 'arxiv:2602.99901';
const QUESTION = '实验用了什么硬件，内存多大？';

let services: Services;
let browser: ExtensionBrowser;
let panel: Page;

beforeEach(async () => {
  services = await startServices();
  browser = await launchReady(services);
  panel = await summarise(browser, 'https://arxiv.org/abs/2602.99901');
});

afterEach(async () => {
  await browser.close();
  await services.close();
});

const exchangesOf = async () => (await savedPaper(browser, KEY)).exchanges;
const answers = () => panel.locator('.exchange');

async function ask(question: string): Promise<void> {
  await panel.getByRole('textbox', { name: '问题' }).fill(question);
  await panel.keyboard.press('Enter');
}

it('streams an answer with citations, keeps it, and sends the same paper first', async () => {
  services.plan(() => ({ pieceDelayMs: 40 }));
  await ask(QUESTION);
  const running = panel.locator('.exchange[aria-busy=true]');
  await running.locator('.markdown').waitFor();
  const early = await running.locator('.markdown').innerText();
  await running.locator('.chip').first().waitFor();
  const later = await running.locator('.markdown').innerText();
  expect(later.length).toBeGreaterThan(early.length);
  expect(await exchangesOf()).toEqual([]);

  await panel.locator('.exchange:not([aria-busy])').waitFor({ timeout: 30_000 });
  const [exchange] = await exchangesOf();
  expect(exchange).toMatchObject({ question: QUESTION, version: 1, droppedCitations: 0 });
  expect(exchange?.answer).toMatch(/\[P15\]/);
  expect(exchange?.numbers?.map(({ verdict }) => verdict)).not.toContain('not-found');
  await answers().locator('[data-passage=P15]').first().hover();
  await panel.locator('.peek').getByText('single GPU with 16 GB of memory').first().waitFor();
  await expect.poll(() => answers().locator('a.chip').first().getAttribute('href')).toMatch(/^https:\/\/arxiv\.org\/html\/2602\.99901v1#./);
  await expect.poll(() => answers().locator('[data-verdict=exact]').count()).toBeGreaterThan(0);

  await panel.reload();
  await answers().getByText(QUESTION).waitFor();
  await expect.poll(() => answers().locator('a.chip').count()).toBeGreaterThan(0);

  const [summary = '', question = ''] = modelRequests(services);
  const paperEnds = summary.lastIndexOf('</facts>');
  expect(paperEnds).toBeGreaterThan(summary.indexOf('[P24]'));
  expect(question.slice(0, paperEnds)).toBe(summary.slice(0, paperEnds));
  expect(messagesOf(question).at(-1)).toEqual({ role: 'user', content: QUESTION });
});

it('sends what was asked before with the next question, and exports all of it', async () => {
  await ask(QUESTION);
  await expect.poll(() => exchangesOf().then(({ length }) => length), { timeout: 30_000 }).toBe(1);
  const suggested = panel.locator('.suggestions button').first();
  const second = await suggested.innerText();
  await suggested.click();
  await expect.poll(() => exchangesOf().then(({ length }) => length), { timeout: 30_000 }).toBe(2);
  const [first] = await exchangesOf();
  expect(messagesOf(modelRequests(services).at(-1) ?? '').slice(-3)).toEqual([
    { role: 'user', content: QUESTION },
    { role: 'assistant', content: first?.answer },
    { role: 'user', content: second },
  ]);

  const downloads = mkdtempSync(path.join(tmpdir(), 'paperpane-downloads-'));
  await browser.downloadsTo(downloads);
  await panel.getByRole('button', { name: '导出' }).click();
  await panel.getByRole('menuitem', { name: '这篇论文' }).click();
  const file = readFileSync(await downloaded(downloads, /\.md$/), 'utf8');
  rmSync(downloads, { recursive: true });
  expect(file).toContain(`## 追问\n\n**问：${QUESTION}**`);
  expect(file).toContain(`**问：${second}**`);
});

it('keeps what had come when the worker is killed in mid-answer, and answers again', async () => {
  services.plan(() => ({ pieceDelayMs: 60 }));
  await ask(QUESTION);
  const text = panel.locator('.exchange .markdown');
  await text.locator('.chip').first().waitFor();
  const before = await text.innerText();
  await browser.killWorker();
  await panel.locator('[data-failure=interrupted]').waitFor({ timeout: 20_000 });
  expect((await text.innerText()).startsWith(before.slice(0, 40))).toBe(true);
  expect((await text.innerText()).length).toBeGreaterThanOrEqual(before.length - 80); // written ten times a second
  services.plan(() => undefined);
  await panel.getByRole('button', { name: '重试' }).click();
  await expect.poll(() => exchangesOf().then((all) => all.map(({ question }) => question)), { timeout: 30_000 }).toEqual([QUESTION]);
  await panel.locator('[data-failure]').waitFor({ state: 'detached' });
});

it('keeps what had come when the person stops, without a word of failure', async () => {
  services.plan(() => ({ pieceDelayMs: 60 }));
  await ask(QUESTION);
  await panel.locator('.exchange .chip').first().waitFor();
  await panel.getByRole('button', { name: '停止' }).click();
  await panel.locator('[data-failure=stopped]').waitFor();
  await expect.poll(() => panel.locator('.exchange .markdown').innerText()).toContain('演示模型');
  await expect.poll(() => services.model.log.findLast(({ method }) => method === 'POST')?.isAborted).toBe(true);
  expect(await exchangesOf()).toEqual([]);
});
