import { Failure } from '@/utils/failure';
import { DocumentDraft } from '@/utils/reading/document-draft';
import { frontBlocks } from '@/utils/reading/latexml/front/front-blocks';
import { frontNotes, paperDate, paperKeywords, paperLicence, paperTitle, paperVersion } from '@/utils/reading/latexml/front/front-matter';
import { paperAuthors } from '@/utils/reading/latexml/front/paper-authors';
import { writeNotes } from '@/utils/reading/latexml/text/write-note';
import type { Walk } from '@/utils/reading/latexml/walk/walk';
import type { PaperDocument, Passage } from '@/utils/reading/paper-document';
import { addPlanted } from '@/utils/reading/planted/add-planted';
import { takeHidden } from '@/utils/reading/planted/html/take-hidden';
import type { ReadContext } from '@/utils/reading/read-context';
import { tidySpaces } from '@/utils/reading/tidy-text';
import { judgePage } from './judge-page';
import { pageSource } from './page-source';
import { startWalk } from './start-walk';

/** Reads a page made by LaTeXML: https://arxiv.org/html/…, https://ar5iv.labs.arxiv.org/html/…. One walk, in reading order. */
export async function readLatexml(document: Document, root: Element, context: ReadContext): Promise<PaperDocument> {
  const hidden = takeHidden(document, root, 'paper');
  await context.breathe?.();
  const draft = new DocumentDraft();
  const walk = startWalk(draft, root, context.breathe);
  leaveOutPreamble(root, walk);
  for (const note of frontBlocks(root, 'ltx_role_institutetext')) if (note.querySelector('a[href], math') === null) walk.done.add(note);
  const title = paperTitle(document, root, walk);
  for (const note of frontNotes(root)) walk.notes.push({ id: draft.takeId('footnote'), element: note });
  writeNotes(walk);
  await walk.writeChildren(root);
  writeNotes(walk);
  if (isWrapper(draft.passages)) throw new Failure('paper-unreadable', 'the page only names a PDF');
  await context.breathe?.();
  judgePage(root, walk);
  await context.breathe?.();
  addPlanted(draft, title, hidden);
  await context.breathe?.();
  return draft.finish(context, {
    source: pageSource(context.url, 'html'),
    title,
    authors: paperAuthors(document, root),
    date: paperDate(document, root),
    version: paperVersion(document),
    licence: paperLicence(document),
    keywords: paperKeywords(document, root, walk),
  });
}

/** A submission that includes its own PDF is converted to one sentence: `See pages 1-last of main.pdf` on https://arxiv.org/html/1412.6980. */
function isWrapper(passages: Passage[]): boolean {
  return passages.length === 1 && /^See pages? \S+ of \S+\.pdf/i.test(passages[0]?.text ?? '');
}

/** Commands of the preamble that LaTeXML does not know stand as text before the title. Seen on https://ar5iv.labs.arxiv.org/html/2310.10108. */
function leaveOutPreamble(root: Element, walk: Walk): void {
  const title = root.querySelector('.ltx_title_document');
  if (title === null) return;
  const children = [...root.children];
  const end = children.findIndex((child) => child === title || child.contains(title));
  for (const child of children.slice(0, Math.max(0, end))) {
    const text = tidySpaces(child.textContent).trim();
    if (child.querySelector('.ltx_ERROR') === null || isProse(text)) continue;
    walk.done.add(child);
    walk.draft.leftOut.push({ what: text.slice(0, 80), rule: 'furniture', characters: text.length });
  }
}

/** What the authors wrote to be read has more words than commands and brackets. */
function isProse(text: string): boolean {
  const words = text.match(/(?<![\\\p{L}@])\p{L}{2,}(?=[\s.,;:()]|$)/gu)?.length ?? 0;
  return words >= 2;
}
