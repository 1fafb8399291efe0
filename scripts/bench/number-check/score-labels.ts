import type { CheckedNumber, Verdict } from '@/utils/summary/check/checked-number';

/** A numeral of a labelled summary, as `../shared/corpus/number-check/README.md` describes it. */
export interface LabelledNumber {
  section: string;
  text: string;
  /** Which one of the same text in its section, counted from 1. */
  occurrence?: number;
  label: 'exact' | 'rounded' | 'converted' | 'derived' | 'wrong' | 'not-a-claim';
  why?: string;
  /** Only of `wrong`: the paper has the value for something else. */
  occurs_elsewhere?: boolean;
}

export interface Miss {
  label: string;
  text: string;
  around: string;
  verdicts: string;
  why: string;
}

const SUPPORTED: ReadonlySet<Verdict> = new Set(['exact', 'rounded', 'derived']);
const CAUGHT: ReadonlySet<Verdict> = new Set(['not-found', 'weak']);

/** Which labels the checker agrees with. A label may span several numerals: it is supported when all are, caught when one is. */
export function scoreLabels(
  sections: Readonly<Record<string, string>>,
  labels: readonly LabelledNumber[],
  found: readonly CheckedNumber[],
): { label: LabelledNumber; isRight: boolean; miss?: Miss }[] {
  return labels.map((label) => {
    const text = sections[label.section] ?? '';
    const start = placeOf(text, label);
    const end = start + label.text.length;
    const hits = found.filter((number) => number.section === label.section && number.start < end && number.end > start);
    if (isRight(label, hits)) return { label, isRight: true };
    const miss = {
      label: label.label,
      text: label.text,
      around: text.slice(Math.max(0, start - 24), end + 8).replace(/\n/g, ' '),
      verdicts: hits.map(({ verdict }) => verdict).join('+') || 'not seen',
      why: label.why ?? '',
    };
    return { label, isRight: false, miss };
  });
}

function placeOf(text: string, { text: wanted, occurrence = 1 }: LabelledNumber): number {
  let at = -1;
  for (let count = 0; count < occurrence; count += 1) at = text.indexOf(wanted, at + 1);
  return at;
}

function isRight({ label }: LabelledNumber, hits: readonly CheckedNumber[]): boolean {
  if (label === 'wrong') return hits.some(({ verdict }) => CAUGHT.has(verdict));
  if (label === 'not-a-claim') return hits.every(({ verdict }) => verdict === 'not-a-claim');
  return hits.length > 0 && hits.every(({ verdict }) => SUPPORTED.has(verdict) || (verdict === 'not-a-claim' && hits.length > 1));
}
