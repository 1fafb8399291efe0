import type { DocumentDraft } from '@/utils/reading/document-draft';
import type { Walk } from '@/utils/reading/latexml/walk/walk';
import { tidySpaces } from '@/utils/reading/tidy-text';

/** A few macros of the authors' own are unknown on many healthy pages; those in tables only colour or underline. */
const MANY_ERRORS = 25;
const MANY_DAMAGED_FORMULAS = 0.1;
/** Fewer citations without a reference list may be a slip. */
const MANY_CITATIONS = 3;

/**
 * Says what is doubtful about a conversion. LaTeXML goes on after most errors, but some end the page in the middle or swallow a part of it.
 * Judged by eye on https://ar5iv.labs.arxiv.org/html/2310.10108 and thirty more.
 */
export function judgePage(root: Element, { draft, contents }: Walk): void {
  judgeEnd(root, draft);
  judgeSections(root, [...contents, ...framedContents(root)], draft);
  judgeTables(draft);
  judgeErrors(root, draft);
}

/** The reference list comes last in the source: where the text cites entries that are not there, the page was cut before it. */
function judgeEnd(root: Element, draft: DocumentDraft): void {
  if (draft.references.length > 0) return;
  const cited = new Set([...root.querySelectorAll('.ltx_cite a[href*="#bib"]')].map(targetOf));
  if (cited.size >= MANY_CITATIONS) draft.doubts.push({ code: 'ends-early', detail: `${cited.size} references cited, none listed` });
  else if (cited.size === 0 && lastSectionIsEmpty(draft))
    draft.doubts.push({ code: 'ends-early', detail: `nothing under "${draft.sections.at(-1)?.heading}"` });
}

function lastSectionIsEmpty({ sections, passages }: DocumentDraft): boolean {
  const last = sections.length - 1;
  return last > 0 && sections[last]?.isAppendix === false && !passages.some(({ section }) => section === last);
}

/** Sections that the page's own list of contents names and the page does not have. */
function judgeSections(root: Element, contents: Element[], draft: DocumentDraft): void {
  const entries = contents.flatMap((list) => [...list.querySelectorAll('.ltx_tocentry > a[href*="#"]')]);
  const missing = entries.filter((entry) => {
    const id = targetOf(entry);
    return /^[SA]\d|^[SA]\w*\.SS/.test(id) && root.ownerDocument.getElementById(id) === null;
  });
  if (missing.length === 0 || root.querySelector('section[id], .ltx_section[id]') === null) return;
  const names = missing.slice(0, 5).map(({ textContent }) => tidySpaces(textContent).trim());
  draft.doubts.push({ code: 'sections-missing', detail: `${names.join('; ')}${missing.length > 5 ? ' …' : ''}` });
}

/** The navigation stands beside the paper or beside what holds it: https://arxiv.org/html/2509.19592v1. */
function framedContents(root: Element): Element[] {
  const found: Element[] = [];
  for (let at = root; at.parentElement !== null; at = at.parentElement) {
    for (const beside of at.parentElement.children)
      if (/\bltx_(?:page_navbar|TOC)\b/.test(beside.getAttribute('class') ?? '')) found.push(beside);
  }
  return found;
}

function judgeTables({ passages, doubts }: DocumentDraft): void {
  const empty = passages.filter(({ damage }) => damage === 'no-cells');
  if (empty.length > 0) doubts.push({ code: 'tables-empty', detail: empty.map(({ label, id }) => label ?? id).join(', ') });
}

function judgeErrors(root: Element, { formulas, doubts }: DocumentDraft): void {
  const errors = [...root.getElementsByClassName('ltx_ERROR')].filter(
    (error) => error.closest('.ltx_bibliography, .ltx_authors, .ltx_tabular, math') === null,
  ).length;
  const broken = formulas.damaged + formulas.unreadable;
  const parts = [
    ...(errors >= MANY_ERRORS ? [`${errors} unknown commands`] : []),
    ...(broken >= 5 && broken > formulas.found * MANY_DAMAGED_FORMULAS ? [`${broken} of ${formulas.found} formulas`] : []),
  ];
  if (parts.length > 0) doubts.push({ code: 'many-errors', detail: parts.join(', ') });
}

function targetOf(link: Element): string {
  return /#(.*)$/.exec(link.getAttribute('href') ?? '')?.[1] ?? '';
}
