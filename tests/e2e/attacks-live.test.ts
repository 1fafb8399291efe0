import type { Page } from 'playwright-core';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { catalogueItems } from '@/scripts/browser/catalogue-items';
import type { ExtensionBrowser } from '@/scripts/browser/launch';
import { demoSite } from '@/scripts/demo/demo-site';
import { type Answer, answer, type Route } from '@/scripts/demo/exchange';
import { trustedPaper } from '@/scripts/demo/trusted-paper';
import type { ListedPaper } from '@/utils/paper/listed-paper';
import { ATTACKER, ATTACKS } from './attack-corpus';
import { attackedPaper } from './attacked-paper';
import { NOTE_VIOLATIONS, problemsIn, type Watch, watchPage } from './inspect-page';
import { tellList } from './lists/tell-list';
import { launchReady, newestSummary, openWithPanel, type Services, startServices, store, waitForSummary } from './paperpane';

/** The ways that `attacks.test.ts` skips, each with all attacks at once: as they come from a page, a service and a person's own files. */

const ATTACK_TEXTS = ATTACKS.filter(({ isGiant }) => !isGiant).map(({ text }) => text);
const ALL = ATTACK_TEXTS.join('\n\n');
const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
/** Some are no words of a page's: NUL and the like. */
const LINE = escaped(ATTACK_TEXTS.slice(0, 30).join(' ').replace(/\s+/g, ' '));

let services: Services;
let browser: ExtensionBrowser;
let panel: Page;
let watch: Watch;

/** The paper with attacks as its words and as its markup; Hugging Face with addresses that are none. */
function attacked(path: string, answered: Answer): Answer {
  if (path.startsWith('/html/2602.99901')) {
    const body = answered.body
      .toString()
      .replace(/(<h1 class="ltx_title ltx_title_document">)[^<]*/, `$1${LINE}`)
      .replace(/(?=<\/div>\s*<\/section>\s*<section class="ltx_bibliography")/, () => `<p class="ltx_p">${LINE}</p>${ALL}`);
    return { ...answered, body };
  }
  if (path !== '/api/papers/2602.99901') return answered;
  const paper = {
    ...JSON.parse(answered.body.toString()),
    githubRepo: 'javascript:globalThis.attacked=1',
    projectPage: 'data:text/html,x',
  };
  return { ...answered, body: JSON.stringify({ ...paper, linkedModels: [{ id: '../../x"onclick="' }, { id: '<img src=x>' }] }) };
}

beforeEach(async () => {
  const sites = demoSite();
  const change =
    (route: Route | undefined): Route =>
    async (exchange) => {
      const answered = await route?.(exchange);
      return answered && attacked(exchange.url.pathname, answered);
    };
  services = await startServices({
    'arxiv.org': change(sites['arxiv.org']),
    'huggingface.co': change(sites['huggingface.co']),
    [ATTACKER]: () => answer(200, 'text/plain', ''),
  });
  browser = await launchReady(services);
  panel = await openWithPanel(browser, 'https://arxiv.org/abs/2602.99901');
  await panel.context().addInitScript(NOTE_VIOLATIONS);
  await panel.reload();
  watch = watchPage(panel);
});

afterEach(async () => {
  await browser.close();
  await services.close();
});

async function expectNothing(page: Page): Promise<void> {
  expect(await problemsIn(page)).toEqual([]);
  expect(services.site.log.filter(({ url }) => new URL(url).hostname.endsWith(ATTACKER))).toEqual([]);
  expect(watch).toEqual({ dialogs: [], requests: [], navigations: [] });
}

it('runs and fetches nothing of a paper, of a summary while it is written, or of an answer', async () => {
  services.plan(() => ({ edit: (text) => `${text}\n\n${ALL}` }));
  await panel.getByRole('button', { name: '速读这篇论文' }).click();
  await panel.locator('[aria-busy=true] [data-field]').first().waitFor();
  for (let look = 0; look < 5; look += 1) {
    await expectNothing(panel);
    await panel.waitForTimeout(200);
  }
  await waitForSummary(panel);
  const { title, artefacts } = await newestSummary(browser, 'arxiv:2602.99901');
  expect(title).toContain('script');
  expect(artefacts?.models).toEqual([]);
  expect(artefacts).not.toHaveProperty('code');
  expect(artefacts).not.toHaveProperty('project');
  await panel.getByRole('tab', { name: '全部', exact: true }).click();
  await expectNothing(panel);

  await panel.getByRole('textbox', { name: '问题' }).fill(ATTACK_TEXTS.slice(0, 20).join(' '));
  await panel.keyboard.press('Enter');
  await panel.locator('.exchange[aria-busy=true] .markdown').waitFor();
  await expectNothing(panel);
  await panel.locator('.exchange:not([aria-busy])').waitFor({ timeout: 30_000 });
  await expectNothing(panel);
});

it('runs and fetches nothing of a service’s words about an error', async () => {
  services.plan(() => ({ status: 400, body: { error: { message: ALL, code: ALL, type: ALL } } }));
  await panel.getByRole('button', { name: '速读这篇论文' }).click();
  await panel.locator('[data-failure] summary').click();
  await expectNothing(panel);
});

it('runs and fetches nothing of a tab’s title, a model’s name, a template or a list of what is saved', async () => {
  const [title = ''] = ATTACK_TEXTS;
  const page = 'https://arxiv.org/abs/2602.99901';
  // As its page's own words tell it, and where that tells nothing the tab's title.
  const told: ListedPaper = {
    paper: { source: 'arxiv', arxivId: '2602.99901' },
    title: ALL.slice(0, 900),
    authors: ATTACK_TEXTS.slice(0, 50),
  };
  await tellList(browser, page, [told]);
  await panel.getByText(title).first().waitFor();
  await expectNothing(panel);
  await tellList(browser, page, []);
  const paper = browser.context.pages().find((page) => page.url().startsWith('https://arxiv.org/'));
  await paper?.evaluate(
    (text) => {
      document.title = text;
    },
    ALL.slice(0, 2000),
  );
  await panel.getByText(title).first().waitFor();
  await expectNothing(panel);

  const sections = ATTACK_TEXTS.map((text, index) => ({ key: `k${index}`, heading: text, instruction: text }));
  const entries = ATTACK_TEXTS.map((text, index) => ({
    key: `arxiv:2602.${10_000 + index}`,
    title: text,
    oneLine: text,
    source: 'html' as const,
    savedAt: index,
  }));
  await store(browser, {
    profile: { ...services.profile, model: ALL },
    templates: { own: [{ id: 'own', name: title, sections }], active: ['own'] },
    ...catalogueItems(entries),
  });
  await browser.context.addInitScript(NOTE_VIOLATIONS);
  const library = await browser.context.newPage();
  // As high as all rows together: only those in view are in the page.
  await library.setViewportSize({ width: 1000, height: 200 * entries.length });
  watch = watchPage(library);
  await library.goto(`chrome-extension://${browser.extensionId}/library.html`);
  await library
    .locator('.paper-list [role=option]')
    .nth(sections.length - 1)
    .waitFor();
  watch.navigations = [];
  await expectNothing(library);
  await library.getByRole('link', { name: '设置' }).click();
  await library.locator('.template-name', { hasText: title }).click();
  await library.getByText(title).first().waitFor();
  watch.navigations = [];
  await expectNothing(library);
});

it('runs and fetches nothing of two summaries that are compared', async () => {
  const text = ATTACK_TEXTS.slice(0, 60).join('\n\n');
  await store(browser, { 'summary:arxiv:2602.99901': attackedPaper({ kind: 'all', name: 'all', text }, '1') });
  await browser.context.addInitScript(NOTE_VIOLATIONS);
  const library = await browser.context.newPage();
  await library.goto(`chrome-extension://${browser.extensionId}/library.html#/compare/arxiv:2602.99901`);
  watch = watchPage(library);
  await library.locator('.section-diff').first().waitFor();
  await expectNothing(library);
});

it('breaks no policy of its own with menus and dialogs', async () => {
  await store(browser, { 'summary:arxiv:2602.99901': trustedPaper });
  await browser.context.addInitScript(NOTE_VIOLATIONS);
  const library = await browser.context.newPage();
  await library.goto(`chrome-extension://${browser.extensionId}/library.html#/paper/arxiv:2602.99901`);
  await library.locator('.katex').first().waitFor();
  await library.getByRole('button', { name: '导出', exact: true }).click();
  await library.getByRole('menu').waitFor();
  await library.keyboard.press('Escape');
  await library.keyboard.press('?');
  await library.getByRole('dialog').waitFor();
  // The page behind it is held by the one style sheet that needs the policy's leave.
  await expect.poll(() => library.evaluate(() => getComputedStyle(document.body).overflow)).toBe('hidden');
  expect(await library.evaluate('globalThis.violations')).toEqual([]);
});
