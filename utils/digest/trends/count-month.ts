import type { DigestPaper } from '@/utils/digest/digest-paper';
import { fieldOf } from '@/utils/digest/page/field-of';
import { paperKey } from '@/utils/paper/paper-ref';
import type { Counted } from './compare-counts';
import { countWords } from './count-words';
import { paperTerms } from './paper-terms';

/** What the papers of a month's digests are about. */
export interface MonthCounts {
  terms: Counted;
  /** Of the papers whose cards say it. */
  fields: Counted;
}

/** Each paper counts once, in however many digests it is. @param fields of cards, by `paperKey` */
export function countMonth(papers: readonly DigestPaper[], fields: ReadonlyMap<string, string>): MonthCounts {
  const each = new Map(papers.map((paper) => [paperKey(paper.paper), paper]));
  const ofCards = [...each.keys()].map((key) => fieldOf({ field: fields.get(key) })).filter((field) => field !== '');
  return {
    terms: { papers: each.size, counts: countWords(paperTerms([...each.values()])) },
    fields: { papers: ofCards.length, counts: countWords(ofCards.map((field) => [field])) },
  };
}
