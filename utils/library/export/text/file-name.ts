import { lineText } from './file-text';

/** Many file systems take 255 bytes; archives are unpacked into folders, and synchronising services append to names. */
const LONGEST = 180;

/** https://learn.microsoft.com/windows/win32/fileio/naming-a-file */
const DEVICE = /^(?:CON|PRN|AUX|NUL|CONIN\$|CONOUT\$|(?:COM|LPT)[0-9¹²³])(?:\.|$)/i;

/**
 * Reserved by Windows or a path, what Obsidian's links cannot name (`#^[]`), and format characters that turn or hide
 * the letters of a name, but for the joiner within an emoji.
 */
const FORBIDDEN = /(?:[\\/:*?"<>|#^[\]]|(?!\u200d\p{Extended_Pictographic})\p{C})+/gu;

/** A name that every system takes, with its ending: `name`, shortened at a character where it is too long, or `paper` where nothing is left. */
export function fileName(name: string, extension: string): string {
  const ending = extension === '' ? '' : `.${extension}`;
  const allowed = lineText(name.normalize('NFC').replace(FORBIDDEN, ' '));
  const trimmed = trimEdges(shorten(trimEdges(allowed), LONGEST - ending.length));
  const named = trimmed === '' ? 'paper' : trimmed;
  return (DEVICE.test(named) ? `_${named}` : named) + ending;
}

/** Names of the files of one export, each unlike all before it on file systems that do not tell cases apart either. */
export function uniqueNames(): (name: string, extension: string) => string {
  const taken = new Set<string>();
  return (name, extension) => {
    for (let turn = 1; ; turn++) {
      const suffix = turn === 1 ? '' : ` ${turn}`;
      const own = fileName(shorten(lineText(name), LONGEST - extension.length - suffix.length - 1) + suffix, extension);
      const folded = own.normalize('NFKC').toLowerCase().normalize('NFKC');
      if (taken.has(folded)) continue;
      taken.add(folded);
      return own;
    }
  };
}

/** Windows drops dots and blanks at the end; a dot at the start hides a file. */
function trimEdges(name: string): string {
  return name.replace(/^[\s.]+|[\s.]+$/g, '');
}

const encoder = new TextEncoder();

/** At most so many bytes of UTF-8, cut between characters as a reader counts them, at the end of a word where there is one near. */
function shorten(name: string, bytes: number): string {
  if (encoder.encode(name).length <= bytes) return name;
  let kept = '';
  let left = bytes;
  for (const { segment } of new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(name)) {
    left -= encoder.encode(segment).length;
    if (left < 0) break;
    kept += segment;
  }
  const word = kept.lastIndexOf(' ');
  return word > kept.length / 2 ? kept.slice(0, word) : kept;
}
