import { findCitations } from '@/utils/summary/citations/find-citations';

/** A numeral in a text, with its value in plain units. */
export interface Figure {
  start: number;
  end: number;
  text: string;
  value: number;
  /** Values of different kinds are never the same quantity; `''` is everything else, whose unit is a word beside it. */
  kind: '' | 'percent' | 'points' | 'times';
}

const decimal = String.raw`(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?`;
/** Not what is part of a name: `GPT-4`, `P12`, `3D`, `v1.2.3`. */
const numeral = new RegExp(
  String.raw`(?<![A-Za-z\d_.])(?<![A-Za-z]-)(${decimal})` +
    String.raw`(?:\s*(?:\\times|×|x)\s*10\s*\^\s*\{?\s*([-−]?\d+)\s*\}?)?` +
    String.raw`\s?(百分点|\\?%|万亿|亿|万|千|倍|×|[kKMBT](?![A-Za-z]))?(?![A-Za-z_]|\.\d|-?\d)`,
  'g',
);

const MULTIPLIERS: Readonly<Record<string, number>> = {
  万亿: 1e12,
  亿: 1e8,
  万: 1e4,
  千: 1e3,
  k: 1e3,
  K: 1e3,
  M: 1e6,
  B: 1e9,
  T: 1e12,
};

const KINDS: Readonly<Record<string, Figure['kind']>> = { 百分点: 'points', '%': 'percent', '\\%': 'percent', 倍: 'times', '×': 'times' };

/** The numerals that two texts can be compared by; citations and names have none. Offsets are those of the text. */
export function findFigures(text: string): Figure[] {
  const plain = halfWidth(withBlankCitations(text));
  return [...plain.matchAll(numeral)].map((match) => {
    const [whole, digits = '', exponent, unit = ''] = match;
    const spoken = whole.trimEnd();
    return {
      start: match.index,
      end: match.index + spoken.length,
      text: text.slice(match.index, match.index + spoken.length),
      ...quantity(digits, exponent, unit),
    };
  });
}

function quantity(digits: string, exponent: string | undefined, unit: string): Pick<Figure, 'value' | 'kind'> {
  const power = exponent === undefined ? '' : `e${exponent.replace('−', '-')}`;
  const value = Number(digits.replaceAll(',', '') + power) * (MULTIPLIERS[unit] ?? 1);
  return { value, kind: KINDS[unit] ?? '' };
}

/** One character for one, so that offsets stay. */
export function withBlankCitations(text: string): string {
  let plain = text;
  for (const { start, end } of findCitations(text)) plain = plain.slice(0, start) + ' '.repeat(end - start) + plain.slice(end);
  return plain;
}

function halfWidth(text: string): string {
  return text.replace(/[０-９．％，](?=[０-９]|$)|[０-９％]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0));
}
