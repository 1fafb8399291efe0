import type { DocumentDraft } from '@/utils/reading/document-draft';
import { findUrls, linkKind } from '@/utils/reading/paper-links';

/** The addresses in all passages, each where it stands first. */
export function addLinks(draft: DocumentDraft): void {
  const seen = new Set(draft.links.map(({ url }) => url));
  for (const { id, text } of draft.passages) {
    for (const { url, around } of findUrls(text)) {
      if (seen.has(url)) continue;
      seen.add(url);
      draft.links.push({ url, kind: linkKind(url, around), passage: id });
    }
  }
}
