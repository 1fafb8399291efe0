import type { Quantity } from '@/utils/summary/check/quantities/quantity';
import { GLOSSARY_STEMS } from './glossary';

/** Words, names with digits and hyphens (`GPT-4`, `mAP@.5`), and Greek letters. */
export const TOKEN = /[A-Za-z][A-Za-z0-9]*(?:[-@.+_'’/][A-Za-z0-9]+)*|[\u0370-\u03ff]+/g;
const FEW = new Set(
  'the a an of in on at to and or for with by is are was were be been as from that this it its their our we which than then also can may not no all each such these those using used use into both between over per more most other only same while where when has have had will would et al fig figure table section eq see if so but do does did there here they them he she i you your one two'.split(
    ' ',
  ),
);
const STEM = 6;
/** Beginnings of so many letters are whole words. */
const WHOLE = 3;

/** A word that stands everywhere and tells nothing. */
export function isFewWord(word: string): boolean {
  return FEW.has(word.toLowerCase());
}

/** Gives numbers to the words, names and values of a paper, so that sets of them are quick to compare. */
export class TermIds {
  private readonly byTerm = new Map<string, number>();
  private readonly byToken = new Map<string, readonly number[]>();

  /** @param abbreviations what they stand for, by abbreviation in lower case */
  constructor(private readonly abbreviations: ReadonlyMap<string, string> = new Map()) {}

  get size(): number {
    return this.byTerm.size;
  }

  /** The terms of a text of the paper. */
  termsOf(text: string): number[] {
    const terms: number[] = [];
    const plain = /[₀-₉]/.test(text) ? text.replace(/[₀-₉]/g, (sign) => String(sign.charCodeAt(0) - 0x2080)) : text;
    for (const [token] of plain.matchAll(TOKEN)) for (const term of this.ofToken(token)) terms.push(term);
    return terms;
  }

  /** The same for the head of a row or column, whose numbers tell it from others as well: `3 Doctors`, `512`. */
  namesOf(name: string): ReadonlySet<number> {
    const terms = new Set(this.termsOf(name));
    for (const [, word = ''] of name.matchAll(/\b(on|off|with|without|w\/o)\b/gi)) terms.add(this.idOf(word.toLowerCase()));
    for (const [number] of name.matchAll(/(?<![\w.])\d+(?:\.\d+)?(?![\w.]*\])/g)) terms.add(this.idOf(`#${Number(number)}`));
    return terms;
  }

  /** A value as a term: in how it is written, with its multiplier. */
  valueTerms({ amounts, isLabel }: Quantity): number[] {
    return isLabel ? [] : amounts.map(({ value }) => this.idOf(valueTerm(value)));
  }

  /** The id of a term, if the paper has it. */
  find(term: string): number | undefined {
    return this.byTerm.get(term);
  }

  private ofToken(token: string): readonly number[] {
    const known = this.byToken.get(token);
    if (known !== undefined) return known;
    const long = this.abbreviations.get(token.toLowerCase()) ?? '';
    const spelled = [...termsOfToken(token), ...[...long.matchAll(TOKEN)].flatMap(([word]) => termsOfToken(word))];
    const terms = [...new Set(spelled)].map((term) => this.idOf(term));
    this.byToken.set(token, terms);
    return terms;
  }

  private idOf(term: string): number {
    const known = this.byTerm.get(term);
    if (known !== undefined) return known;
    this.byTerm.set(term, this.byTerm.size);
    return this.byTerm.size - 1;
  }
}

export function valueTerm(value: number): string {
  return `#${Number(value.toPrecision(6))}`;
}

/** What a token counts as: its own beginning, the glossary's shorter beginnings, and a name without its hyphens together with its parts. */
export function termsOfToken(token: string): string[] {
  const plain = token.toLowerCase().replace(/[’']s$/, '');
  const compact = plain.replace(/[^a-z0-9\u0370-\u03ff]/g, '');
  const parts = plain.split(/[^a-z0-9\u0370-\u03ff]+/).filter((part) => part !== '');
  const terms: string[] = [];
  if (parts.length > 1 || /\d/.test(compact) || /[a-z][A-Z]|[A-Z]{2}/.test(token)) terms.push(`=${compact}`);
  for (const part of parts) {
    const word = part.replace(/\d+$/, '');
    if (word.length < 2 || FEW.has(word)) continue;
    terms.push(word.slice(0, STEM));
    if (word.length <= STEM) terms.push(word.replace(/s$/, ''));
    for (const stem of stemsOf(word)) terms.push(stem);
  }
  return terms;
}

/** The glossary's beginnings of a word; the shortest are whole words, or `car` would be in `care`. */
function stemsOf(word: string): string[] {
  const stems: string[] = [];
  for (let length = 2; length < Math.min(STEM, word.length + 1); length += 1) {
    const stem = word.slice(0, length);
    if (GLOSSARY_STEMS.has(stem) && (length > WHOLE || word.replace(/s$/, '').length <= length)) stems.push(stem);
  }
  return stems;
}
