import type { TFunction } from 'i18next';
import type { Receipt } from '@/utils/reading/receipt';
import { passageUrl } from '@/utils/summary/citations/passage-url';
import type { CitedPassage } from '@/utils/summary/summary';

/** A passage of the paper as it is shown. */
export interface Place {
  id: string;
  passage?: CitedPassage;
  /** Where it can be opened in what was read. */
  url?: string;
}

/** Longer names of the paper's own would be no chip any more. */
const LONGEST_LABEL = 12;

export function placeOf(id: string, passages: Record<string, CitedPassage>, receipt: Receipt | undefined): Place {
  const passage = passages[id];
  const url = passage && receipt && passageUrl(receipt, passage);
  return { id, ...(passage === undefined ? {} : { passage }), ...(url === undefined ? {} : { url }) };
}

/** What a chip says: the paper's own name of a table or figure, else the id. */
export function shortName({ id, passage }: Place): string {
  const { kind, label } = passage ?? {};
  return (kind === 'table' || kind === 'figure') && label !== undefined && label.length <= LONGEST_LABEL ? label : id;
}

/** `表格 Table 2 · 4 Experiments · 第 7 页` */
export function longName({ id, passage }: Place, t: TFunction): string {
  if (passage === undefined) return id;
  const { kind, label, section, page } = passage;
  const parts = [`${t(`cite.kind.${kind}`)} ${label ?? id}`, section, page === undefined ? '' : t('cite.page', { page })];
  return parts.filter((part) => part !== '').join(' · ');
}
