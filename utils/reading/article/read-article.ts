import { Readability } from '@mozilla/readability';
import { DocumentDraft } from '@/utils/reading/document-draft';
import { startWalk } from '@/utils/reading/latexml/start-walk';
import { writeNotes } from '@/utils/reading/latexml/write-note';
import type { PaperDocument } from '@/utils/reading/paper-document';
import type { ReadContext } from '@/utils/reading/read-context';
import { tidySpaces } from '@/utils/reading/tidy-text';

/** Reads an HTML page its authors made themselves: Readability finds the article, the common walk reads it; `undefined` when there is none. */
export function readArticle(document: Document, context: ReadContext): PaperDocument | undefined {
  // Readability takes the document it is given apart.
  const copy = document.cloneNode(true) as Document;
  const article = new Readability<Element>(copy, { serializer: (node) => node as Element }).parse();
  if (!article?.content) return undefined;
  const draft = new DocumentDraft();
  const walk = startWalk(draft);
  walk.writeChildren(article.content);
  writeNotes(walk);
  return draft.finish(context, {
    source: 'html',
    title: tidySpaces(article.title ?? document.title).trim(),
    authors: authorsOf(document, article.byline).map((name) => ({ name, affiliations: [] })),
  });
}

function authorsOf(document: Document, byline: string | null | undefined): string[] {
  const named = [...document.querySelectorAll('meta[name="citation_author"], meta[name="author"]')].map(
    (meta) => meta.getAttribute('content') ?? '',
  );
  const names = named.length > 0 ? named : (byline ?? '').replace(/^by\s+/i, '').split(/,|\band\b/);
  return names.map((name) => tidySpaces(name).trim()).filter((name) => name !== '');
}
