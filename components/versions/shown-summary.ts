import type { SavedPaper, Summary } from '@/utils/summary/summary';

/** A summary of a paper is told from the others by when it was begun. */
export const summaryId = ({ made }: Summary): number => made.startedAt;

/** The one that was chosen; else the one that was made last. */
export function shownSummary({ summaries }: SavedPaper, chosen: number | undefined): Summary {
  return summaries.find((summary) => summaryId(summary) === chosen) ?? summaries[0];
}

/** The summary of the version that is open in the tab, where another one is shown. */
export function summaryOfAsked({ summaries }: SavedPaper, shown: Summary, asked: number | undefined): Summary | undefined {
  if (asked === undefined || shown.receipt.version === asked) return undefined;
  return summaries.find(({ receipt }) => receipt.version === asked);
}

/** With which other one a summary is compared unless the person says so: an older one with the newest, the newest with the one before. */
export function comparedPair({ summaries }: SavedPaper, shown: Summary): { before: Summary; after: Summary } | undefined {
  const [newest, previous] = summaries;
  if (previous === undefined) return undefined;
  return shown === newest ? { before: previous, after: newest } : { before: shown, after: newest };
}
