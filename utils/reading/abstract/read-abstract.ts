import { DocumentDraft } from '@/utils/reading/document-draft';
import type { PaperDocument } from '@/utils/reading/paper-document';
import type { ReadContext } from '@/utils/reading/read-context';
import type { PaperMetadata } from './paper-metadata';

/** The last rung: a paper of which only the abstract could be had. */
export function readAbstract(metadata: PaperMetadata, context: ReadContext): PaperDocument {
  const draft = new DocumentDraft();
  draft.openAbstract();
  draft.add('paragraph', metadata.abstract);
  const { title, authors, date = metadata.firstDate, version, licence } = metadata;
  return draft.finish(context, { source: 'abstract', title, authors, date, version, licence });
}
