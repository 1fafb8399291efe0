import type { TextRun } from './text-run';

const combining: Readonly<Record<string, string>> = {
  '`': '\u0300',
  '´': '\u0301',
  ˆ: '\u0302',
  '˜': '\u0303',
  '¯': '\u0304',
  ˉ: '\u0304',
  '˘': '\u0306',
  '˙': '\u0307',
  '¨': '\u0308',
  '˚': '\u030a',
  '˝': '\u030b',
  ˇ: '\u030c',
  '¸': '\u0327',
  '˛': '\u0328',
};
/** A sign drawn over or under a letter, as a character that stands alone or as one that combines. */
const sign = '(?:[´¨ˆ˜¯ˉ˘˙˚˝ˇ¸˛]|[\\u0300-\\u030c\\u0327\\u0328])';
/** A grave accent alone may be a quotation mark: only its place tells, or a vowel that goes on a word. */
const signOrGrave = `(?:${sign}|\`)`;
const inText = new RegExp(`(${sign})(\\p{L})|(?<=\\p{L})\`([aeiouAEIOU])`, 'gu');
const hasAccent = new RegExp(signOrGrave);
const atEnd = new RegExp(`(${signOrGrave})\\s*$`);
const lone = new RegExp(`^\\s*(${signOrGrave})\\s*$`);

/** Within one run the accent precedes its letter: `Schr¨odinger`. A run that begins with a combining accent had its letter cut off. */
export function composeAccents(text: string): string {
  if (!hasAccent.test(text)) return text;
  return text.replace(inText, (whole, accent: string | undefined, letter: string | undefined, grave: string | undefined, at: number) => {
    if (grave !== undefined) return compose(grave, '`');
    // A combining sign that already stands on a letter stays there.
    if (accent === undefined || letter === undefined || (/[\u0300-\u0328]/.test(accent) && /\p{L}/u.test(text[at - 1] ?? ''))) return whole;
    return compose(letter, accent);
  });
}

/**
 * An accent drawn as a run of its own, or at the end of one, belongs to the letter it is drawn over: TeX puts the accent down, goes back and
 * draws the letter; others draw the letter first. Blank runs between them only tell of the way back.
 */
export function attachAccents(runs: TextRun[]): TextRun[] {
  if (!runs.some(({ text }) => hasAccent.test(text))) return runs;
  const line: TextRun[] = runs.map((run) => ({ ...run }));
  for (const [index, run] of line.entries()) {
    const [, accent] = atEnd.exec(run.text) ?? [];
    if (accent === undefined) continue;
    const next = line.slice(index + 1, index + 4).find(({ text }) => text.trim() !== '');
    const before = line.slice(Math.max(0, index - 3), index).findLast(({ text }) => text.trim() !== '');
    if (next !== undefined && /^\s*\p{L}/u.test(next.text) && isOver(run, next)) putOn(line, run, next, accent);
    else if (
      before !== undefined &&
      lone.test(run.text) &&
      /\p{L}$/u.test(before.text) &&
      run.x < before.x + before.width - run.width * 0.4
    ) {
      before.text += combiningOf(accent);
      before.text = before.text.normalize('NFC');
      run.text = '';
    }
  }
  return line.filter(({ text }) => text !== '');
}

/** Whether a run is nothing but the accent of the letter that begins the next one. */
export function isAccentOf(run: TextRun, next: TextRun): boolean {
  return lone.test(run.text) && /^\s*\p{L}/u.test(next.text) && Math.abs(run.y - next.y) < next.size && isOver(run, next);
}

/** The letter begins before or just where the accent does; a letter that follows begins where the accent ends. */
function isOver(run: TextRun, { x, size }: TextRun): boolean {
  const isAlone = lone.test(run.text);
  if (isAlone) return x < run.x + 0.2 * size && x > run.x - 1.3 * size;
  return x < run.x + run.width - 0.1 * size && x > run.x + run.width - 1.6 * size;
}

function putOn(line: TextRun[], run: TextRun, next: TextRun, accent: string): void {
  run.text = run.text.replace(atEnd, '');
  const hadSpace = /\s$/.test(run.text);
  next.text = next.text.trimStart().replace(/^\p{L}/u, (letter) => compose(letter, accent));
  // Spaces before the accent and between it and its letter are real only where the letters stand apart.
  const place = line.indexOf(next);
  const previous = line.slice(0, place).findLast(({ text }) => text.trim() !== '');
  if (previous === undefined) return;
  for (const blank of line.slice(line.indexOf(previous) + 1, place)) blank.text = '';
  // A space at the end of a run is real: pdf.js tells of the way back in a run of its own.
  if (previous !== run && /\s$/.test(previous.text)) return;
  previous.text = previous.text.trimEnd();
  if (previous === run ? hadSpace : next.x - (previous.x + previous.width) > 0.12 * next.size) next.text = ` ${next.text}`;
}

/** TeX sets an accent over an i without its dot, which Unicode knows with it: Mar´ıa. */
function compose(letter: string, accent: string): string {
  const dotted = letter === 'ı' ? 'i' : letter === 'ȷ' ? 'j' : letter;
  return (dotted + combiningOf(accent)).normalize('NFC');
}

function combiningOf(accent: string): string {
  return combining[accent] ?? accent;
}

// Seen on https://arxiv.org/pdf/1804.08269v2, https://arxiv.org/pdf/hep-th/9109009v1, https://arxiv.org/pdf/1711.07971v3.
