import type { DocumentDraft } from '@/utils/reading/document-draft';
import { findUrls, linkKind } from '@/utils/reading/paper-links';

/** The addresses in all passages, each where it stands first. */
export async function addLinks(draft: DocumentDraft, rest: () => Promise<void>): Promise<void> {
  const seen = new Set(draft.links.map(({ url }) => url));
  for (const [index, { id, text }] of draft.passages.entries()) {
    if (index % 100 === 99) await rest();
    for (const { url, around } of findUrls(text)) {
      if (seen.has(url)) continue;
      seen.add(url);
      draft.links.push({ url, kind: linkKind(url, around), passage: id });
    }
  }
}
