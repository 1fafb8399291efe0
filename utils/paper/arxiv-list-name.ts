/** `cs`, `cs.CL`, `cond-mat.mes-hall`, `q-bio`, `grp_physics`. */
const ARCHIVE = /^[a-z]+(?:[-_][a-z]+)?(?:\.[A-Za-z-]{2,})?$/;
/** A day's, the last days', a month's (`2401` or `2024-01`) or a year's. */
const LIST_OF = /^(?:new|recent|pastweek|current|\d{4}|(?:19|20)\d{2}-(?:0[1-9]|1[0-2]))$/;
const DAY = /^20\d{2}-\d{2}-\d{2}$/;
/** `vaswani_a_1`, or an ORCID. */
const AUTHOR = /^(?:[a-z-]+_[a-z]_\d+|\d{4}-\d{4}-\d{4}-\d{3}[\dX])$/;

/**
 * What arXiv's list of papers at a path is called, in its own words: `cs.CL recent`. `undefined` for what is no list.
 * Seen in arXiv's own templates (arXiv/arxiv-browse, arXiv/arxiv-search): all of these list their papers in the same two shapes.
 */
export function arxivListName([kind, ...rest]: readonly string[], query: URLSearchParams): string | undefined {
  const [first = '', second = ''] = rest;
  switch (kind) {
    case 'list':
      return rest.length === 2 && ARCHIVE.test(first) && LIST_OF.test(second) ? `${first} ${second}` : undefined;
    case 'catchup':
      return rest.length === 2 && ARCHIVE.test(first) && DAY.test(second) ? `${first} ${second}` : undefined;
    case 'a':
      return rest.length === 1 && AUTHOR.test(first) ? first : undefined;
    case 'search':
      return rest.length <= 1 ? searchName(query) : undefined;
    default:
      return undefined;
  }
}

function searchName(query: URLSearchParams): string | undefined {
  return (query.get('query') ?? query.get('terms-0-term'))?.trim() || undefined;
}
