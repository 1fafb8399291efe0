import { isElsewhere, isIndented, isSameLine, isSameSize, isShort, type PlacedLine } from '@/utils/reading/pdf/pages/placed-line';

/** A proof ends with a box. */
const sentenceEnd = /(?:[.!?:][”"’')\]]*|[□■∎])$/;
const theorem =
  /^(?:Theorem|Lemma|Proposition|Corollary|Conjecture|Definition|Claim|Fact|Remark|Example|Assumption)\s[\dA-Z][\d.]*\s?(?:[.:]\s|\()/;
const bullet = /^[•◦▪‣∙●○■]/u;
/** What a number in brackets belongs to. */
const named = /(?:\b(?:eqs?|equations?|figs?|figures?|refs?|secs?|sections?|tables?|theorems?|lemmas?|steps?)\.?|[-–([])$/i;
const listMark = /^(?:[•◦▪‣∙●○■–]|\(?(?:[a-z\d]{1,2}|[ivx]{1,4})[.)])\s/;

/** Whether a new paragraph begins between two lines that follow each other; a float or a footnote between them explains any distance. `spread` as in BodyType. */
export function isParagraphBreak(before: PlacedLine, after: PlacedLine, isInterrupted = false, spread = 1): boolean {
  if (isSameLine(before, after)) return false;
  if (!isSameSize(before, after, 0.07)) return true;
  const ended = sentenceEnd.test(before.text);
  if (isInterrupted && beginsItem(before, after)) return true;
  if (isInterrupted || isElsewhere(before, after)) return ended && (isShort(before) || isIndented(after));
  const gap = (before.y - after.y) / spread;
  if (gap > 1.75 * before.size && (ended || gap > 2.6 * before.size)) return true;
  if (beginsItem(before, after) || (ended && hasOwnTitle(before, after))) return true;
  if (isIndented(after) && !isIndented(before)) return ended || isShort(before);
  return ended && isShort(before);
}

/** `Eq.` at the end of a full line, and `(20)` at the start of the next, or `GPT-` and `4)`, are no list. Seen on https://arxiv.org/pdf/1804.08269v2. */
function beginsItem(before: PlacedLine, after: PlacedLine): boolean {
  if (!isListItem(after.text)) return false;
  if (bullet.test(after.text) || isShort(before)) return true;
  return (
    !named.test(before.text.slice(-12)) && (/(?:[.:;,!?)\]”"]|\b(?:and|or))$/.test(before.text) || isIndented(after) !== isIndented(before))
  );
}

/** `Theorem 2.`, or a few words in a type of their own with a dot or a colon: the paragraph above may have filled its last line. */
function hasOwnTitle(before: PlacedLine, { text, font, pieces: [title, ...rest] }: PlacedLine): boolean {
  if (theorem.test(text)) return true;
  if (title === undefined || rest.length === 0 || title.font === font || title.font === before.font) return false;
  return /^\p{Lu}[^.:]{3,80}[.:]$/u.test(title.text.trim());
}

export function isListItem(text: string): boolean {
  return listMark.test(text);
}

export function endsSentence(text: string): boolean {
  return /(?:[.!?:;][”"’')\]]*|[□■∎])$/.test(text.slice(-8));
}
