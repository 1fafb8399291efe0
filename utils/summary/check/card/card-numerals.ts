import type { CheckedSection } from '@/utils/summary/check/checked-number';
import type { Quantity } from '@/utils/summary/check/quantities/quantity';
import { scanQuantities } from '@/utils/summary/check/quantities/scan-quantities';
import { findCitations } from '@/utils/summary/citations/find-citations';
import { isClaim } from './is-claim';

/** A numeral of a summary with the words it stands among. */
export interface CardNumeral {
  section: string;
  /** The section's text, of which the offsets are. */
  text: string;
  quantity: Quantity;
  isClaim: boolean;
  /** Between commas and semicolons; within the sentence; within the list item or paragraph. */
  clause: [number, number];
  sentence: [number, number];
  item: [number, number];
  /** Where the words that lead to it begin: behind the claim before it, or at the beginning of the sentence. */
  lead: number;
  /** Passages cited after it in its sentence. */
  cited: string[];
}

/** Addresses and link targets: their digits are nobody's claim. */
const ADDRESS = /https?:\/\/[^\s)）\]]+|\]\([^)]*\)|10\.\d{4,}\/\S+|arXiv:\s?\d{4}\.\d{4,5}(?:v\d+)?/gi;
const CLAUSE_END = /[，；;。！？\n]|,(?!\d)|——/g;
const SENTENCE_END = /[。！？；;\n]/g;

/** All numerals of a section in order. */
export function cardNumerals({ id, text }: CheckedSection): CardNumeral[] {
  const citations = findCitations(text);
  const plain = blanked(text, [...citations.map(({ start, end }): [number, number] => [start, end]), ...spansOf(text, ADDRESS)]);
  const quantities = scanQuantities(plain).filter(({ amounts }) => amounts.length > 0);
  let lastClaim = 0;
  return quantities.map((quantity) => {
    const sentence = around(plain, quantity, SENTENCE_END);
    const isOwn = isClaim(plain, quantity);
    const numeral: CardNumeral = {
      section: id,
      text: plain,
      quantity,
      isClaim: isOwn,
      clause: around(plain, quantity, CLAUSE_END),
      sentence,
      item: around(plain, quantity, /\n/g),
      cited: citations.filter(({ start }) => start >= quantity.start && start <= sentence[1]).flatMap(({ ids }) => ids),
      lead: Math.max(sentence[0], lastClaim),
    };
    if (isOwn) lastClaim = quantity.end;
    return numeral;
  });
}

function spansOf(text: string, pattern: RegExp): [number, number][] {
  return [...text.matchAll(pattern)].map((match) => [match.index, match.index + match[0].length]);
}

function blanked(text: string, spans: readonly [number, number][]): string {
  let plain = text;
  for (const [from, to] of spans) plain = plain.slice(0, from) + ' '.repeat(to - from) + plain.slice(to);
  return plain;
}

/** No sentence of a summary reaches further, in characters; a model that has lost its way may write one without end. */
const REACH = 800;

/** From the end mark before a numeral to the one after it. */
function around(text: string, { start, end }: Quantity, pattern: RegExp): [number, number] {
  const low = Math.max(0, start - REACH);
  const near = text.slice(low, end + REACH);
  let from = 0;
  for (const match of near.matchAll(pattern)) {
    if (match.index + low >= end) return [low + from, low + match.index];
    if (match.index + low < start) from = match.index + match[0].length;
  }
  return [low + from, low + near.length];
}
