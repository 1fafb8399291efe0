import type { Quantity } from '@/utils/summary/check/quantities/quantity';
import { GLOSSARY_STEMS } from './glossary';
import { eachToken } from './tokens';

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
  private readonly names = new Set<number>();
  private readonly byValue = new Map<number, number>();
  private readonly byToken = new Map<string, readonly number[]>();

  /** @param abbreviations what they stand for, by abbreviation in lower case */
  constructor(private readonly abbreviations: ReadonlyMap<string, string> = new Map()) {}

  /** The terms of a text of the paper. */
  termsOf(text: string): number[] {
    const terms: number[] = [];
    this.eachTerm(text, (term) => terms.push(term));
    return terms;
  }

  eachTerm(text: string, visit: (term: number) => void): void {
    const plain = plainSubscripts(text);
    eachToken(plain, 0, plain.length, (token) => {
      for (const term of this.ofToken(token)) visit(term);
    });
  }

  /** The same for the head of a row or column, whose numbers tell it from others as well: `3 Doctors`, `512`. */
  namesOf(name: string): ReadonlySet<number> {
    const terms = new Set(this.termsOf(name));
    for (const [, word = ''] of name.matchAll(/\b(on|off|with|without|w\/o)\b/gi)) terms.add(this.idOf(word.toLowerCase()));
    for (const [number] of name.matchAll(/(?<![\w.]|[A-Za-z][-–@])\d+(?:\.\d+)?(?![\w.]*\])/g)) terms.add(this.idOf(`#${Number(number)}`));
    return terms;
  }

  /** What each word of a name may be said by: a name with digits or capitals by itself, any other word by what it means as well. */
  wordsOf(name: string): (readonly number[])[] {
    const words: (readonly number[])[] = [];
    const plain = plainSubscripts(name);
    eachToken(plain, 0, plain.length, (token) => {
      const [first = ''] = termsOfToken(token);
      if (first !== '') words.push(first.startsWith('=') ? [this.idOf(first)] : this.ofToken(token));
    });
    return words;
  }

  /** A value as a term: in how it is written, with its multiplier. */
  valueTerms({ amounts, isLabel }: Quantity): number[] {
    return isLabel ? [] : amounts.map(({ value }) => this.ofValue(value));
  }

  /** The id of a term, if the paper has it. */
  find(term: string): number | undefined {
    return this.byTerm.get(term);
  }

  /** The terms of one word or name. */
  ofToken(token: string): readonly number[] {
    const known = this.byToken.get(token);
    if (known !== undefined) return known;
    const long = this.abbreviations.get(token.toLowerCase()) ?? '';
    const spelled = new Set(termsOfToken(token));
    eachToken(long, 0, long.length, (word) => {
      for (const term of termsOfToken(word)) spelled.add(term);
    });
    const terms = [...spelled].map((term) => this.idOf(term));
    this.byToken.set(token, terms);
    return terms;
  }

  private ofValue(value: number): number {
    const known = this.byValue.get(value);
    if (known !== undefined) return known;
    const id = this.idOf(valueTerm(value));
    this.byValue.set(value, id);
    return id;
  }

  /** Whether a term is a name with digits or capitals. */
  isName(term: number): boolean {
    return this.names.has(term);
  }

  private idOf(term: string): number {
    const known = this.byTerm.get(term);
    if (known !== undefined) return known;
    if (term.startsWith('=')) this.names.add(this.byTerm.size);
    this.byTerm.set(term, this.byTerm.size);
    return this.byTerm.size - 1;
  }
}

/** `AP₅₀` as `AP50`, letter for letter. */
export function plainSubscripts(text: string): string {
  return /[₀-₉]/.test(text) ? text.replace(/[₀-₉]/g, (sign) => String(sign.charCodeAt(0) - 0x2080)) : text;
}

export function valueTerm(value: number): string {
  return `#${Number(value.toPrecision(6))}`;
}

/** What a token counts as: its own beginning, the glossary's shorter beginnings, and a name without its hyphens together with its parts. */
export function termsOfToken(token: string): string[] {
  if (/^[A-Za-z]?[a-z]+$/.test(token)) return termsOfWord(token.toLowerCase());
  const plain = token.toLowerCase().replace(/[’']s$/, '');
  const compact = plain.replace(/[^a-z0-9\u0370-\u03ff]/g, '');
  const parts = plain.split(/[^a-z0-9\u0370-\u03ff]+/).filter((part) => part !== '');
  const terms: string[] = [];
  if (parts.length > 1 || /\d/.test(compact) || /[a-z][A-Z]|[A-Z]{2}/.test(token)) terms.push(`=${compact}`);
  for (const part of parts) terms.push(...termsOfWord(part.replace(/\d+$/, '')));
  return terms;
}

function termsOfWord(word: string): string[] {
  if (word.length < 2 || FEW.has(word)) return [];
  const stems = stemsOf(word);
  stems.push(word.slice(0, STEM));
  if (word.length <= STEM && word.endsWith('s')) stems.push(word.slice(0, -1));
  return stems;
}

/** The glossary's beginnings of a word; the shortest are whole words, or `car` would be in `care`. */
function stemsOf(word: string): string[] {
  const stems: string[] = [];
  for (let length = 2; length < Math.min(STEM, word.length + 1); length += 1) {
    if (length <= WHOLE && word.length - (word.endsWith('s') ? 1 : 0) > length) continue;
    const stem = word.slice(0, length);
    if (GLOSSARY_STEMS.has(stem)) stems.push(stem);
  }
  return stems;
}
