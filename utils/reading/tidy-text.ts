const invisible = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/g;

/** One plain space for every run of white space, no-break spaces included; soft hyphens and zero-width characters go. */
export function tidySpaces(text: string): string {
  return text.replace(invisible, '').replace(/\s+/g, ' ');
}

/** The same, but line breaks stay, each without spaces around it. */
export function tidyLines(text: string): string {
  return text
    .replace(invisible, '')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
