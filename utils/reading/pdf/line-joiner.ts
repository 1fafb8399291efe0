import type { PdfLine } from './pdf-line';

/** Joins lines to running text; the words of the whole paper decide whether a hyphen at a line's end belongs to the word. */
export class LineJoiner {
  private readonly words = new Set<string>();

  constructor(lines: PdfLine[]) {
    for (const { text } of lines) {
      // The last word of a line may be half a word.
      for (const [word] of text.replace(/\S+[-‐]$/, '').matchAll(/\p{L}+(?:-\p{L}+)*/gu)) this.words.add(word.toLowerCase());
    }
  }

  /** `separator` is a space within running text, a line break between the rows of a table. */
  join(before: string, after: string, separator: ' ' | '\n' = ' '): string {
    const [, head = '', half = ''] = /^(.*?)(\p{L}+(?:-\p{L}+)*)[-‐\u00ad]$/su.exec(before) ?? [];
    if (half === '') return before + separator + after;
    const [rest = ''] = /^\p{L}+(?:-\p{L}+)*/u.exec(after) ?? [];
    const keepsHyphen = !/^\p{Ll}/u.test(after) || this.isCompound(half, rest);
    return `${head}${half}${keepsHyphen ? '-' : ''}${after}`;
  }

  private isCompound(half: string, rest: string): boolean {
    const whole = (half + rest).toLowerCase();
    const compound = `${half}-${rest}`.toLowerCase();
    if (this.words.has(whole)) return false;
    // self-attention and multi-head are written with a hyphen even where the paper breaks them every time.
    return (
      this.words.has(compound) || (half.includes('-') && !this.words.has(whole)) || /^(?:self|non|multi|pre|cross|state|well)$/i.test(half)
    );
  }
}
