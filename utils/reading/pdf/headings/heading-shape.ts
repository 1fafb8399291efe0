import { romanValue } from './roman-value';

/** What a line would be as a heading: its number as printed, what the number counts, and the title after it. */
export interface HeadingShape {
  number?: string;
  heading: string;
  /** `2.3.1` → [2, 3, 1]; letters count in hundreds: `A.2` → [101, 2], `S1.2` → [201, 2]. Roman numbers are values too. */
  path?: number[];
  scheme?: NumberScheme;
  /** "Appendix" stands before its number. */
  isAppendix: boolean;
}

export type NumberScheme = 'decimal' | 'roman' | 'letter' | 'supplement' | 'bracket';

const decimal = /^(\d{1,2}(?:\.\d{1,2}){0,4})(?:[.:]|\s*[—–])?\s+(\S.*)$/u;
const roman = /^([IVX]{1,6})(?:[.:)]|\s*[—–])?\s+(\S.*)$/u;
/** `A case` is no case of A: without a dot the title must begin like one. */
const letter = /^([A-Z](?:\.\d{1,2}){0,4})(?:[.:)]\s+(?=\S)|\s+(?=[^\p{Ll}\s]))(.*)$/u;
const supplement = /^(S(?:\d{1,2})(?:\.\d{1,2}){0,4})[.:]?\s+(\S.*)$/u;
const bracket = /^(\d{1,2}|[a-z])\)\s+(\S.*)$/u;
const appendix = /^(?:Appendix|APPENDIX)\s+(?=(?:[A-Z]|\d{1,2}|[IVX]+)(?:[\s.:—–]|$))/u;

/** Longer lines are no headings, and nobody reads a number out of a line without end. */
const longest = 300;

/** Reads number and title out of a line; letters that stand alone may be roman numbers: the caller knows which the paper uses. */
export function headingShape(printed: string, usesRoman: boolean): HeadingShape {
  if (printed.length > longest) return { heading: printed, isAppendix: false };
  const text = withoutLetterSpaces(printed.replace(/^[§¶\s]+/u, ''));
  const isAppendix = appendix.test(text);
  const rest = text.replace(appendix, '').replace(/^§\s*/u, '');
  for (const [pattern, scheme] of patterns(usesRoman)) {
    const [, number, heading] = pattern.exec(rest) ?? [];
    if (number === undefined || heading === undefined || !/\p{L}{2}|\p{L}$/u.test(heading)) continue;
    const path = pathOf(number, scheme);
    if (path !== undefined) return { number, heading: heading.trim(), path, scheme, isAppendix };
  }
  return { heading: text, isAppendix: isAppendix || /^appendi(?:x|ces)\b/i.test(text) };
}

function patterns(usesRoman: boolean): [RegExp, NumberScheme][] {
  const others: [RegExp, NumberScheme][] = [
    [decimal, 'decimal'],
    [supplement, 'supplement'],
    [bracket, 'bracket'],
  ];
  return usesRoman ? [[roman, 'roman'], [letter, 'letter'], ...others] : [...others, [letter, 'letter']];
}

function pathOf(number: string, scheme: NumberScheme): number[] | undefined {
  if (scheme === 'roman') {
    const value = romanValue(number);
    return value === undefined ? undefined : [value];
  }
  const parts = number.replace(/^S/, '').split('.');
  return parts.map((part, index) => {
    const value = /^\d/.test(part) ? Number(part) : part.toUpperCase().charCodeAt(0) - 64;
    return index > 0 || scheme === 'decimal' || scheme === 'bracket' ? value : value + (scheme === 'letter' ? 100 : 200);
  });
}

/** The lines of a title as one: before a small letter a hyphen broke a word, before a capital it belongs to it (`Multi-Scale`). */
export function withoutBreaks(title: string): string {
  return title.includes('- ') ? title.replace(/(\p{Ll})- (?=\p{Ll})/gu, '$1').replace(/(\p{L})- (?=\p{Lu})/gu, '$1-') : title;
}

/** `A B S T R A C T` is letter-spaced; words are set apart by more than one space or not at all. Seen on Elsevier's front pages. */
function withoutLetterSpaces(text: string): string {
  return /^(?:\p{Lu} ){4,}\p{Lu}$/u.test(text) ? text.replaceAll(' ', '') : text;
}
