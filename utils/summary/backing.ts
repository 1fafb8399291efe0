import type { PaperDocument } from '@/utils/reading/paper-document';
import { checkNumbers } from './check/check-numbers';
import type { CheckedSection } from './check/checked-number';
import { citedIds } from './citations/find-citations';
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
  return { sections: resolved, backing: { ...foundBehind(resolved, whole), droppedCitations } };
}

/** The same of texts whose citations are resolved. */
export function foundBehind(sections: readonly CheckedSection[], document: PaperDocument): Pick<Backing, 'passages' | 'numbers'> {
  const numbers = checkNumbers(sections, document);
  const evidence = numbers.flatMap((number) => [number.evidence, ...(number.operands ?? [])]).flatMap((one) => one?.passage ?? []);
  return { passages: keptPassages(new Set([...citedIds(sections), ...evidence]), document), numbers };
}
