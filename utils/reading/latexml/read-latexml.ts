import { DocumentDraft } from '@/utils/reading/document-draft';
import type { PaperDocument } from '@/utils/reading/paper-document';
import type { ReadContext } from '@/utils/reading/read-context';
import { frontNotes, paperAuthors, paperDate, paperTitle, paperVersion } from './front-matter';
import { startWalk } from './start-walk';
import { writeNotes } from './write-note';

/** Reads a page made by LaTeXML: https://arxiv.org/html/…, https://ar5iv.labs.arxiv.org/html/…. One walk, in reading order. */
export function readLatexml(document: Document, root: Element, context: ReadContext): PaperDocument {
  const draft = new DocumentDraft();
  const walk = startWalk(draft);
  const title = paperTitle(document, root, walk);
  for (const note of frontNotes(root)) walk.notes.push({ id: draft.takeId('footnote'), element: note });
  writeNotes(walk);
  walk.writeChildren(root);
  writeNotes(walk);
  return draft.finish(context, {
    source: 'html',
    title,
    authors: paperAuthors(root),
    date: paperDate(document, root),
    version: paperVersion(document),
  });
}
