import { DocumentDraft } from '@/utils/reading/document-draft';
import type { PaperDocument } from '@/utils/reading/paper-document';
import type { ReadContext } from '@/utils/reading/read-context';
import { frontNotes, paperAuthors, paperDate, paperTitle, paperVersion } from './front-matter';
import { startWalk } from './start-walk';
import { writeNotes } from './write-note';

/** Reads a page made by LaTeXML: https://arxiv.org/html/…, https://ar5iv.labs.arxiv.org/html/…. One walk, in reading order. */
export async function readLatexml(document: Document, root: Element, context: ReadContext): Promise<PaperDocument> {
  const draft = new DocumentDraft();
  const walk = startWalk(draft);
  for (const residue of preambleResidue(root)) walk.done.add(residue);
  const title = paperTitle(document, root, walk);
  for (const note of frontNotes(root)) walk.notes.push({ id: draft.takeId('footnote'), element: note });
  writeNotes(walk);
  walk.writeChildren(root);
  writeNotes(walk);
  return draft.finish(context, {
    source: 'html',
    title,
    authors: paperAuthors(root).map((name) => ({ name, affiliations: [] })),
    date: paperDate(document, root),
    version: paperVersion(document),
  });
}

/** Commands of the preamble that LaTeXML does not know stand as text before the title. Seen on https://ar5iv.labs.arxiv.org/html/2310.10108. */
function preambleResidue(root: Element): Element[] {
  const title = root.querySelector('.ltx_title_document');
  const children = [...root.children];
  const end = children.findIndex((child) => child === title || child.contains(title));
  return children.slice(0, Math.max(0, end)).filter((child) => child.querySelector('.ltx_ERROR') !== null);
}
