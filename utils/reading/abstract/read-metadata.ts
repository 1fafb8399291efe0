import { parseArxivId } from '@/utils/paper/arxiv-id';
import { isoDay } from '@/utils/reading/iso-day';
import { tidySpaces } from '@/utils/reading/tidy-text';
import { absPageAuthors } from './abs-page-authors';
import { absPageText } from './abs-page-text';
import type { PaperMetadata } from './paper-metadata';
import { personName } from './person-name';
import { plainTex } from './plain-tex';

/** Reads an arXiv abstract page, whole or in part; `undefined` when the page is none. Seen on https://arxiv.org/abs/1902.02534 and /abs/2405.05966. */
export function readMetadata(document: Document): PaperMetadata | undefined {
  const arxivId = arxivIdOf(document);
  const title = plainTex(metaOf(document, 'citation_title')[0] ?? absPageText(document, 'h1.title'));
  const abstract = plainTex(metaOf(document, 'citation_abstract')[0] ?? absPageText(document, 'blockquote.abstract'));
  if (title === '' || (arxivId === undefined && abstract === '')) return undefined;
  const linked = absPageAuthors(document);
  // The page lists people as they write themselves, the meta tags family name first; only the tags list all of a long list.
  const tagged = metaOf(document, 'citation_author').map((name) => ({ name: personName(name), affiliations: [] }));
  return {
    ...(arxivId === undefined ? {} : { arxivId }),
    title,
    authors: linked.length >= tagged.length ? linked : tagged,
    abstract,
    ...datesOf(document),
    ...publicationOf(document),
  };
}

function arxivIdOf(document: Document): string | undefined {
  return parseArxivId(metaOf(document, 'citation_arxiv_id')[0] ?? '')?.arxivId;
}

function metaOf(document: Document, name: string): string[] {
  const contents = [...document.querySelectorAll(`meta[name="${name}"]`)].map((meta) =>
    tidySpaces(meta.getAttribute('content') ?? '').trim(),
  );
  return contents.filter((content) => content !== '');
}

function datesOf(document: Document): Pick<PaperMetadata, 'date' | 'version' | 'firstDate'> {
  const dateline = absPageText(document, '.dateline');
  const first = isoDay(metaOf(document, 'citation_date')[0] ?? dateline);
  const date = isoDay(metaOf(document, 'citation_online_date')[0] ?? /revised ([^()]+) \(this version/.exec(dateline)?.[1] ?? '') ?? first;
  const version = shownVersion(document, dateline);
  return {
    ...(date === undefined ? {} : { date }),
    ...(version === undefined ? {} : { version }),
    ...(first === undefined ? {} : { firstDate: first }),
  };
}

/** "(this version, v2)" where there are several versions; else the page's own URL, else the last line of the history. */
function shownVersion(document: Document, dateline: string): number | undefined {
  const ownUrl = document.querySelector('meta[property="og:url"]')?.getAttribute('content') ?? '';
  const [, version] =
    /this version,\s*v(\d+)/.exec(dateline) ??
    /\/abs\/\S+v(\d+)$/.exec(ownUrl) ??
    [...absPageText(document, '.submission-history').matchAll(/\[v(\d+)\]/g)].at(-1) ??
    [];
  return version === undefined ? undefined : Number(version);
}

function publicationOf(document: Document): Pick<PaperMetadata, 'categories' | 'comment' | 'doi' | 'journal' | 'licence'> {
  const categories = [...absPageText(document, 'td.subjects').matchAll(/\(([a-z-]+(?:\.[A-Za-z-]+)?)\)/g)].map(([, code = '']) => code);
  const comment = absPageText(document, 'td.comments');
  const doi = metaOf(document, 'citation_doi')[0] ?? absPageText(document, 'td.doi a').replace(/^https?:\/\/(?:dx\.)?doi\.org\//, '');
  const journal = absPageText(document, 'td.jref');
  const licence = document.querySelector('.abs-license a')?.getAttribute('href') ?? '';
  return {
    ...(categories.length === 0 ? {} : { categories }),
    ...(comment === '' ? {} : { comment }),
    ...(doi === '' ? {} : { doi }),
    ...(journal === '' ? {} : { journal }),
    ...(licence === '' ? {} : { licence }),
  };
}
