import type { PaperDocument } from '@/utils/reading/paper-document';
import type { Receipt } from '@/utils/reading/receipt';
import { alignPassages } from './align-passages';
import { foundBehind } from './backing';
import { citedIds } from './citations/find-citations';
import type { Summary } from './summary';
import { sectionsOf } from './summary-sections';

/** The summary with its numbers checked again against its paper, read again; no word of it changes. */
export function recheck(summary: Summary, document: PaperDocument): Summary {
  const { artefacts, passages: cited } = summary;
  const aligned = alignPassages({ ...document, ...(artefacts === undefined ? {} : { artefacts }) }, cited);
  const sections = sectionsOf(summary);
  const { passages, numbers } = foundBehind(sections, aligned);
  const named = new Set(citedIds(sections));
  // What was kept stays as it was, the new reading may not have it, and the receipt leads to where it stood then: a PDF's page, not an anchor.
  const kept = Object.fromEntries(Object.entries(cited).filter(([id]) => named.has(id) || id in passages));
  return { ...summary, receipt: withPlaces(summary, document), passages: { ...passages, ...kept }, numbers };
}

/** What was imported says nothing of where the paper was had from: its passages stand where they were read now. What it was made from stays as it says. */
function withPlaces({ imported, receipt }: Summary, { receipt: read }: PaperDocument): Receipt {
  if (imported === undefined) return receipt;
  const { ladder, version } = read;
  return { ...receipt, ladder, ...(version === undefined ? {} : { version }) };
}
