import { Readability } from '@mozilla/readability';
import { DocumentDraft } from '@/utils/reading/document-draft';
import { pageSource } from '@/utils/reading/latexml/page-source';
import { startWalk } from '@/utils/reading/latexml/start-walk';
import { writeNotes } from '@/utils/reading/latexml/text/write-note';
import type { PaperDocument } from '@/utils/reading/paper-document';
import { addPlanted } from '@/utils/reading/planted/add-planted';
import type { HiddenText } from '@/utils/reading/planted/hidden-text';
import { takeHidden } from '@/utils/reading/planted/html/take-hidden';
import type { ReadContext } from '@/utils/reading/read-context';
import { tidySpaces } from '@/utils/reading/tidy-text';
import { pageFacts } from './page-facts';
import { restoreFormulas } from './restore-formulas';

/** Readability weighs every element of a page several times; a table of a million cells is not worth the minutes. */
const MOST_ELEMENTS = 150_000;
/** It asks at each level for all the text below; an article nests a tenth as deep. */
const MOST_LEVELS = 200;

/**
 * Reads an HTML page its authors made themselves, or any other article (a project page, a blog): Readability finds the text, the common walk
 * reads it; `undefined` when there is none.
 */
export async function readArticle(document: Document, context: ReadContext): Promise<PaperDocument | undefined> {
  const article = articleIn(document);
  if (article === undefined) return undefined;
  const draft = new DocumentDraft();
  const walk = startWalk(draft, article.content, context.breathe);
  await walk.writeChildren(article.content);
  writeNotes(walk);
  const { title: named = '', ...facts } = pageFacts(document, article.byline);
  const title = named === '' ? tidySpaces(article.title).trim() : named;
  addPlanted(draft, title, article.hidden);
  return draft.finish(context, { source: pageSource(context.url, 'page'), title, ...facts });
}

interface FoundArticle {
  content: Element;
  title: string;
  byline: string;
  hidden: HiddenText[];
}

function articleIn(document: Document): FoundArticle | undefined {
  // `*` is counted by the browser, without a walk of ours.
  if (document.getElementsByTagName('*').length > MOST_ELEMENTS || isNestedDeeper(document, MOST_LEVELS)) return wholePage(document);
  // Readability takes the document it is given apart.
  const copy = document.cloneNode(true) as Document;
  restoreFormulas(copy);
  const hidden = copy.body === null ? [] : takeHidden(copy, copy.body, 'site');
  const found = new Readability<Element>(copy, { serializer: (node) => node as Element, keepClasses: true }).parse();
  if (!found?.content) return undefined;
  return { content: found.content, title: found.title ?? document.title, byline: found.byline ?? '', hidden };
}

/** Whatever stands in the page's main part: its navigation, header and footer are skipped by their tags. */
function wholePage(document: Document): FoundArticle | undefined {
  const content = document.querySelector('article, main, [role="main"]') ?? document.body;
  return content === null ? undefined : { content, title: document.title, byline: '', hidden: takeHidden(document, content, 'site') };
}

function isNestedDeeper(document: Document, levels: number): boolean {
  let level = 0;
  let at: Element | null = document.documentElement;
  while (at !== null) {
    if (level > levels) return true;
    if (at.firstElementChild !== null) {
      at = at.firstElementChild;
      level += 1;
      continue;
    }
    while (at !== null && at.nextElementSibling === null) {
      at = at.parentElement;
      level -= 1;
    }
    at = at?.nextElementSibling ?? null;
  }
  return false;
}
