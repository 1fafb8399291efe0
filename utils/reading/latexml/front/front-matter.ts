import { isoDay } from '@/utils/reading/iso-day';
import { inlineText, titleText } from '@/utils/reading/latexml/text/inline-pieces';
import type { Walk } from '@/utils/reading/latexml/walk/walk';
import { tidySpaces } from '@/utils/reading/tidy-text';
import { authorBlocks, frontBlocks } from './front-blocks';

/** The paper's title; a page converted without one still has it in `<title>`, after the id. */
export function paperTitle(document: Document, root: Element, walk: Walk): string {
  const title = root.querySelector('.ltx_title_document');
  const text = title === null ? '' : titleText(title, walk);
  return text === ''
    ? tidySpaces(document.title)
        .replace(/^\s*\[[^\]]+\]\s*/, '')
        .trim()
    : text;
}

/** `arXiv:2605.16562v1 [cs.CL] 15 May 2026` in the page's information box, else the date the authors printed. */
export function paperDate(document: Document, root: Element): string | undefined {
  const texts = [document.getElementById('watermark-tr'), frontBlocks(root, 'ltx_dates')[0] ?? frontBlocks(root, 'ltx_date')[0]].map(
    (element) => element?.textContent ?? '',
  );
  return texts.map(isoDay).find((day) => day !== undefined);
}

/** The version that was served: https://arxiv.org/html/ID gives the newest without saying so in its URL. */
export function paperVersion(document: Document): number | undefined {
  const places = [
    document.getElementById('watermark-tr')?.textContent,
    document.head?.querySelector('base[href]')?.getAttribute('href'),
    document.head?.querySelector('link[rel="canonical"]')?.getAttribute('href'),
  ];
  for (const place of places) {
    const [, version] = /(?:\d{4}\.\d{4,5}|\/\d{7})v(\d+)/.exec(place ?? '') ?? [];
    if (version !== undefined) return Number(version);
  }
  return undefined;
}

/** `License: CC BY 4.0` in arXiv's information box (https://arxiv.org/html/2605.16562v1), as name; elsewhere a link that says so, as address. */
export function paperLicence(document: Document): string | undefined {
  const box = tidySpaces(document.getElementById('license-tr')?.textContent ?? '').trim();
  const name = box.replace(/^licen[cs]e\s*:\s*/i, '');
  return name === '' ? (document.head?.querySelector('link[rel~="license"]')?.getAttribute('href') ?? undefined) : name;
}

/** `Keywords: beans, jars`, `Index Terms— beans; jars`: their own block, or a paragraph before the first section. */
export function paperKeywords(document: Document, root: Element, walk: Walk): string[] {
  const block = frontBlocks(root, 'ltx_keywords')[0] ?? frontBlocks(root, 'ltx_para')[0];
  const isList = block?.classList.contains('ltx_keywords') === true;
  const text = block === undefined ? '' : isList ? inlineText(block, walk) : tidySpaces(block.textContent).trim();
  const title = /^(?:key\s?words(?: and phrases)?|index terms)\b[\s.:—–-]*/i;
  const list = isList || title.test(text) ? text.replace(title, '') : namedInMeta(document);
  return list
    .split(/\s*(?:[;,•·]|\\sep|\s[–—-]{1,2}\s)\s*/)
    .map((word) => word.replace(/[.\s]+$/, ''))
    .filter((word) => /\p{L}/u.test(word) && word.length <= 80);
}

function namedInMeta(document: Document): string {
  return document.head?.querySelector('meta[name="keywords"]')?.getAttribute('content') ?? '';
}

/** Notes on the title and the authors (equal contribution, funding); copyright and journal notes are the publisher's form, not text. */
export function frontNotes(root: Element): Element[] {
  const notes = authorBlocks(root).flatMap((block) => [...block.querySelectorAll('.ltx_note, .ltx_author_notes')]);
  return notes.flatMap((note) => (note.classList.contains('ltx_note') ? (isForm(note) ? [] : [note]) : looseNote(note)));
}

function isForm(note: Element): boolean {
  if (note.matches('.ltx_role_footnote, .ltx_role_footnotetext, .ltx_role_thanks')) return false;
  return note.matches('.ltx_role_footnotemark, .ltx_note_frontmatter, .ltx_role_institutetext, .ltx_role_emailtext, .ltx_role_affiliation');
}

/** Who did which part of the work fills half a page in some papers, and is no part of what the paper says. */
const LONGEST_NOTE = 500;

/** Words that stand beside the contacts: `Work done during an internship`. */
function looseNote(notes: Element): Element[] {
  const words = [...notes.childNodes].filter((node) => node.nodeType === node.TEXT_NODE).map((node) => node.nodeValue ?? '');
  const isNote = /\p{L}{3}/u.test(words.join('')) && notes.querySelector('.ltx_contact, .ltx_note') === null;
  return isNote && notes.textContent.length <= LONGEST_NOTE ? [notes] : [];
}
