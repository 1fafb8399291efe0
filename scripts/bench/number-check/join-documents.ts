import type { PaperDocument } from '@/utils/reading/paper-document';

/** A page of a paper has about so many characters. */
export const PAGE_CHARACTERS = 3_500;

/** One paper made of several, as long as so many pages; all of them where they are shorter together. */
export function joinDocuments(documents: readonly PaperDocument[], pages: number): PaperDocument | undefined {
  const [first, ...rest] = documents;
  if (first === undefined) return undefined;
  let joined = first;
  for (const next of rest) {
    if (charactersOf(joined) >= pages * PAGE_CHARACTERS) break;
    const shift = joined.sections.length;
    const passages = next.passages.map((passage) => ({ ...passage, id: `${passage.id}-${shift}`, section: passage.section + shift }));
    joined = { ...joined, sections: [...joined.sections, ...next.sections], passages: [...joined.passages, ...passages] };
  }
  return joined;
}

export function charactersOf({ passages }: PaperDocument): number {
  return passages.reduce((sum, { text }) => sum + text.length, 0);
}
