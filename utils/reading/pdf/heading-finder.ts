import { lettersOf } from './letters-of';
import type { PdfLine } from './pdf-line';

export interface Heading {
  number?: string;
  heading: string;
  level: number;
}

export interface FoundHeading extends Heading {
  /** 2 when the next line holds the rest of the heading. */
  lines: number;
  /** Told by the outline or the size of its type, not only by a number in another font. */
  isSure: boolean;
}

/** A line of the PDF's table of contents. */
export interface OutlineEntry {
  title: string;
  level: number;
}

const numbered = /^((?:\d{1,2}|[A-Z])(?:\.\d{1,2}){0,3}|[IVX]{1,5})[.)]?\s+(\p{Lu}.*)$/u;
const named =
  /^(?:abstract|introduction|conclusions?|references|bibliography|acknowledge?ments?|appendi(?:x|ces)|supplementary materials?|related works?|discussion)$/i;

/** Tells headings from other lines: by the outline when the PDF has one, else by number and font, or by well-known names. */
export class HeadingFinder {
  private readonly outline: Map<string, OutlineEntry>;
  private readonly byNumber: Map<string, OutlineEntry>;

  constructor(
    outline: OutlineEntry[],
    private readonly body: { size: number; font: string },
  ) {
    this.outline = new Map(outline.map((entry) => [lettersOf(entry.title), entry]));
    this.byNumber = new Map(outline.map((entry) => [parts(entry.title).number ?? '', entry]));
  }

  /** `undefined` when the line is no heading; `next` may hold the rest of a heading of two lines. */
  find(line: PdfLine, next: PdfLine | undefined, isInBody: boolean): FoundHeading | undefined {
    const { number, heading } = parts(line.text);
    if (named.test(heading)) return { ...this.levelled(number, heading, 1), lines: 1, isSure: true };
    if (this.outline.size >= 4) return this.inOutline(line, next);
    if (!this.looksSetApart(line) || heading.length < 3 || heading.length > 100 || /[.,;:]$/.test(heading)) return undefined;
    if (number !== undefined) return { ...this.levelled(number, heading, 1), lines: 1, isSure: false };
    // Names and institutes above the abstract are set large as well.
    return isInBody && line.size > this.body.size * 1.12 && /^\p{Lu}[^=]*\p{L}{3}/u.test(heading)
      ? { heading, level: 1, lines: 1, isSure: true }
      : undefined;
  }

  private inOutline(line: PdfLine, next: PdfLine | undefined): FoundHeading | undefined {
    const texts = next === undefined ? [line.text] : [line.text, `${line.text} ${next.text}`];
    for (const [index, text] of texts.entries()) {
      const { number, heading } = parts(text);
      const entry = this.outline.get(lettersOf(text)) ?? (number === undefined ? undefined : this.outline.get(lettersOf(heading)));
      if (entry !== undefined) return { ...this.levelled(number, heading, entry.level), lines: index + 1, isSure: true };
    }
    return this.underItsNumber(line);
  }

  /** Outlines lose the formulas in a title: there its number and the other font must do. Seen on https://arxiv.org/pdf/1804.08269v2. */
  private underItsNumber(line: PdfLine): FoundHeading | undefined {
    const { number, heading } = parts(line.text);
    const entry = number === undefined ? undefined : this.byNumber.get(number);
    if (entry === undefined || !this.looksSetApart(line)) return undefined;
    const isSame = lettersOf(parts(entry.title).heading).slice(0, 2) === lettersOf(heading).slice(0, 2);
    return isSame ? { ...this.levelled(number, heading, entry.level), lines: 1, isSure: false } : undefined;
  }

  /** Decimal numbers tell the depth better than outlines, which authors' templates bend. */
  private levelled(number: string | undefined, heading: string, level: number): Heading {
    if (number === undefined) return { heading, level };
    const depth = number.split('.').length;
    return { number, heading, level: /^\d/.test(number) ? depth : Math.max(level, depth) };
  }

  private looksSetApart(line: PdfLine): boolean {
    return line.font !== this.body.font || line.size > this.body.size * 1.05;
  }
}

function parts(text: string): { number?: string; heading: string } {
  const [, number, heading] =
    numbered.exec(
      text
        .replace(/^[^\p{L}\p{N}]+/u, '')
        .replace(/^Appendix\s+(?=[A-Z]\b)/, '')
        .replace(/^([A-Z]):/, '$1'),
    ) ?? [];
  return number === undefined || heading === undefined ? { heading: text } : { number, heading };
}
