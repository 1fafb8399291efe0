import type { UnitKind } from './quantity';

interface WordValue {
  value: number;
  unit?: UnitKind;
  /** `dozens`: between `value` and this. */
  upTo?: number;
  isOrdinal?: boolean;
}

const SMALL =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const ORDINALS = 'first second third fourth fifth sixth seventh eighth ninth tenth'.split(' ');
const PARTS: Readonly<Record<string, number>> = {
  half: 2,
  halves: 2,
  third: 3,
  thirds: 3,
  quarter: 4,
  quarters: 4,
  fourth: 4,
  fourths: 4,
  fifth: 5,
  fifths: 5,
  sixth: 6,
  seventh: 7,
  eighth: 8,
  tenth: 10,
  tenths: 10,
  hundredth: 100,
};

const values = new Map<string, WordValue>([
  // Zero is mostly a word of mathematics, and a famous paper's name.
  ...SMALL.slice(1).map((word, index) => [word, { value: index + 1 }] as const),
  ...TENS.map((word, index) => [word, { value: 20 + 10 * index }] as const),
  ...ORDINALS.map((word, index) => [word, { value: index + 1, unit: 'rank' as const, isOrdinal: true }] as const),
  ['a', { value: 1 }],
  ['an', { value: 1 }],
  ['half', { value: 0.5 }],
  ['halved', { value: 0.5 }],
  ['halves', { value: 0.5 }],
  ['both', { value: 2 }],
  ['pair', { value: 2 }],
  ['pairs', { value: 2 }],
  ['twofold', { value: 2, unit: 'times' }],
  ['threefold', { value: 3, unit: 'times' }],
  ['fourfold', { value: 4, unit: 'times' }],
  ['fivefold', { value: 5, unit: 'times' }],
  ['tenfold', { value: 10, unit: 'times' }],
  ['twice', { value: 2, unit: 'times' }],
  ['thrice', { value: 3, unit: 'times' }],
  ['double', { value: 2, unit: 'times' }],
  ['doubles', { value: 2, unit: 'times' }],
  ['doubled', { value: 2, unit: 'times' }],
  ['doubling', { value: 2, unit: 'times' }],
  ['triple', { value: 3, unit: 'times' }],
  ['tripled', { value: 3, unit: 'times' }],
  ['triples', { value: 3, unit: 'times' }],
  ['quadruple', { value: 4, unit: 'times' }],
  ['quadrupled', { value: 4, unit: 'times' }],
  ['dozen', { value: 12 }],
  ['dozens', { value: 12, upTo: 100 }],
  ['tens', { value: 20, upTo: 100 }],
  ['hundred', { value: 100 }],
  ['hundreds', { value: 100, upTo: 1000 }],
  ['thousand', { value: 1000 }],
  ['thousands', { value: 1000, upTo: 10_000 }],
  ['million', { value: 1e6 }],
  ['millions', { value: 1e6, upTo: 1e8 }],
  ['billion', { value: 1e9 }],
  ['billions', { value: 1e9, upTo: 1e12 }],
  ['trillion', { value: 1e12 }],
  ['trillions', { value: 1e12, upTo: 1e15 }],
  ['decade', { value: 10 }],
  ['century', { value: 100 }],
]);

const names = [...values.keys()]
  .filter((word) => word.length > 2)
  .sort((a, b) => b.length - a.length)
  .join('|');
const tens = TENS.join('|');
const ones = SMALL.slice(1, 10).join('|');
const parts = Object.keys(PARTS).join('|');

/** As a source for a larger pattern: a whole number in words, `two-thirds`, `twenty-five`, `one hundred`, `an order of magnitude`. */
export const ENGLISH_WORDS = String.raw`(?:(?:a|an)(?=\s(?:single\s)?(?:year|month|week|day|hour|minute|second)(?![a-z]))|(?:a|an|one|two|three|four|nine|seven)[\s-](?:${parts})(?![a-z])|(?:${tens})[\s-](?:${ones})(?![a-z])|(?:a|an|one|two|three|four|five|six|eight|nine|ten|several)\s(?:dozen|hundred|thousand|million|billion|trillion)s?(?![a-z])|(?:an|one|two|three|four|five|several)\sorders?\sof\smagnitude|(?:${names})(?![a-z]))`;

const FIRST_WORDS: ReadonlySet<string> = new Set([...values.keys(), 'several']);
const LONGEST = Math.max(...[...FIRST_WORDS].map((word) => word.length));

/** The first three letters in any case, as a number: by them most words of a paper are told from these without being cut out. */
function beginningAt(text: string, at: number): number {
  return ((text.charCodeAt(at) & 31) << 10) | ((text.charCodeAt(at + 1) & 31) << 5) | (text.charCodeAt(at + 2) & 31);
}

const BEGINNINGS = new Uint8Array(1 << 15);
for (const word of FIRST_WORDS) if (word.length > 2) BEGINNINGS[beginningAt(word, 0)] = 1;

/** The word between two offsets, if a number in words may begin with it. */
export function numberWord(text: string, start: number, end: number): string | undefined {
  const length = end - start;
  if (length > LONGEST || (length > 2 && BEGINNINGS[beginningAt(text, start)] === 0)) return undefined;
  const word = text.slice(start, end);
  return FIRST_WORDS.has(word.toLowerCase()) ? word : undefined;
}

/** What such words are worth; `undefined` for any other. */
export function englishValue(text: string): WordValue | undefined {
  const words = text.toLowerCase().split(/[\s-]+/);
  const [first = '', second = ''] = words;
  if (second.startsWith('order')) return { value: 10 ** (countOf(first) ?? 1), unit: 'times' };
  if (second === '') return values.get(first);
  const part = PARTS[second];
  const count = countOf(first);
  if (part !== undefined && count !== undefined && (count < part || part === 2)) return { value: count / part };
  const high = values.get(second);
  if (high === undefined) return values.get(first);
  if (first === 'several') return { value: high.value, upTo: high.value * 10 };
  if (TENS.includes(first)) return { value: (values.get(first)?.value ?? 0) + high.value };
  return count === undefined ? undefined : { value: count * (values.get(second.replace(/s$/, ''))?.value ?? 1) };
}

function countOf(word: string): number | undefined {
  if (word === 'a' || word === 'an') return 1;
  const value = SMALL.indexOf(word);
  return value < 0 ? undefined : value;
}
