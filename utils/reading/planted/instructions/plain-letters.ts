/** Text as a machine reads it, with the place in the original of each of its characters. */
export interface PlainText {
  text: string;
  /** For each character of `text` where it stands in the original, and one more for its end; absent where it is the same. */
  at?: number[];
}

/** Signs that nobody sees; with them a word looks whole and is none to a search. */
const unseen = /\u034f|[\u00ad\u061c\u115f\u1160\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]|[\ufe00-\ufe0f]/;
const isPlain = /^[\x20-\x7e\n\xa0-\xac\xae-\xff\u0391-\u03c9–—“”‘’…•]*$/;
const hasLone = /\b[A-Za-z][ .·_-]{1,2}[A-Za-z][ .·_-]{1,2}[A-Za-z][ .·_-]{1,2}[A-Za-z][ .·_-]{1,2}[A-Za-z]\b/;

/** Letters of other alphabets that look like Latin ones. */
const lookalikes = new Map(
  [...'аaеeоoрpсcуyхxіiјjѕsԁdһhԛqԝwАAВBЕEКKМMНHОOРPСCТTХXІIЅSαaοoνvρpυuιiΑAΒBΕEΗHΙIΚKΜMΝNΟOΡPΤTΧXΥYΖZıiɡg'].flatMap((letter, index, all) =>
    index % 2 === 0 ? [[letter, all[index + 1] ?? letter] as const] : [],
  ),
);

/**
 * Undoes what hides a sentence from a search: unseen signs between letters, full-width letters, letters of other alphabets in Latin words,
 * l e t t e r s set apart, lines broken within a sentence. Quotation marks become straight.
 */
export function plainLetters(original: string): PlainText {
  const whole = isPlain.test(original) ? { text: original } : cleaned(original);
  return hasLone.test(whole.text) ? withoutGaps(whole) : whole;
}

function cleaned(original: string): PlainText {
  const isMixed = /[a-z]/i.test(original) && /[\u0370-\u04ff\u0500-\u052f\u0131\u0261]/.test(original);
  let text = '';
  const at: number[] = [];
  for (let index = 0; index < original.length; index += 1) {
    const sign = original[index] ?? '';
    if (unseen.test(sign) || (sign === ' ' && isWithinHan(original, index))) continue;
    const plain = plainSign(sign, isMixed);
    for (const one of plain) {
      text += one;
      at.push(index);
    }
  }
  at.push(original.length);
  return { text, at };
}

const han = /\p{Script=Han}/u;

/** Chinese is written without spaces. */
function isWithinHan(text: string, at: number): boolean {
  return han.test(text[at - 1] ?? '') && han.test(text[at + 1] ?? '');
}

function plainSign(sign: string, isMixed: boolean): string {
  if (sign <= '\x7f') return sign;
  if (/[‘’‛ʼ′]/.test(sign)) return "'";
  if (/[“”„‟″]/.test(sign)) return '"';
  if (/[‐‑]/.test(sign)) return '-';
  const look = isMixed ? lookalikes.get(sign) : undefined;
  if (look !== undefined) return look;
  // Only what is a Latin letter or a space in another dress: a change of length in other scripts would help nobody.
  const plain = sign.normalize('NFKC');
  return /^[\x20-\x7e]{1,3}$/.test(plain) ? plain : sign;
}

/** `i g n o r e  a l l` → `ignore all`: where single letters follow each other, one gap is within a word and a wider one between two. */
function withoutGaps({ text, at }: PlainText): PlainText {
  let joined = '';
  const places: number[] = [];
  let from = 0;
  const take = (start: number, end: number): void => {
    joined += text.slice(start, end);
    for (let index = start; index < end; index += 1) places.push(at === undefined ? index : (at[index] ?? 0));
  };
  for (const { index, 0: run } of text.matchAll(/(?<![A-Za-z])[A-Za-z](?:[ .·_-]{1,3}[A-Za-z](?![A-Za-z])){4,}/g)) {
    take(from, index);
    for (const { index: within, 0: part } of run.matchAll(/[A-Za-z]| {2,}/g))
      take(index + within, index + within + Math.min(1, part.length));
    from = index + run.length;
  }
  take(from, text.length);
  places.push(at === undefined ? text.length : (at[text.length] ?? 0));
  return { text: joined, at: places };
}
