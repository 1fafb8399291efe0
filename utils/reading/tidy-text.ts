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
