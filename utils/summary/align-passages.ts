import type { PaperDocument, Passage } from '@/utils/reading/paper-document';
import type { CitedPassage } from './summary';

/**
 * The document with the ids that a text cites: read again by a newer reader, a paper may be counted otherwise, and `P12` would be another
 * paragraph than the one cited. A passage is known by its words; whatever else has taken its id gets a free one.
 */
export function alignPassages(document: PaperDocument, cited: Readonly<Record<string, CitedPassage>>): PaperDocument {
  const ids = document.passages.map(({ id }) => id);
  const known = Object.entries(cited).filter(([id]) => /^[A-Z]\d+$/.test(id));
  const isSame = known.every(([id, { text }]) => {
    const passage = document.passages[ids.indexOf(id)];
    return passage !== undefined && wordsOf(passage.text) === wordsOf(text);
  });
  if (isSame) return document;
  const idOf = new Map(known.map(([id, { kind, text }]) => [`${kind} ${wordsOf(text)}`, id]));
  const taken = new Set(known.map(([id]) => id));
  let free = Math.max(0, ...[...ids, ...taken].map((id) => Number(id.slice(1))));
  const renamed = document.passages.map((passage): Passage => {
    const identity = `${passage.kind} ${wordsOf(passage.text)}`;
    const id = idOf.get(identity);
    if (id !== undefined) idOf.delete(identity);
    if (id !== undefined) return { ...passage, id };
    if (!taken.has(passage.id)) return passage;
    free += 1;
    return { ...passage, id: `${passage.id[0]}${free}` };
  });
  return { ...document, passages: renamed };
}

function wordsOf(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
