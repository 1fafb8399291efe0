import type { LineJoiner } from './line-joiner';
import { isElsewhere, type PlacedLine } from './placed-line';

export interface ReferenceEntry {
  text: string;
  label?: string;
  page: number;
}

const numbered = /^(\[\d{1,4}\]|\[[\p{L}\d+]{2,12}\]|\d{1,4}[.)](?=\s)|\(\d{1,4}\))\s*/u;

/** No entry is longer. */
const longest = 10_000;

/** The entries of a reference list: told by their numbers, or by the first line that begins further left than the others. */
export function referenceEntries(lines: readonly PlacedLine[], joiner: LineJoiner): ReferenceEntry[] {
  const counted = lines.filter(({ text }) => numbered.test(text.slice(0, 20))).length;
  const isNumbered = counted >= Math.max(2, lines.length / 12);
  const entries: ReferenceEntry[] = [];
  let last: PlacedLine | undefined;
  for (const line of lines) {
    const [whole = '', label] = isNumbered ? (numbered.exec(line.text.slice(0, 20)) ?? []) : [];
    const entry = entries.at(-1);
    const begins = isNumbered ? label !== undefined : last === undefined || beginsEntry(last, line);
    if (begins || entry === undefined || entry.text.length > longest)
      entries.push({
        text: line.text.slice(whole.length),
        page: line.page,
        ...(label === undefined ? {} : { label: label.replace(/[.)]$/, (end) => (label.startsWith('(') ? end : '.')) }),
      });
    else entry.text = joiner.join(entry.text, line.text);
    last = line;
  }
  return entries.map((entry) => (entry.label === undefined ? { ...entry, ...authorYear(entry.text) } : entry));
}

/** A line at the margin after indented ones, or below a wider gap; a short line before it is not needed. */
function beginsEntry(above: PlacedLine, line: PlacedLine): boolean {
  const isAtMargin = line.x - line.column.left < 3;
  if (isElsewhere(above, line)) return isAtMargin && (/[.)\]]$/.test(above.text) || above.x - above.column.left > 5);
  const isWide = above.y - line.y > 1.45 * line.size;
  return isWide ? isAtMargin || /[.)]$/.test(above.text) : isAtMargin && above.x - above.column.left > 5;
}

/** `Bohne et al. (2020)` of an entry that begins with its authors, by initials and surname or the other way round. */
function authorYear(text: string): { label?: string } {
  const years = [...text.slice(0, 600).matchAll(/(?<![\d.:/])((?:19|20)\d{2}[a-z]?)(?![\d.]\d)/g)];
  const year = years.at(-1)?.[1];
  // The authors end at the first dot after a small letter.
  const [authors = ''] = text.slice(0, 400).split(/(?<=\p{Ll}{2})\.\s|\s\(?(?=(?:19|20)\d{2})/u);
  const surname = surnameOf(authors.split(/,|\band\b|&/)[0] ?? '');
  if (year === undefined || surname === undefined) return {};
  const names = surnamesFirst(text) ?? authors.split(/,\s*(?:and\s+)?|\s+and\s+|\s*&\s*/).filter((part) => /\p{Ll}{2}/u.test(part));
  const second = names.length === 2 ? surnameOf(names[1] ?? '') : undefined;
  const isMany = names.length > 2 || /\bet al\b/.test(authors);
  return { label: `${surname}${isMany ? ' et al.' : second === undefined ? '' : ` and ${second}`} (${year})` };
}

/** `Erbse, B., Linse, C.`: where the initials follow, they end each name. */
function surnamesFirst(text: string): string[] | undefined {
  const [list] = /^(?:\p{Lu}[\p{L}'’-]+,\s(?:\p{Lu}\.[\s-]?)+(?:,?\s?(?:and|&)\s|,\s|;\s)?)+/u.exec(text.slice(0, 400)) ?? [];
  return list?.match(/\p{Lu}[\p{L}'’-]+(?=,\s\p{Lu}\.)/gu) ?? undefined;
}

function surnameOf(name: string): string | undefined {
  const word = name
    .trim()
    .split(/\s+/)
    .filter((part) => !/^(?:\p{Lu}\.?-?){1,3}$/u.test(part))
    .at(-1);
  return word !== undefined && /^\p{Lu}\p{L}[\p{L}'’-]*$/u.test(word) ? word : undefined;
}
