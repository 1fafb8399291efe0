import type { PaperMetadata } from '@/utils/reading/abstract/paper-metadata';
import type { PaperDocument } from '@/utils/reading/paper-document';

/** Fills in what a source does not say of its paper itself. ar5iv's text may be of another version, so a version is never filled in. */
export function completeFrom(document: PaperDocument, metadata: PaperMetadata): PaperDocument {
  const date = document.date ?? (document.receipt.source === 'ar5iv' ? metadata.firstDate : (metadata.date ?? metadata.firstDate));
  const licence = document.licence ?? metadata.licence;
  return {
    ...document,
    title: document.title || metadata.title,
    authors: document.authors.length > 0 ? document.authors : metadata.authors,
    abstract: document.abstract || metadata.abstract,
    ...(date === undefined ? {} : { date }),
    ...(licence === undefined ? {} : { licence }),
  };
}
