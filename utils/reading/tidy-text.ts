const invisible = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/g;
/** Most texts are tidy already, and looking is cheaper than replacing. */
const untidy = /[^\S ]|\s\s|[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/;

/** One plain space for every run of white space, no-break spaces included; soft hyphens and zero-width characters go. */
export function tidySpaces(text: string): string {
  return untidy.test(text) ? text.replace(invisible, '').replace(/\s+/g, ' ') : text;
}

/** The same, but line breaks stay, each without spaces around it. */
export function tidyLines(text: string): string {
  const trimmed = text.trim();
  if (!untidy.test(trimmed)) return trimmed;
  return trimmed
    .replace(invisible, '')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
