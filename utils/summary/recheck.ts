import type { PaperDocument } from '@/utils/reading/paper-document';
import { alignPassages } from './align-passages';
import { foundBehind } from './backing';
import { findCitations } from './citations/find-citations';
import type { Summary } from './summary';
import { sectionsOf } from './summary-sections';

/** The summary with its numbers checked again against its paper, read again; no word of it changes. */
export function recheck(summary: Summary, document: PaperDocument): Summary {
  const { artefacts, passages: cited } = summary;
  const aligned = alignPassages({ ...document, ...(artefacts === undefined ? {} : { artefacts }) }, cited);
  const sections = sectionsOf(summary);
  const { passages, numbers } = foundBehind(sections, aligned);
  const named = new Set(sections.flatMap(({ text }) => findCitations(text)).flatMap(({ ids }) => ids));
  // A cited passage that the new reading does not have stays as it was.
  const kept = Object.fromEntries(Object.entries(cited).filter(([id]) => named.has(id)));
  return { ...summary, passages: { ...kept, ...passages }, numbers };
}
