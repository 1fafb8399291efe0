import type { Page } from 'playwright-core';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { forgetPaper, PAPER, REDO, readState, START } from './death/paper-state';
import { openStage, type Stage } from './death/stage';
import { MARK, openWindow, savedPaper } from './paperpane';

const OTHER_PAGE = 'https://huggingface.co/papers/2602.99901';

let stage: Stage;

beforeEach(async () => {
  stage = await openStage();
});

afterEach(() => stage.close());

/** The page of the same paper at Hugging Face, in a window of its own with its panel. */
async function openSecondWindow({ browser }: Stage): Promise<Page> {
  const page = await openWindow(browser, OTHER_PAGE);
  await page.locator(MARK).waitFor();
  await browser.clickToolbar(OTHER_PAGE.replace('https://', ''));
  return page;
}

it('asks the model once when two windows and a page all begin the same paper at once', async () => {
  const page = await openSecondWindow(stage);
  const panels = await stage.browser.panelPages(2);
  const start = (panel: Page) => panel.getByRole('button', { name: START });
  for (let round = 0; round < 4; round++) {
    await forgetPaper(stage.panel);
    await Promise.all(panels.map((panel) => start(panel).waitFor()));
    stage.count();
    const presses = [
      // Not Playwright's click, which waits for a button that the other panel's click has just taken away.
      ...panels.map((panel) => () => start(panel).evaluate((button: HTMLElement) => button.click())),
      () => page.locator(MARK).click(),
    ];
    const turn = round % presses.length;
    await Promise.all([...presses.slice(turn), ...presses.slice(0, turn)].map((press) => press()));
    await Promise.all(panels.map((panel) => panel.getByRole('button', { name: REDO }).waitFor()));
    await expect.poll(async () => (await readState(stage.panel)).isReaderOpen).toBe(false);
    expect(stage.requests()).toHaveLength(1);
    const saved = await savedPaper(stage.browser, PAPER.key);
    expect(saved.summaries).toHaveLength(1);
    const shown = await Promise.all(panels.map((panel) => panel.locator('[data-field=oneLine]').innerText()));
    expect(shown).toEqual([saved.summaries[0].card.oneLine, saved.summaries[0].card.oneLine]);
  }
});
