import type { PaperDocument } from '@/utils/reading/paper-document';
import type { CheckedNumber, CheckedSection } from './check/checked-number';
import { findCitations } from './citations/find-citations';
import { keptPassages } from './citations/resolve-citations';
import type { CitedPassage } from './summary';

export type CheckNumbers = (sections: readonly CheckedSection[], document: PaperDocument) => CheckedNumber[];

/** What stands behind texts whose citations are resolved: what the paper says to their numbers, and all passages that these and the citations name. */
export function backSections(
  sections: readonly CheckedSection[],
  document: PaperDocument,
  checkNumbers: CheckNumbers,
): { passages: Record<string, CitedPassage>; numbers: CheckedNumber[] } {
  const numbers = checkNumbers(sections, document);
  const cited = sections.flatMap(({ text }) => findCitations(text)).flatMap(({ ids }) => ids);
  const evidence = numbers.flatMap((number) => [number.evidence, ...(number.operands ?? [])]).flatMap((one) => one?.passage ?? []);
  return { passages: keptPassages([...cited, ...evidence], document), numbers };
}
