import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type FirefoxBrowser, launchFirefox } from '@/scripts/browser/firefox';
import { findFirefox } from '@/scripts/browser/firefox-find';
import { messageScript } from '@/scripts/browser/message-script';
import { siteFile } from '@/scripts/demo/demo-day';
import { type Answer, answer, type Exchange } from '@/scripts/demo/exchange';
import { profileItems } from '@/scripts/demo/profile-items';
import type { DigestRun } from '@/utils/digest/digest';
import type { SavedPaper, Summary } from '@/utils/summary/summary';
import { type Services, startServices } from './paperpane';
import { arxivWithSample } from './sample-route';

const isMissing = findFirefox() === undefined;
if (isMissing)
  console.log('Skipped: no Firefox on this machine. Install one, or name its program in PAPERPANE_FIREFOX, to run these tests.');

const button = (label: string) => `[...document.querySelectorAll('button')].find((each) => each.textContent.trim() === '${label}')`;
const shows = (text: string) => `document.body?.innerText.includes('${text}')`;
const START = button('速读这篇论文');
const REDO = button('重做');
const MARK = `document.querySelector('paperpane-mark')?.shadowRoot.querySelector('button')`;

/** Lets no other site fetch its files: without the browser's leave nothing can be read. */
function journal({ url }: Exchange): Answer {
  const page = '<!doctype html><title>Beans</title><meta name="citation_pdf_url" content="/beans.pdf"><h1>Beans</h1><p>An abstract.</p>';
  return url.pathname === '/beans' ? answer(200, 'text/html', page) : answer(200, 'application/pdf', siteFile('2602.99902v1.pdf'));
}

/** One Firefox for all, in this order: a person's first minutes with the extension. */
describe.skipIf(isMissing)('Firefox', () => {
  let services: Services;
  let firefox: FirefoxBrowser;

  beforeAll(async () => {
    const arxiv = arxivWithSample();
    services = await startServices({ 'journal.example.net': journal, 'arxiv.org': arxiv, 'export.arxiv.org': arxiv });
    services.plan(() => ({ pieceDelayMs: 2 }));
    firefox = await launchFirefox({ world: services.site, extensionDir: '.output/firefox-mv3' });
  });

  afterAll(async () => {
    await firefox?.close();
    await services?.close();
  });

  const saved = async (key: string): Promise<Summary> => {
    const paper = await firefox.sidebar.evaluate<SavedPaper>(`browser.storage.local.get().then((items) => items['summary:${key}'])`);
    return paper.summaries[0];
  };
  const modelCalls = () => services.model.log.filter((entry) => entry.method === 'POST').length;

  async function summariseInSidebar(): Promise<void> {
    await firefox.sidebar.waitFor(START);
    await firefox.sidebar.evaluate(`${START}.click()`);
    await firefox.sidebar.waitFor(REDO, 30_000);
  }

  it('opens the first-run page, and asks for access to the model service when the connection is tested', async () => {
    await firefox.tab.waitFor(shows('欢迎使用论文侧读'));
    expect(await firefox.address()).toContain('/library.html#/welcome');
    await firefox.tab.evaluate(`browser.storage.local.set(${JSON.stringify(profileItems(services.profile))})`);
    await firefox.tab.evaluate(`location.hash = '#/settings'`);
    await firefox.tab.waitFor(`!!document.querySelector('.profile-name')`);
    await firefox.tab.evaluate(`document.querySelector('.profile-name').click()`);
    await firefox.tab.waitFor(`document.querySelector('input[name=baseUrl]')?.value === '${services.profile.baseUrl}'`);
    await firefox.tab.evaluate(`${button('测试连接')}.click()`);
    expect(await firefox.allowPermission()).toContain('127.0.0.1');
    await firefox.tab.waitFor(shows('连接正常：paperpane-demo'));
    expect(await firefox.tab.evaluate(`browser.permissions.contains({ origins: ['http://127.0.0.1/*'] })`)).toBe(true);
  });

  it('opens the paper to try with the sidebar beside it and summarises it, in one click on the first-run page', async () => {
    await firefox.closeSidebar(); // Firefox has opened it at the installation
    await firefox.tab.evaluate(`location.hash = '#/welcome'`);
    await firefox.tab.waitFor(`${START} && !${START}.disabled`);
    await firefox.tab.evaluate(`${START}.click()`);
    await firefox.sidebar.waitFor(REDO, 30_000);
    await expect.poll(() => firefox.address()).toBe('https://arxiv.org/abs/1706.03762');
    expect((await saved('arxiv:1706.03762')).receipt).toMatchObject({ source: 'html' });
  });

  it('marks a Hugging Face paper page, and summarises it in the sidebar that the toolbar button opens', async () => {
    await firefox.closeSidebar();
    await firefox.open('https://huggingface.co/papers/2602.99901');
    await firefox.tab.waitFor(MARK);
    const before = modelCalls();
    await firefox.clickToolbar();
    await summariseInSidebar();
    expect((await saved('arxiv:2602.99901')).receipt).toMatchObject({ source: 'html', version: 1 });
    expect(await firefox.sidebar.evaluate(`document.querySelector('[data-field=oneLine]').innerText`)).not.toBe('');
    expect(modelCalls()).toBe(before + 1);
    expect(await firefox.background.evaluate(`document.querySelectorAll('iframe').length`)).toBe(0); // the reader is closed again
  });

  it('shows citations and checked numbers, the passage behind them, and opens its place in the paper', async () => {
    const chip = (id: string) => `document.querySelector('[data-field=results] a.chip[data-passage=${id}]')`;
    await expect
      .poll(() => firefox.sidebar.evaluate(`document.querySelectorAll('[data-field=results] [data-verdict=exact]').length`))
      .toBeGreaterThan(5);
    await expect.poll(() => firefox.sidebar.evaluate(`document.querySelector('.numbers').innerText`)).toMatch(/^\d+ 个数字：\d+ 一致/);
    // The sidebar of a headless window never gets the focus; the key reaches the chip all the same.
    await firefox.sidebar.evaluate(
      `${chip('P19')}.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true, cancelable: true }))`,
    );
    await firefox.sidebar.waitFor(`document.querySelector('.peek')?.innerText.includes('Throughput rises from 41.2 to 44.0')`);
    await firefox.sidebar.evaluate(`${chip('P19')}.click()`);
    await expect.poll(() => firefox.address()).toBe('https://arxiv.org/html/2602.99901v1#S4.SS4.p1');
    await firefox.tab.waitFor('scrollY > 500');

    // Beside the paper's own page the summary stays, and the page is moved without being loaded again.
    await firefox.tab.evaluate(`document.documentElement.setAttribute('data-kept', '')`);
    await firefox.sidebar.waitFor(chip('P16'));
    await firefox.sidebar.evaluate(`${chip('P16')}.click()`);
    await expect.poll(() => firefox.address()).toBe('https://arxiv.org/html/2602.99901v1#S4.SS2.p1');
    await expect.poll(() => firefox.tab.evaluate(`document.documentElement.hasAttribute('data-kept')`)).toBe(true);
  });

  it('summarises a PDF tab, which the sidebar has followed, with a real pdf.js Worker', async () => {
    await firefox.open('https://arxiv.org/pdf/2602.99902');
    await firefox.sidebar.waitFor(shows('2602.99902'));
    expect(await firefox.workersDuring(summariseInSidebar)).toEqual([expect.stringContaining('pdf.worker')]);
    const { receipt } = await saved('arxiv:2602.99902');
    expect(receipt).toMatchObject({ source: 'pdf' });
    expect(receipt.pages).toBeGreaterThan(1);
    await expect.poll(() => firefox.sidebar.evaluate(`document.querySelector('.trust').innerText`)).toContain('PDF 全文');
  });

  it('leaves the library closed when the mark of a list is clicked beside the open sidebar, which shows that paper', async () => {
    await firefox.open('https://huggingface.co/papers/date/2026-02-14');
    await firefox.tab.waitFor(MARK);
    const card = `document.querySelector('article:has(a[href="/papers/2602.99903"]) > paperpane-mark')`;
    await firefox.click(`${card}.shadowRoot.querySelector('button')`);
    await firefox.sidebar.waitFor(`${shows('2602.99903')} && ${REDO}`, 30_000);
    // Behind a PDF a busy Firefox may go on to call the tab by the PDF's address, which says nothing about us.
    expect(await firefox.address()).not.toContain('library.html');
  });

  it('opens the library on the paper when the mark is clicked and the sidebar is closed, which Firefox keeps closed then', async () => {
    await firefox.sidebar.evaluate(`browser.storage.local.remove('summary:arxiv:2602.99901')`);
    await firefox.closeSidebar();
    await firefox.open('https://arxiv.org/abs/2602.99901');
    await firefox.tab.waitFor(MARK);
    const before = modelCalls();
    await firefox.click(MARK);
    await expect.poll(() => firefox.address()).toMatch(/^moz-extension:.*\/library\.html#\/paper\/arxiv:2602\.99901$/);
    await firefox.tab.waitFor(REDO, 30_000);
    expect(await firefox.tab.evaluate(`document.querySelector('[data-field=oneLine]').innerText`)).not.toBe('');
    expect(modelCalls()).toBe(before + 1);
    expect(await firefox.isSidebarOpen()).toBe(false);
  });

  it('reads a PDF of any site: the page menu shows it in the sidebar, and access to that site is asked for at the start', async () => {
    await firefox.closeSidebar();
    await firefox.open('https://journal.example.net/beans');
    await firefox.chooseInPageMenu('用论文侧读读这一页');
    await firefox.sidebar.waitFor(shows('journal.example.net'));
    await firefox.sidebar.waitFor(START);
    await firefox.sidebar.evaluate(`${START}.click()`);
    expect(await firefox.allowPermission()).toContain('journal.example.net');
    await firefox.sidebar.waitFor(REDO, 30_000);
    const { receipt } = await saved('web:https://journal.example.net/beans');
    expect(receipt).toMatchObject({ source: 'pdf', ladder: [{ url: 'https://journal.example.net/beans.pdf' }, { outcome: 'set-aside' }] });
    await firefox.closeSidebar();
  });

  it('summarises the paper of a link by the menu, in the sidebar, and leaves the tab', async () => {
    await firefox.closeSidebar();
    await firefox.open('https://huggingface.co/papers/date/2026-02-14');
    const before = modelCalls();
    await firefox.background.evaluate(`browser.storage.local.remove('summary:arxiv:2602.99903')`);
    const link = `document.querySelector('h3 a[href="/papers/2602.99903"]')`;
    await firefox.tab.evaluate(`${link}.scrollIntoView()`);
    await firefox.chooseInPageMenu('用论文侧读总结', link);
    await firefox.sidebar.waitFor(REDO, 30_000);
    expect((await saved('arxiv:2602.99903')).paper).toMatchObject({ arxivId: '2602.99903' });
    expect([modelCalls(), await firefox.address()]).toEqual([before + 1, 'https://huggingface.co/papers/date/2026-02-14']);
    await firefox.closeSidebar();
  });

  it('copies the one-line contribution at the keys of its command', async () => {
    await firefox.open('https://huggingface.co/papers/2602.99901');
    await firefox.pressCommand('copy-one-line');
    await firefox.sidebar.waitFor(REDO);
    const { card } = await saved('arxiv:2602.99901');
    await expect.poll(() => firefox.clipboard()).not.toBe('');
    expect(card.oneLine).toContain((await firefox.clipboard()).slice(0, 10));
    expect(await firefox.isSidebarOpen()).toBe(true);
    await firefox.closeSidebar();
  });

  it('opens the sidebar by the toolbar button when the background page sleeps', async () => {
    await firefox.open('https://huggingface.co/papers/2602.99901');
    // Soon after that neither asks the other anything more: ending it by force cuts nothing off.
    await firefox.tab.waitFor(MARK);
    await wait(1_000);
    await firefox.suspendBackground();
    await firefox.clickToolbar();
    await firefox.sidebar.waitFor(REDO);
  });

  it('makes the day as a digest, goes on when its background page is ended, and says what is missing', { timeout: 120_000 }, async () => {
    await firefox.open(await firefox.background.evaluate<string>(`browser.runtime.getURL('library.html') + '#/digests'`));
    await firefox.tab.waitFor(`!!document.querySelector('.begin-digest')`);
    await firefox.tab.evaluate(`${messageScript('listPapers', { address: '2026-02-14' })}.then(() => true)`);
    await firefox.tab.evaluate(`location.hash = '#/digest/hf:2026-02-14'`);
    const begin = `[...document.querySelectorAll('button')].find((each) => each.textContent.startsWith('开始 · 4'))`;
    await firefox.tab.waitFor(begin);
    await firefox.tab.evaluate(`${begin}.click()`);
    await firefox.tab.waitFor(`!!document.querySelector('.digest-run')`);
    // By then every question of the page is answered, and the papers are under way.
    await wait(1_000);
    expect(await firefox.tab.evaluate(`document.querySelector('.digest-run').dataset.status`)).not.toBe('ended');
    await firefox.suspendBackground();
    await firefox.tab.waitFor(`!!document.querySelector('.digest-run[data-status=ended]')`, 90_000);
    const run = await firefox.tab.evaluate<DigestRun>(
      `browser.storage.local.get('digest-run:hf:2026-02-14').then((items) => items['digest-run:hf:2026-02-14'])`,
    );
    expect(run.chosen.map((key) => [key, run.outcomes[key]?.status])).toEqual([
      ['arxiv:2602.99901', 'done'],
      ['arxiv:2602.99902', 'done'],
      ['arxiv:2602.99903', 'done'],
      ['arxiv:2602.99904', 'failed'],
    ]);
    await expect.poll(() => firefox.tab.evaluate(`document.querySelector('main').innerText`)).toContain('不完整');
  });

  it('has left no error or warning in the console', async () => {
    expect(await firefox.complaints()).toEqual([]);
  });
});
