import { isoDay } from '@/utils/reading/iso-day';
import type { Author } from '@/utils/reading/paper-document';
import { tidySpaces } from '@/utils/reading/tidy-text';
import { linkedData } from './linked-data';

export interface PageFacts {
  title?: string;
  authors: Author[];
  date?: string;
  licence?: string;
  keywords: string[];
}

/**
 * What a page says about itself: to Google Scholar (`citation_*`: OpenReview, the ACL Anthology, publishers), to libraries (`dc.*`), to social
 * networks (`og:`), to search engines (JSON-LD). Seen on https://aclanthology.org/2023.acl-long.1/ and https://openreview.net.
 */
export function pageFacts(document: Document, byline: string): PageFacts {
  const meta = metaOf(document);
  const linked = linkedData(document);
  const first = (...names: string[]): string | undefined => names.map((name) => meta.get(name)?.[0]).find((value) => value !== undefined);
  const title = first('citation_title', 'dc.title', 'og:title') ?? linked.title;
  const day =
    first('citation_publication_date', 'citation_date', 'citation_online_date', 'dc.date', 'article:published_time', 'date') ?? linked.date;
  const licence = first('dc.rights', 'citation_license', 'dcterms.license') ?? licenceLink(document) ?? linked.licence;
  const date = day === undefined ? undefined : isoDay(day);
  return {
    ...(title === undefined ? {} : { title }),
    authors: authorsOf(meta, linked.authors, byline),
    ...(date === undefined ? {} : { date }),
    ...(licence === undefined ? {} : { licence }),
    keywords: (meta.get('citation_keywords') ?? meta.get('keywords') ?? [])
      .flatMap((list) => list.split(/\s*[;,]\s*/))
      .filter((word) => word !== ''),
  };
}

/** Values by lower-case name, in order. */
function metaOf(document: Document): Map<string, string[]> {
  const values = new Map<string, string[]>();
  for (const element of document.querySelectorAll('meta[content]')) {
    const name = (element.getAttribute('name') ?? element.getAttribute('property') ?? '').toLowerCase();
    const value = tidySpaces(element.getAttribute('content') ?? '').trim();
    if (name !== '' && value !== '') values.set(name, [...(values.get(name) ?? []), value]);
  }
  return values;
}

function authorsOf(meta: Map<string, string[]>, linked: Author[], byline: string): Author[] {
  const named = meta.get('citation_author') ?? meta.get('dc.creator') ?? meta.get('citation_authors')?.flatMap((list) => list.split(';'));
  if (named !== undefined) return unique(named.map(inNaturalOrder)).map((name) => ({ name, affiliations: [] }));
  if (linked.length > 0) return linked;
  const loose = meta.get('author') ?? byline.replace(/^by\s+/i, '').split(/,|\band\b/);
  return unique(loose).map((name) => ({ name, affiliations: [] }));
}

/** `Bohne, Ada` is how libraries write it. */
function inNaturalOrder(name: string): string {
  const [family = '', given, ...rest] = name.split(/\s*,\s*/);
  return given === undefined || rest.length > 0 ? name : `${given} ${family}`;
}

function unique(names: string[]): string[] {
  return [...new Set(names.map((name) => tidySpaces(name).trim()))].filter((name) => name !== '' && !/^https?:/.test(name));
}

function licenceLink(document: Document): string | undefined {
  return document.querySelector('a[rel~="license"][href], link[rel~="license"][href]')?.getAttribute('href') ?? undefined;
}
