/** Sections and answers are a tenth as long, and so are most passages of papers. */
const LONGEST = 60_000;

/** Each may be paired with each other one. */
const MOST_PAIRS = 4_000;

/** Quotations and lists opened on one line, each in the one before. */
const NESTED = /^(?:[ \t]*(?:>|[-+*][ \t]|\d{1,9}[.)][ \t])){24}/m;

/** Lists in lists, each on a line of its own. */
const INDENTED = /^[ \t]{64}[ \t]*(?:>|[-+*][ \t]|\d{1,9}[.)][ \t])/m;

/** Such a run is no emphasis, link or code. */
const RUN = /([*_~`[\]!])\1{63}/;

/**
 * Whether a text is made to keep a Markdown parser busy: parsers take seconds and more for some that are short, and run out of stack for
 * others. It is shown as it stands then.
 */
export function isTooMuch(text: string): boolean {
  if (text.length > LONGEST || NESTED.test(text) || INDENTED.test(text) || RUN.test(text)) return true;
  return (text.match(/[*_~[\]]/g)?.length ?? 0) > MOST_PAIRS;
}
