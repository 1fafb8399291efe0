import type { PaperDocument } from '@/utils/reading/paper-document';
import type { CheckedSection } from './check/checked-number';
import { findCitations } from './citations/find-citations';
import { keptPassages, resolveCitations } from './citations/resolve-citations';
import type { Backing } from './summary';

export interface Backed {
  /** The sections with citations of existing passages only, spelled in one way. */
  sections: CheckedSection[];
  backing: Backing;
}

/**
 * What stands behind texts that a model wrote about a paper: the passages they cite, those their numbers rest on, and how many citations
 * lead nowhere.
 *
 * @param sent what the model was given: it cannot have read anything else
 * @param whole what its numbers are looked up in
 */
export function backingOf(sections: readonly CheckedSection[], sent: PaperDocument, whole: PaperDocument = sent): Backed {
  let droppedCitations = 0;
  const resolved = sections.map(({ id, text }) => {
    const citations = resolveCitations(text, sent);
    droppedCitations += citations.dropped;
    return { id, text: citations.text };
  });
  const cited = resolved.flatMap(({ text }) => findCitations(text).flatMap(({ ids }) => ids));
  const numbers = checkedNumbers(resolved, whole);
  const evidence = (numbers ?? []).flatMap(({ evidence: place, operands = [] }) => [...(place === undefined ? [] : [place]), ...operands]);
  const ids = new Set([...cited, ...evidence.map(({ passage }) => passage)]);
  return {
    sections: resolved,
    backing: { passages: keptPassages(ids, whole), droppedCitations, ...(numbers === undefined ? {} : { numbers }) },
  };
}

/** Not checked yet. */
function checkedNumbers(_sections: readonly CheckedSection[], _document: PaperDocument): Backing['numbers'] {
  return undefined;
}
