import { slotText, type TexEncoding, texEncoding } from './tex-slots';
import type { TextRun } from './text-run';
import { anySigns, signsAfter, type WidthSigns, widthSign } from './width-signs';

/** Fonts are named only by drawing a page, which costs as much as reading it: no paper needs more than this many. */
const MOST_DRAWN = 3;
const unmapped = /\p{Cc}/u;
/** Signs only a font with named glyphs gives. */
const mapped = /[\u0370-\u1fff\u2010-\ud7ff]|[\ud800-\udbff]/;

/** What of a pdf.js page names its fonts: once it was drawn, they are among the objects all pages share. */
export interface FontSource {
  getOperatorList(): Promise<unknown>;
  commonObjs: { has(font: string): boolean; get(font: string): unknown };
}

interface FontLook {
  isUnmapped: boolean;
  isMapped: boolean;
  signs: WidthSigns;
  encoding?: TexEncoding | undefined;
}

/** Fonts whose signs come out as the numbers of their slots, told by the control characters among them and named by their PostScript name. */
export class FontSlots {
  private readonly fonts = new Map<string, FontLook>();
  private drawn = 0;

  /** Writes the signs the slots stand for into the runs of a page. */
  async translate(runs: TextRun[], page: FontSource): Promise<TextRun[]> {
    const suspects = this.look(runs);
    if (suspects.length > 0 && this.drawn < MOST_DRAWN) {
      this.drawn += 1;
      await this.name(suspects, page);
    }
    return runs.map((run) => {
      const font = this.fonts.get(run.font);
      if (font === undefined || run.text === '') return run;
      const sign = font.signs.isTold ? widthSign(font.signs, run.text) : undefined;
      if (sign !== undefined) return { ...run, text: sign };
      return font.encoding === undefined ? run : { ...run, text: slotText(run.text, font.encoding, !font.isMapped) };
    });
  }

  /** Fonts not named yet that hold a control character other than white space. */
  private look(runs: TextRun[]): [string, FontLook][] {
    const suspects = new Map<string, FontLook>();
    for (const run of runs) {
      const { font, text } = run;
      const look = this.fonts.get(font) ?? { isUnmapped: false, isMapped: false, signs: anySigns };
      this.fonts.set(font, look);
      look.isMapped ||= mapped.test(text);
      if (look.signs.possible.length > 0) look.signs = signsAfter(look.signs, run);
      if (look.isUnmapped || !unmapped.test(text)) continue;
      if (text.replace(/\s/g, '').search(unmapped) < 0) continue;
      look.isUnmapped = true;
      suspects.set(font, look);
    }
    return [...suspects];
  }

  private async name(suspects: [string, FontLook][], page: FontSource): Promise<void> {
    // A page that cannot be drawn may still be read.
    const isDrawn = await page.getOperatorList().then(
      () => true,
      () => false,
    );
    if (!isDrawn) return;
    for (const [font, look] of suspects) {
      const loaded = page.commonObjs.has(font) ? page.commonObjs.get(font) : undefined;
      if (typeof loaded === 'object' && loaded !== null && 'name' in loaded && typeof loaded.name === 'string')
        look.encoding = texEncoding(loaded.name);
    }
  }
}
