import type { AskedSection } from '@/utils/summary/templates/asked-sections';

/** What the ten fields of the card take at most, thinking aside. */
const ANSWER = 8_000;
/** What a section of a template takes. */
const PER_SECTION = 500;

/** How many tokens a prompt may take of a model's context: the rest is for the answer, which never gets less than a quarter of a small context. */
export function promptRoom(contextTokens: number | undefined, asked: readonly AskedSection[] = []): number | undefined {
  if (contextTokens === undefined) return undefined;
  const answer = ANSWER + asked.length * PER_SECTION;
  return Math.floor(contextTokens - Math.min(answer, contextTokens / (asked.length > 0 ? 3 : 4)));
}

/** A prompt of this share of the last one is tried when the service does not say how long one may be. */
const SMALLER = 0.6;

const NUMBER = String.raw`(\d[\d,_]{2,})`;

/** How services name their limit; the surest wording comes first. */
const LIMITS = [
  String.raw`>\s*${NUMBER}`,
  String.raw`length should be \[\d+,\s*${NUMBER}\]`,
  String.raw`(?:maximum|max|available|model(?:'s)?)\s+(?:context|prompt|input|model|allowed|total|sequence)?[\s_]*(?:length|size|window|len|tokens?|token limit)\D{0,40}${NUMBER}`,
  String.raw`maximum (?:number of )?(?:allowed )?(?:input )?tokens\D{0,30}${NUMBER}`,
  String.raw`(?:context|token|length|window)[\s_]*(?:length|size|window|limit)(?:\s+(?:is|of|exceeded)|\s*[:(=])\D{0,20}${NUMBER}`,
  String.raw`\blimit:? ${NUMBER}`,
  String.raw`(?:less than max_seq_len|limit (?:of|is)|at most|up to|最大|上限)\D{0,12}${NUMBER}`,
].map((pattern) => new RegExp(pattern, 'i'));

/** How they name the length that they found; a length without the answer's before one with it. */
const LENGTHS = [
  String.raw`${NUMBER}(?:\s+tokens)?\s+in (?:the |your )?(?:messages|prompt|input)`,
  String.raw`(?:requested|contains?|resulted in|has|have|is too long|input token count|request|received|got|current length|输入)(?:\s+(?:is|about|of|length))?\s*[:(]?\s*${NUMBER}`,
].map((pattern) => new RegExp(pattern, 'i'));

function numberIn(patterns: readonly RegExp[], words: string): number | undefined {
  const found = patterns.map((pattern) => pattern.exec(words)?.[1]).find((number) => number !== undefined);
  return found === undefined ? undefined : Number(found.replace(/[,_]/g, ''));
}

/**
 * How many tokens the one smaller try may take after a service has said `too-long`: by the limit that its words name, put into our way of
 * counting by the length that they name; else six tenths of the last prompt, as `countPromptTokens` counts it.
 */
export function smallerRoom(detail: string | undefined, lastTokens: number, asked: readonly AskedSection[] = []): number {
  // `HTTP 400` is no length, a date is none either.
  const words = (detail ?? '').replace(/HTTP \d+|\d{4}-\d\d-\d\d/g, '');
  const limit = numberIn(LIMITS, words);
  const counted = numberIn(LENGTHS, words);
  const room = promptRoom(limit, asked);
  const guess = Math.floor(lastTokens * SMALLER);
  if (room === undefined) return guess;
  // A service that counts more tokens than we do has less room in our count.
  const scale = counted !== undefined && counted > lastTokens && counted < lastTokens * 3 ? lastTokens / counted : 1;
  const stated = Math.floor(room * scale);
  return stated < lastTokens * 0.95 ? stated : guess;
}
