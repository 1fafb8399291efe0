import { isoDay } from '@/utils/reading/iso-day';
import { tidySpaces } from '@/utils/reading/tidy-text';
import { authorNames } from './author-names';
import { titleText } from './inline-pieces';
import type { Walk } from './walk';

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

export function paperAuthors(root: Element): string[] {
  const names = [...root.querySelectorAll('.ltx_authors .ltx_personname')].flatMap(authorNames);
  return [...new Set(names)];
}

/** `arXiv:2605.16562v1 [cs.CL] 15 May 2026` in the page's information box, else the date the authors printed. */
export function paperDate(document: Document, root: Element): string | undefined {
  const texts = [document.querySelector('#watermark-tr'), root.querySelector('.ltx_dates, .ltx_date')].map(
    (element) => element?.textContent ?? '',
  );
  return texts.map(isoDay).find((day) => day !== undefined);
}

/** The version that was served: https://arxiv.org/html/ID gives the newest without saying so in its URL. */
export function paperVersion(document: Document): number | undefined {
  const places = [
    document.querySelector('#watermark-tr')?.textContent,
    document.querySelector('base[href]')?.getAttribute('href'),
    document.querySelector('link[rel="canonical"]')?.getAttribute('href'),
  ];
  for (const place of places) {
    const [, version] = /(?:\d{4}\.\d{4,5}|\/\d{7})v(\d+)/.exec(place ?? '') ?? [];
    if (version !== undefined) return Number(version);
  }
  return undefined;
}

/** Notes on the title and the authors (equal contribution, funding); copyright and journal notes are the publisher's form, not text. */
export function frontNotes(root: Element): Element[] {
  const selector = '.ltx_authors .ltx_note';
  return [...root.querySelectorAll(selector)].filter(
    (note) => !note.matches('.ltx_role_footnotemark, .ltx_note_frontmatter, .ltx_role_institutetext'),
  );
}
