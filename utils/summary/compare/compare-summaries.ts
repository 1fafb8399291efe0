import type { FieldKey } from '@/utils/summary/card';
import type { Summary } from '@/utils/summary/summary';
import { changedFigures, type FigureChange } from './changed-figures';
import { compareReceipts, type ReceiptChange } from './compare-receipts';
import { comparedSections } from './compared-sections';
import { plainText } from './plain-text';
import { diffWords, type Piece } from './word-diff';

export interface SectionChange {
  id: string;
  field?: FieldKey;
  heading: string;
  /** `rewritten`: so little of the old words is left that both texts read better than their difference. */
  status: 'same' | 'changed' | 'rewritten' | 'added' | 'removed';
  pieces: Piece[];
}

export interface Comparison {
  receipt: ReceiptChange[];
  /** Changed quantities first, then those that only one of the two names; in the order of the sections. */
  figures: FigureChange[];
  /** In the order of the newer summary; what only the older one has comes last. */
  sections: SectionChange[];
}

/** What is different between two summaries of one paper: of two versions, or of one version by two models. */
export function compareSummaries(before: Summary, after: Summary): Comparison {
  const old = new Map(comparedSections(before).map((section) => [section.id, section]));
  const fresh = new Map(comparedSections(after).map((section) => [section.id, section]));
  const ids = [...new Set([...fresh.keys(), ...old.keys()])];
  const figures = ids.flatMap((id) => changedFigures(old.get(id), fresh.get(id)));
  const isChange = ({ from, to }: FigureChange) => from !== undefined && to !== undefined;
  return {
    receipt: compareReceipts(before, after),
    figures: [...figures.filter(isChange), ...figures.filter((change) => !isChange(change))],
    sections: ids.map((id): SectionChange => {
      const one = old.get(id);
      const other = fresh.get(id);
      const { field, heading } = other ?? one ?? { heading: id };
      const pieces = diffWords(plainText(one?.text ?? ''), plainText(other?.text ?? ''));
      return { id, ...(field === undefined ? {} : { field }), heading, status: statusOf(one, other, pieces), pieces };
    }),
  };
}

function statusOf(before: unknown, after: unknown, pieces: readonly Piece[]): SectionChange['status'] {
  if (before === undefined) return 'added';
  if (after === undefined) return 'removed';
  if (pieces.every(({ change, text }) => change === 'same' || text.trim() === '')) return 'same';
  return keptShare(pieces) < REWRITTEN ? 'rewritten' : 'changed';
}

const REWRITTEN = 0.35;

/** How much of both texts is common. */
function keptShare(pieces: readonly Piece[]): number {
  const length = (wanted: Piece['change']) => pieces.reduce((sum, { change, text }) => (change === wanted ? sum + text.length : sum), 0);
  const kept = 2 * length('same');
  return kept / (kept + length('removed') + length('added'));
}
