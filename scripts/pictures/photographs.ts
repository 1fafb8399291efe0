import type { Camera } from './stage';

export const OUTPUT = 'test-output/screenshots';

const PANEL_WIDTHS = [320, 420];

/** Pictures of each state, light and dark, in both languages, narrow and wide, into `test-output/screenshots/`. */
export const photographs: Camera = {
  async panel({ panel, store }, name, at) {
    for (const [language, theme] of [
      ['zh', 'light'],
      ['zh', 'dark'],
      ['en', 'light'],
    ] as const) {
      await store({ settings: { language, theme } });
      await panel.mouse.move(0, 0);
      for (const width of PANEL_WIDTHS) {
        await panel.setViewportSize({ width, height: 900 });
        // Which every width moves.
        if (at !== undefined) await panel.locator(at).last().evaluate(toTheTop);
        await panel.waitForTimeout(250);
        await panel.screenshot({ path: `${OUTPUT}/panel-${name}-${language}-${theme}-${width}.png` });
      }
    }
    await store({ settings: { language: 'zh', theme: 'light' } });
  },
  async page({ store }, page, name) {
    for (const [language, theme, width] of [
      ['zh', 'light', 1000],
      ['en', 'dark', 1000],
      ['zh', 'light', 360],
    ] as const) {
      await store({ settings: { language, theme } });
      await page.setViewportSize({ width, height: 900 });
      await page.waitForTimeout(250);
      await page.screenshot({ path: `${OUTPUT}/page-${name}-${language}-${theme}-${width}.png` });
    }
    await store({ settings: { language: 'zh', theme: 'light' } });
  },
};

/** Under the bar. */
function toTheTop(part: Element): void {
  scrollBy(0, part.getBoundingClientRect().top - 56);
}
