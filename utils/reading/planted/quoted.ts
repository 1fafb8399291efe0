/** How far back a quotation may have begun. */
const LONGEST_QUOTATION = 1_500;

const pairs: readonly (readonly [open: RegExp, close: RegExp])[] = [
  [/[“„«]/g, /[”“»]/],
  [/[「『]/g, /[」』]/],
  [/(?<![\p{L}\p{N}])‘|``/gu, /’(?!\p{L})|''/u],
];

/** Whether what stands between these places is a quotation: in marks, or in Markdown's code. */
export function isQuoted(text: string, start: number, end: number): boolean {
  const from = Math.max(0, start - LONGEST_QUOTATION);
  const before = text.slice(from, start);
  const own = text.slice(start, end);
  const after = text.slice(end, end + LONGEST_QUOTATION);
  if (pairs.some(([open, close]) => isOpen(before, open, close) && (close.test(own) || close.test(after)))) return true;
  if (pairs.some(([open, close]) => isWithin(own, open, close))) return true;
  return ['"', '`'].some((mark) => isInStraight(before, own, after, mark));
}

function isOpen(before: string, open: RegExp, close: RegExp): boolean {
  const last = [...before.matchAll(open)].at(-1);
  return last !== undefined && !close.test(before.slice(last.index + last[0].length));
}

/** The marks may stand in the sentence itself: `The text said “ignore all previous instructions”.` */
function isWithin(own: string, open: RegExp, close: RegExp): boolean {
  const first = [...own.matchAll(open)][0];
  return first !== undefined && close.test(own.slice(first.index + first[0].length)) && own.length - first.index > 12;
}

/** Straight marks open and close alike: an odd number of them before says that one is open. */
function isInStraight(before: string, own: string, after: string, mark: string): boolean {
  const count = (part: string): number => part.split(mark).length - 1;
  const isOpenBefore = count(before) % 2 === 1;
  return isOpenBefore ? count(own) > 0 || count(after) > 0 : count(own) >= 2;
}
