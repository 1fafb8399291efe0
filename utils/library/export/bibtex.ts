import type { PaperRef } from '@/utils/paper/paper-ref';
import { paperPage } from '@/utils/paper/paper-urls';
import { texText, texTitle } from './references/tex-text';
import { lineText } from './text/file-text';

/** What an entry says of a paper. */
export interface Cited {
  paper: PaperRef;
  title: string;
  authors: readonly string[];
  /** ISO day. */
  date?: string;
}

/** What an entry may say beyond what arXiv does. */
interface More {
  /** In place of the one that is made of author, year and title. */
  key?: string;
  /** Names and values, which are TeX already. */
  fields?: readonly [string, string][];
}

/**
 * A paper as a BibTeX entry in the form that arXiv itself gives (`@misc` with `eprint`), without a version as that does; a page elsewhere as
 * `@misc` with its address. Formulas in a title stay TeX.
 * Seen on https://arxiv.org/bibtex/1706.03762.
 */
export function bibtex({ paper, title, authors, date }: Cited, { key, fields: more = [] }: More = {}): string {
  const year = yearOf(date);
  const names = authors.map(bibtexName).filter((name) => name !== '');
  const fields: [string, string | undefined][] = [
    ['title', texTitle(title)],
    ['author', names.length === 0 ? undefined : names.join(' and ')],
    ['year', year],
    ['eprint', paper.source === 'arxiv' ? paper.arxivId : undefined],
    ['archivePrefix', paper.source === 'arxiv' ? 'arXiv' : undefined],
    // Addresses are taken as they are; a brace in one would end the entry.
    [
      'url',
      paperPage(paper.source === 'arxiv' ? { source: 'arxiv', arxivId: paper.arxivId } : paper).replaceAll(/[{}]/g, encodeURIComponent),
    ],
    ...more,
  ];
  const lines = fields.flatMap(([name, value]) => (value === undefined ? [] : [`  ${name} = {${value}},`]));
  return [`@misc{${key ?? citationKey({ title, authors, year })},`, ...lines, '}', ''].join('\n');
}

function yearOf(date: string | undefined): string | undefined {
  return date !== undefined && /^\d{4}/.test(date) ? date.slice(0, 4) : undefined;
}

/** Braces keep a name together that BibTeX would take apart: a group with a comma in its name, two names in one. */
function bibtexName(name: string): string {
  const line = lineText(name);
  const tex = texText(line);
  return /\band\b/i.test(line) || (line.match(/,/g)?.length ?? 0) > 1 || /[,=-]$|^[,=-]/.test(line) ? `{${tex}}` : tex;
}

/** `vaswani2017attention`: the first author's last name, the year, the title's first word that says something. */
export function citationKey({
  title,
  authors,
  year = '',
}: {
  title: string;
  authors: readonly string[];
  year?: string | undefined;
}): string {
  const name = lettersOf(authors[0]?.split(/\s+/).at(-1) ?? '');
  const word = title
    .replaceAll(/\$[^$]*\$/g, ' ')
    .split(/[^\p{L}\p{N}]+/u)
    .map(lettersOf)
    .find((each) => each.length > 1 && !/^(?:an?|the|on|of|in|for|to|and|with|by|from|is|are)$/.test(each));
  return `${name}${lettersOf(year)}${word ?? ''}` || 'paper';
}

/** In ASCII, which every BibTeX takes as a key. */
function lettersOf(text: string): string {
  return text
    .normalize('NFD')
    .replaceAll(/[^A-Za-z0-9]/g, '')
    .toLowerCase();
}
