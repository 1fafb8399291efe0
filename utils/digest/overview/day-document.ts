import { importedReceipt } from '@/utils/library/import/entry/imported-receipt';
import { paperKey } from '@/utils/paper/paper-ref';
import type { PaperDocument } from '@/utils/reading/paper-document';
import { FIELDS, type FieldKey } from '@/utils/summary/card';
import { withoutCitations } from '@/utils/summary/citations/resolve-citations';
import type { Summary } from '@/utils/summary/summary';
import type { AboutList } from './about-list';

/** What an overview is written from: the shortest fields that say what a paper is about and what came out. */
const TOLD: readonly FieldKey[] = ['field', 'oneLine', 'results'];
/** In UTF-16 units, of each paper; a day of a hundred papers then still fits into every context. */
const LONGEST = 900;

/** A day's cards as one document, so that what is written about them cites and is checked as a summary is: each paper is a passage, `P1`, `P2` … */
export interface DayDocument {
  document: PaperDocument;
  /** `paperKey` of each passage's paper, in their order. */
  keys: string[];
}

export function dayDocument({ title, address }: AboutList, summaries: readonly Summary[]): DayDocument {
  const document: PaperDocument = {
    paper: { source: 'web', url: address },
    title,
    authors: [],
    keywords: [],
    abstract: '',
    sections: summaries.map((summary) => ({ heading: summary.title, level: 1, isAppendix: false })),
    passages: summaries.map((summary, section) => ({ id: `P${section + 1}`, kind: 'paragraph', section, text: toldOf(summary) })),
    references: [],
    links: [],
    receipt: importedReceipt('page'),
  };
  return { document, keys: summaries.map(({ paper }) => paperKey(paper)) };
}

function toldOf({ card }: Summary): string {
  const parts = TOLD.flatMap((key) => {
    const text = withoutCitations(card[key] ?? '').trim();
    return text === '' ? [] : [`${FIELDS[key].heading}：${text}`];
  });
  const told = parts.join('\n');
  return told.length <= LONGEST ? told : `${told.slice(0, LONGEST).toWellFormed()}…`;
}
