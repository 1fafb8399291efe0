import type { Page } from 'playwright-core';
import type { ExtensionBrowser } from '@/scripts/browser/launch';
import { redo } from '@/scripts/browser/redo';
import type { Plan } from './model-route';
import type { NewestVersions } from './paper-versions';
import { sideBySide } from './side-by-side';

/** What the part about trust needs of the demonstration around it. */
export interface TrustStage {
  browser: ExtensionBrowser;
  /** Where the pictures go. */
  output: string;
  say(text: string): void;
  /** How the demo model departs from the ordinary from now on. */
  plan(next: Plan): void;
  newestVersions: NewestVersions;
}

const PAPER = '2602.99901';
const HTML_PAGE = `https://arxiv.org/html/${PAPER}v1`;
/** Nobody watches these answers being written. */
const FASTER = { pieceDelayMs: 2 };
const QUESTION = '实验用了什么硬件，内存多大？';

/** What stands behind a summary: its citations and numbers, a question, a number that the model gets wrong, a new version of the paper. */
export async function showTrust(stage: TrustStage): Promise<void> {
  const panel = await stage.browser.panelPage();
  const page = await openCitation(stage, panel);
  await askQuestion(stage, page, panel);
  await plantWrongNumber(stage, page, panel);
  await appearNewVersion(stage, panel);
}

async function openCitation({ browser, output, say }: TrustStage, panel: Page): Promise<Page> {
  const opened = browser.context.waitForEvent('page');
  await panel.locator('[data-field=results] a.chip[data-passage=P16]').first().click();
  const page = await opened;
  await page.waitForURL(`${HTML_PAGE}#S4.SS2.p1`);
  say('clicked the citation [P16] in the summary: the paper opened at that paragraph');
  await panel.locator('[data-field=results] [data-verdict=derived]').focus();
  await panel.locator('.peek').waitFor();
  await sideBySide(browser.context, page, panel, `${output}/4-citation-and-number.png`);
  const line = (await panel.locator('.numbers').first().innerText()).replace('重新核对', '').trim();
  say(`every number was looked up in the paper, without the model: ${line}`);
  return page;
}

async function askQuestion({ browser, output, say }: TrustStage, page: Page, panel: Page): Promise<void> {
  await panel.getByRole('textbox', { name: '问题' }).fill(QUESTION);
  await panel.keyboard.press('Enter');
  await panel.locator('.exchange[aria-busy=true] .chip').first().waitFor({ timeout: 60_000 });
  await panel.locator('.exchange:not([aria-busy])').waitFor({ timeout: 60_000 });
  await panel.locator('.questions').evaluate((questions) => questions.scrollIntoView({ block: 'start' }));
  await sideBySide(browser.context, page, panel, `${output}/5-question.png`);
  say(`asked “${QUESTION}”: the answer cites the paper too, and is kept with the summary`);
}

async function plantWrongNumber({ browser, output, say, plan }: TrustStage, page: Page, panel: Page): Promise<void> {
  plan(() => ({ ...FASTER, edit: (answer) => answer.replace('a reduction of 6.4%', 'a reduction of 8.4%') }));
  await redo(panel);
  await panel.getByRole('button', { name: /^1 未找到/ }).click({ timeout: 60_000 });
  await panel.locator('.peek').waitFor();
  await sideBySide(browser.context, page, panel, `${output}/6-wrong-number.png`);
  say('let the demo model get one number wrong (8.4% for 6.4%): that number, and no other, is marked ✗');
  plan(() => FASTER);
  await redo(panel);
  await panel.getByRole('button', { name: /^\d+ 未找到/ }).waitFor({ state: 'detached' });
  await panel.locator('.numbers').first().waitFor({ timeout: 60_000 });
}

async function appearNewVersion({ browser, output, say, newestVersions }: TrustStage, panel: Page): Promise<void> {
  newestVersions.set(PAPER, 2);
  const page = await browser.context.newPage();
  await page.goto(`https://arxiv.org/abs/${PAPER}`);
  await panel.locator('.outdated').waitFor();
  await panel.evaluate(() => scrollTo(0, 0));
  await sideBySide(browser.context, page, panel, `${output}/7-outdated.png`);
  say('version 2 of the paper appeared on arXiv: the summary is marked 过期');
  await panel.locator('.outdated button').click();
  await panel.locator('.outdated').waitFor({ state: 'detached', timeout: 60_000 });
  await panel.getByRole('button', { name: '看变化' }).click();
  await panel.locator('.figure-changes li').first().waitFor();
  await sideBySide(browser.context, page, panel, `${output}/8-changes.png`);
  say('summarised version 2; 看变化 lists the numbers that changed, and the old summary is still there');
}
