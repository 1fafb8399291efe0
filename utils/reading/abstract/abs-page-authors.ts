import type { Author } from '@/utils/reading/paper-document';
import { tidySpaces } from '@/utils/reading/tidy-text';
import { personName } from './person-name';

/**
 * The line of authors on an abstract page: linked names, each with its affiliation or its number in brackets behind it, the numbered
 * affiliations in brackets at the end. Long lists hide some behind a link that is no name.
 * Seen on https://arxiv.org/abs/1902.02534; affiliations as https://info.arxiv.org/help/prep.html has authors write them.
 */
export function absPageAuthors(document: Document): Author[] {
  const line = document.querySelector('.authors');
  const links = [...(line?.querySelectorAll('a') ?? [])].filter((link) => !isToggle(link));
  const remarks = links.map((link) => remarkAfter(link));
  const legend = legendOf(remarks.at(-1) ?? '');
  return links.flatMap((link, index) => {
    const name = personName(link.textContent);
    return name === '' ? [] : [{ name, affiliations: affiliationsIn(ownRemark(remarks[index] ?? ''), legend) }];
  });
}

function isToggle(link: Element): boolean {
  return (link.getAttribute('href') ?? '').startsWith('javascript:') || /authors not shown/.test(link.textContent);
}

/** What stands between a name and the next. */
function remarkAfter(link: Element): string {
  let text = '';
  for (let node = link.nextSibling; node !== null && node.nodeName !== 'A'; node = node.nextSibling) text += node.textContent ?? '';
  return tidySpaces(text);
}

/** The `(1 and 2)` of `(1 and 2) ((1) Bean Institute, (2) Pea College)`. */
function ownRemark(remark: string): string {
  return /^ ?\(([^()]+)\)/.exec(remark)?.[1]?.trim() ?? '';
}

/** The numbers at the end of the line with what they stand for. */
function legendOf(remark: string): Map<string, string> {
  const [, list = ''] = /\((\(\w{1,3}\).+)\)/.exec(remark) ?? [];
  const entries = [...list.matchAll(/\((\w{1,3})\)\s*(.+?)\s*(?=[,;]?\s*(?:\(\w{1,3}\)|$))/g)];
  return new Map(entries.map(([, mark = '', name = '']) => [mark, name]));
}

function affiliationsIn(remark: string, legend: Map<string, string>): string[] {
  const marks = remark.split(/\s*(?:,|;|and|&)\s*/).filter((mark) => mark !== '');
  const named = marks.map((mark) => legend.get(mark));
  if (marks.length > 0 && named.every((name) => name !== undefined)) return named;
  return remark === '' || /^[\d\s,;&]+$/.test(remark) ? [] : [remark];
}
