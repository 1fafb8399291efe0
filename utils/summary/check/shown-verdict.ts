import type { Verdict } from './checked-number';

/** Verdicts that are shown, in the order in which they are counted. */
export const SHOWN_VERDICTS = ['exact', 'rounded', 'derived', 'weak', 'not-found'] as const satisfies readonly Verdict[];

export type ShownVerdict = (typeof SHOWN_VERDICTS)[number];

export const VERDICT_SIGNS: Readonly<Record<ShownVerdict, string>> = {
  exact: '✓',
  rounded: '≈',
  derived: '∑',
  weak: '?',
  'not-found': '✗',
};

export function isShown(verdict: Verdict): verdict is ShownVerdict {
  return verdict !== 'not-a-claim';
}

/** Those that a reader should look at before using the number. */
export function isAlarming(verdict: Verdict): boolean {
  return verdict === 'weak' || verdict === 'not-found';
}
