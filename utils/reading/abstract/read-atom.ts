import { parseArxivId } from '@/utils/paper/arxiv-id';
import { isoDay } from '@/utils/reading/iso-day';
import type { PaperMetadata } from './paper-metadata';
import { personName } from './person-name';
import { plainTex } from './plain-tex';

/**
 * Reads the first paper in an answer of arXiv's API; `undefined` for an error, which comes as an entry too, and for an id that arXiv does not
 * know, which comes without an entry or with one that has no title. The feed may have been parsed as XML or as HTML: in the latter, elements
 * that close themselves hold what follows them, so nothing here asks for children.
 * Seen on https://export.arxiv.org/api/query?id_list=2407.01231 and id_list=2502.04644.
 */
export function readAtom(feed: Document): PaperMetadata | undefined {
  const entry = feed.getElementsByTagName('entry')[0];
  if (entry === undefined) return undefined;
  const ref = parseArxivId(textOf(entry, 'id').replace(/^.*\/abs\//, ''));
  const title = plainTex(textOf(entry, 'title'));
  if (ref === undefined || title === '') return undefined;
  const date = isoDay(textOf(entry, 'updated'));
  const firstDate = isoDay(textOf(entry, 'published'));
  const doi = textOf(entry, 'arxiv:doi');
  const comment = plainTex(textOf(entry, 'arxiv:comment'));
  const journal = plainTex(textOf(entry, 'arxiv:journal_ref'));
  const categories = categoriesOf(entry);
  return {
    arxivId: ref.arxivId,
    title,
    authors: [...entry.getElementsByTagName('author')].map(authorOf).filter(({ name }) => name !== ''),
    abstract: plainTex(textOf(entry, 'summary')),
    ...(date === undefined ? {} : { date }),
    ...(ref.version === undefined ? {} : { version: ref.version }),
    ...(firstDate === undefined ? {} : { firstDate }),
    ...(categories.length === 0 ? {} : { categories }),
    ...(comment === '' ? {} : { comment }),
    ...(doi === '' ? {} : { doi }),
    ...(journal === '' ? {} : { journal }),
  };
}

function textOf(entry: Element, name: string): string {
  return (entry.getElementsByTagName(name)[0]?.textContent ?? '').trim();
}

function authorOf(author: Element): { name: string; affiliations: string[] } {
  const affiliations = [...author.getElementsByTagName('arxiv:affiliation')].map((one) => plainTex(one.textContent));
  return { name: personName(textOf(author, 'name')), affiliations: affiliations.filter((one) => one !== '') };
}

/** Classes of other schemes (`68T50`, `I.2.7`) come as categories as well. */
function categoriesOf(entry: Element): string[] {
  const elements = [...entry.getElementsByTagName('arxiv:primary_category'), ...entry.getElementsByTagName('category')];
  const terms = elements.map((element) => element.getAttribute('term') ?? '');
  return [...new Set(terms)].filter((term) => /^[a-z-]+(?:\.[A-Za-z-]+)?$/.test(term));
}
