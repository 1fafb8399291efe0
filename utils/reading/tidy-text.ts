const invisible = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/g;
const invisibleSome = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/;
/** Anything but single plain spaces between visible characters. */
const untidy = /\s\s|[^ -~\u00a1-\u00ac\u00ae-\u167f\u1681-\u1fff\u2070-\u2fff\u3001-\ufefe\uff00-\uffff]/;

/** One plain space for every run of white space, no-break spaces included; soft hyphens and zero-width characters go. */
export function tidySpaces(text: string): string {
  // Most pieces of text are tidy, and the single spaces between words, by far the most, are left alone.
  return untidy.test(text) ? spaced(text) : text;
}

function spaced(text: string): string {
  return visible(text).replace(/\s{2,}|[^\S ]/g, ' ');
}

/**
 * The same for running text: a line of the page's source may begin with the mark that ends a sentence, or end behind a bracket, when a tool
 * has set every element on lines of its own; nobody prints `beans , jars ( and lids )`. Seen on https://github.com/MatVitale6/IngegneriaDeiDatiProject.
 */
export function tidyProse(text: string): string {
  if (!untidy.test(text)) return text;
  if (!text.includes('\n')) return spaced(text);
  const seen = visible(text);
  return seen.replace(/\s{2,}|[^\S ]/g, (run: string, at: number) => (run.includes('\n') && isTight(seen, at, run.length) ? '' : ' '));
}

/** No space is set between what stands before and after. */
function isTight(text: string, at: number, length: number): boolean {
  const before = text[at - 1];
  if (before === '(' || before === '[') return true;
  // Most lines begin with a letter.
  if (!',.;:!?)][-’'.includes(text[at + length] ?? ' ')) return false;
  return /^(?:[,.;:!?)\]]{1,3}(?:\s|\[\^|$)|\[\^\d|-[a-z]{3}|’[a-z](?:\s|$))/.test(text.slice(at + length, at + length + 6));
}

/** The same, but line breaks stay, each without spaces around it. */
export function tidyLines(text: string): string {
  return visible(text)
    .replace(/[^\S\n]{2,}|[^\S\n ]/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

function visible(text: string): string {
  return invisibleSome.test(text) ? text.replace(invisible, '') : text;
}
