import type { PdfLine } from '@/utils/reading/pdf/lines/pdf-line';

const word = /\p{L}[\p{L}\p{M}]+(?:[-‐]\p{L}[\p{L}\p{M}]*)*/gu;
const asciiWord = /[a-z]{2,}(?:-[a-z]+)*/g;

/** How often a paper writes each word and each compound in the middle of a line, where nothing is broken. */
export class PaperWords {
  private readonly counts = new Map<string, number>();

  /** The last line so far ended in the middle of a word. */
  private isBroken = false;

  constructor(lines: readonly Pick<PdfLine, 'text'>[] = []) {
    this.read(lines);
  }

  /** Takes the words of the next lines. */
  read(lines: readonly Pick<PdfLine, 'text'>[]): void {
    for (const { text } of lines) {
      // The first word after a broken one and the last before a break are halves.
      const start = this.isBroken ? text.indexOf(' ') + 1 || text.length : 0;
      this.isBroken = /[-‐\u00ad]$/.test(text.slice(-1));
      const end = this.isBroken ? text.lastIndexOf(' ') + 1 : text.length;
      const whole = text.slice(start, Math.max(start, end)).toLowerCase();
      for (const found of whole.match(/[^ -~]/.test(whole) ? word : asciiWord) ?? []) this.add(found.replaceAll('‐', '-'));
    }
  }

  count(text: string): number {
    return this.counts.get(text.toLowerCase()) ?? 0;
  }

  private add(found: string): void {
    this.counts.set(found, (this.counts.get(found) ?? 0) + 1);
    if (!found.includes('-')) return;
    // `self-attention` shows that `attention` is a word; `multi-head self-attention` that `self-attention` is one.
    for (const part of found.split('-')) if (part.length > 2) this.counts.set(part, (this.counts.get(part) ?? 0) + 1);
  }
}
