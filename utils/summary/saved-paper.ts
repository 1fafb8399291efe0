import type { Receipt } from '@/utils/reading/receipt';
import type { Exchange, Own, SavedPaper, Summary } from './summary';

/** Enough to look back; a summary with its passages takes some 50 kB. */
const MOST_KEPT = 6;

/** The new summary before those that were there: a redo keeps the old ones readable, the oldest beyond six go. */
export function withSummary(saved: SavedPaper | null, summary: Summary): SavedPaper {
  // Saved twice, it is one.
  const others = (saved?.summaries ?? []).filter(({ made }) => made.startedAt !== summary.made.startedAt);
  return { schema: 5, exchanges: [], own: {}, ...saved, summaries: withoutSurplus([summary, ...others]) };
}

/** The first of them. */
export function withoutSurplus([first, ...others]: SavedPaper['summaries']): SavedPaper['summaries'] {
  return [first, ...others.slice(0, MOST_KEPT - 1)];
}

export function withExchange(saved: SavedPaper, exchange: Exchange): SavedPaper {
  return { ...saved, exchanges: [...saved.exchanges.filter(({ id }) => id !== exchange.id), exchange] };
}

/** Of the reading that an answer's passages are from, it knows where they stand; `undefined` where no summary of that version is kept any more. */
export function receiptOf({ version }: Exchange, summaries: readonly Summary[]): Receipt | undefined {
  return summaries.find(({ receipt }) => receipt.version === version)?.receipt;
}

/** The version that arXiv has and no summary is of yet, where the given one is older. */
export function unreadVersion({ summaries, newest }: SavedPaper, { receipt: { version } }: Summary): number | undefined {
  if (newest === undefined || version === undefined || newest.version <= version) return undefined;
  return summaries.some(({ receipt }) => (receipt.version ?? 0) >= newest.version) ? undefined : newest.version;
}

/** The paper with what the person changed; a part that is `undefined` is taken away. */
export function withOwn(saved: SavedPaper, change: { [Key in keyof Own]: Own[Key] | undefined }): SavedPaper {
  const entries = Object.entries({ ...saved.own, ...change }).filter(([, value]) => value !== undefined);
  return { ...saved, own: Object.fromEntries(entries) };
}
