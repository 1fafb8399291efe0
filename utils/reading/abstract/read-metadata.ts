import { isoDay } from '@/utils/reading/iso-day';
import { tidySpaces } from '@/utils/reading/tidy-text';
import type { PaperMetadata } from './paper-metadata';

/** Reads an arXiv abstract page; `undefined` when the page is none. Seen on https://arxiv.org/abs/1902.02534 and /abs/2405.05966. */
export function readMetadata(document: Document): PaperMetadata | undefined {
  const title = metaOf(document, 'citation_title')[0] ?? textOf(document, 'h1.title');
  const abstract = textOf(document, 'blockquote.abstract') || (metaOf(document, 'citation_abstract')[0] ?? '');
  if (title === '' || abstract === '') return undefined;
  const date = isoDay(metaOf(document, 'citation_online_date')[0] ?? metaOf(document, 'citation_date')[0] ?? textOf(document, '.dateline'));
  const version = shownVersion(document);
  return {
    title,
    authors: authorsOf(document).map((name) => ({ name, affiliations: [] })),
    abstract,
    ...(date === undefined ? {} : { date }),
    ...(version === undefined ? {} : { version }),
  };
}

function metaOf(document: Document, name: string): string[] {
  return [...document.querySelectorAll(`meta[name="${name}"]`)].map((meta) => tidySpaces(meta.getAttribute('content') ?? '').trim());
}

/** The text of an element without its label ("Title:", "Abstract:"). */
function textOf(document: Document, selector: string): string {
  const element = document.querySelector(selector)?.cloneNode(true) as Element | undefined;
  for (const label of element?.querySelectorAll('.descriptor') ?? []) label.remove();
  return tidySpaces(element?.textContent ?? '').trim();
}

/** The page lists people as they write themselves, the meta tags family name first. */
function authorsOf(document: Document): string[] {
  const linked = [...document.querySelectorAll('.authors a')]
    .map((link) => tidySpaces(link.textContent).trim())
    .filter((name) => name !== '');
  return linked.length > 0 ? linked : metaOf(document, 'citation_author').map((name) => name.replace(/^([^,]+),\s*(.+)$/, '$2 $1'));
}

/** "(this version, v2)" where there are several versions; else the page's own URL, else the last line of the history. */
function shownVersion(document: Document): number | undefined {
  const ownUrl = document.querySelector('meta[property="og:url"]')?.getAttribute('content') ?? '';
  const [, version] =
    /this version,\s*v(\d+)/.exec(textOf(document, '.dateline')) ??
    /\/abs\/\S+v(\d+)$/.exec(ownUrl) ??
    [...textOf(document, '.submission-history').matchAll(/\[v(\d+)\]/g)].at(-1) ??
    [];
  return version === undefined ? undefined : Number(version);
}
