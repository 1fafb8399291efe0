import type { BenchPart } from '@/scripts/bench/bench-part';
import { fillLibrary, OPENED, WITH_FORMULAS } from './fill-library';
import { readOpening } from './opening';
import type { PanelOptions } from './panel-options';
import { enterService, openStage } from './panel-stage';

/** For `w_i`, a sum and an inequality: upright and italic letters and one size of large signs, with one to spare. */
const MOST_FONTS = 4;

/** Which of KaTeX's twenty fonts the browser loads: none for a summary without formulas, and few for simple ones. */
export async function benchFonts(_: PanelOptions, extensionDir: string): Promise<BenchPart> {
  const stage = await openStage({ extensionDir });
  try {
    await enterService(stage);
    await fillLibrary(stage.browser, 2);
    const fontsOf = async (id: string): Promise<string[]> => {
      await stage.show(id);
      const panel = await stage.openPanel();
      const { fonts } = await readOpening(panel);
      await stage.closePanel(panel);
      return fonts;
    };
    const [without, simple] = [await fontsOf(OPENED), await fontsOf(WITH_FORMULAS)];
    const text = [`Without formulas: ${listOf(without)}`, `With simple ones: ${listOf(simple)}`].join('\n');
    const missed = [
      ...(without.length === 0 ? [] : [`fonts: ${without.length} loaded without a formula`]),
      ...(simple.length > 0 && simple.length <= MOST_FONTS ? [] : [`fonts: ${simple.length} loaded for simple formulas`]),
    ];
    return { text, data: { without, simple }, missed };
  } finally {
    await stage.close();
  }
}

const listOf = (fonts: readonly string[]): string => (fonts.length === 0 ? 'none' : `${fonts.length}, ${fonts.join(', ')}`);
