import type { PassageDetails } from '@/utils/reading/document-draft';
import type { Passage, PassageKind } from '@/utils/reading/paper-document';
import { findUrls } from '@/utils/reading/paper-links';
import type { Walk } from './walk';

/** How far the words around a link tell what it leads to. */
const REACH = 120;

/** Adds a passage with what was met while its text was put together: undefined commands mark it as damaged, links point to it. */
export function addPassage(walk: Walk, kind: PassageKind, text: string, details: PassageDetails): Passage | undefined {
  const { errors, links } = walk;
  walk.errors = 0;
  walk.links = [];
  const passage = walk.draft.add(kind, text, { ...(errors > 0 ? { damage: 'errors' } : {}), ...details });
  if (passage === undefined) return undefined;
  for (const { url, words } of links) walk.draft.addLink({ url, around: sentenceAround(text, words) }, passage.id);
  // An address in a listing is somebody's example.
  if (kind !== 'listing' && /:\/\/|www\.|github\.com|huggingface\.co/.test(text))
    for (const found of findUrls(text)) walk.draft.addLink(found, passage.id);
  return passage;
}

/** The sentence in which a link stands, as far as it is near. */
function sentenceAround(text: string, words: string): string {
  const at = Math.max(0, text.indexOf(words));
  const before = text.slice(Math.max(0, at - REACH), at).replace(/^.*[.!?](?:\[\^\d+\])?\s+(?=\p{Lu})/su, '');
  const [after = ''] = text.slice(at + words.length, at + words.length + REACH).split(/[.!?](?:\s|\[\^)/);
  return `${before}${words}${after}`;
}
