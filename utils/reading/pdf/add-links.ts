import type { DocumentDraft } from '@/utils/reading/document-draft';
import { findUrls } from '@/utils/reading/paper-links';

/** The addresses in all passages, each where it stands first. */
export async function addLinks(draft: DocumentDraft, rest: () => Promise<void>): Promise<void> {
  for (const [index, { id, text }] of draft.passages.entries()) {
    if (index % 100 === 99) await rest();
    for (const found of findUrls(text)) draft.addLink(found, id);
  }
}
