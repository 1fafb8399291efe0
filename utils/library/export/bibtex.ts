import type { PaperRef } from '@/utils/paper/paper-ref';
import { paperPage } from '@/utils/paper/paper-urls';

/** What an entry says of a paper. */
interface Cited {
  paper: PaperRef;
  title: string;
  authors: readonly string[];
  /** ISO day. */
  date?: string;
}

/**
 * A paper as a BibTeX entry in the form that arXiv itself gives (`@misc` with `eprint`), without a version as that does; a page elsewhere as
 * `@misc` with its address. Formulas in a title stay TeX.
 * Seen on https://arxiv.org/bibtex/1706.03762.
 */
export function bibtex({ paper, title, authors, date }: Cited): string {
  const year = date?.slice(0, 4);
  const fields: [string, string | undefined][] = [
    ['title', escapeTex(title)],
    ['author', authors.length === 0 ? undefined : authors.map(escapeTex).join(' and ')],
    ['year', year],
    ['eprint', paper.source === 'arxiv' ? paper.arxivId : undefined],
    ['archivePrefix', paper.source === 'arxiv' ? 'arXiv' : undefined],
    // Addresses are taken as they are; a brace in one would end the entry.
    [
      'url',
      paperPage(paper.source === 'arxiv' ? { source: 'arxiv', arxivId: paper.arxivId } : paper).replaceAll(/[{}]/g, encodeURIComponent),
    ],
  ];
  const lines = fields.flatMap(([name, value]) => (value === undefined ? [] : [`  ${name} = {${value}},`]));
  return [`@misc{${citationKey({ title, authors, year })},`, ...lines, '}', ''].join('\n');
}

/** `vaswani2017attention`: the first author's last name, the year, the title's first word that says something. */
function citationKey({ title, authors, year = '' }: { title: string; authors: readonly string[]; year?: string | undefined }): string {
  const name = lettersOf(authors[0]?.split(/\s+/).at(-1) ?? '');
  const word = title
    .replaceAll(/\$[^$]*\$/g, ' ')
    .split(/[^\p{L}\p{N}]+/u)
    .map(lettersOf)
    .find((each) => each.length > 1 && !/^(?:an?|the|on|of|in|for|to|and|with|by|from|is|are)$/.test(each));
  return `${name}${year}${word ?? ''}` || 'paper';
}

/** In ASCII, which every BibTeX takes as a key. */
function lettersOf(text: string): string {
  return text
    .normalize('NFD')
    .replaceAll(/[^A-Za-z0-9]/g, '')
    .toLowerCase();
}

/** Signs that mean something to TeX, outside of formulas; braces that do not match would end the field. */
function escapeTex(text: string): string {
  const parts = text.replaceAll(/\s+/g, ' ').split(/(\$(?=\S)[^$]*\S\$)/);
  const escaped = parts.map((part, index) => (index % 2 === 1 ? part : part.replaceAll(/[%&#_$]/g, '\\$&'))).join('');
  return areBracesMatched(escaped) ? escaped : escaped.replaceAll(/[{}]/g, '');
}

function areBracesMatched(text: string): boolean {
  let depth = 0;
  for (const sign of text) {
    if (sign === '{') depth += 1;
    if (sign === '}') depth -= 1;
    if (depth < 0) return false;
  }
  return depth === 0;
}
