import { readFact } from '@/utils/library/import/entry/fact-line';
import { findPaperIds, findPaperLinks } from '@/utils/library/import/entry/find-paper-links';
import type { Section } from './cut-sections';
import { readItem } from './read-item';

/** How the items of a list begin. */
const STYLES: readonly RegExp[] = [
  /^\s{0,3}\d{1,3}[.、)）]\s+/,
  /^\s{0,3}(?:【\d{1,3}】|\[\d{1,3}\]\s)/,
  /^\s{0,3}[-*+•]\s+/,
  /^\s{0,3}\*\*(?:(?!\*\*).)+\*\*\s*[:：]?\s*(?:[[(（<]|https?:|$)/,
  /^\s{0,3}(?:\d{1,3}[.、)）]\s*)?\[(?:[^\][]|\[[^\][]*\])+\]\(https?:/,
];

/**
 * The papers of a section that is no paper's entry but a list: each opens an item, a line in bold or a line with its link. `undefined` where the
 * section is about one paper, which may name others in its text.
 *
 * @param fewest how many papers make a list
 */
export function cutItems(section: Section, fewest = 2): Section[] | undefined {
  if (findPaperLinks(section.heading).length > 0 || findPaperIds(section.heading).length > 0) return undefined;
  const cuts = STYLES.flatMap((style) => {
    const items = cutAt(section, style, fewest);
    return items === undefined ? [] : [items];
  });
  const titles = (items: readonly Section[]) => items.filter(({ heading }) => heading !== '').length;
  return cuts.toSorted((one, other) => other.length - one.length || titles(other) - titles(one))[0];
}

/** `- 论文: …`, `- 代码: …`, `- 相关: …`: what differs is told of one paper. The same name again and again is a list of papers. */
function areLabels(parts: readonly (readonly string[])[], fewest: number): boolean {
  const labels = parts.flatMap(([opening = '']) => LABEL.exec(opening)?.[1]?.trim() ?? []);
  return labels.length > 0 && labels.length * 2 >= parts.length && (new Set(labels).size > 1 || fewest < 2);
}

const LABEL = /^\s*(?:[-*+•]|\d{1,3}[.、)）])\s+(?:\*\*)?([^*:：[\]()]{1,12})(?:\*\*\s*[:：]|[:：](?:\*\*)?)\s*(?:\[|<?https?:)/;

/** Of the line that an item begins with: patterns take long over lines of megabytes. */
const LONGEST_LINE = 10_000;

function cutAt({ line, lines, heading }: Section, style: RegExp, fewest: number): Section[] | undefined {
  const all = lines.flatMap((each, index) => (each.length < LONGEST_LINE && style.test(each) ? [index] : []));
  const indentOf = (index: number) => /^\s*/.exec(lines[index] ?? '')?.[0].length ?? 0;
  // Lists inside of items are set in.
  const starts = all.filter((index) => indentOf(index) === indentOf(all[0] ?? 0));
  const [first] = starts;
  // A link before the first item is that of the whole section.
  if (first === undefined || findPaperLinks(lines.slice(0, first).join('\n')).length > 0) return undefined;
  const parts = starts.map((start, index) => lines.slice(start, starts[index + 1]));
  // Facts of one paper, `- **链接**: …` and `- **作者**: …`, are a list as well.
  if (parts.some(([opening = '']) => (readFact(opening)?.name ?? 'link') !== 'link')) return undefined;
  if (areLabels(parts, fewest)) return undefined;
  const above = heading === '' ? line : line + 1;
  const items: (Section & { id: string | undefined })[] = [];
  parts.forEach((part, index) => {
    const item = { ...readItem(part), line: above + (starts[index] ?? 0) };
    const last = items.at(-1);
    if (item.id === undefined && last !== undefined) last.lines.push(...part);
    else items.push(item);
  });
  const ids = items.map(({ id }) => id);
  if (ids.includes(undefined) || ids.length < fewest || new Set(ids).size < ids.length) return undefined;
  // `- [PDF](…)` in front of papers by their titles is the link of what the heading names.
  const isOwn = items[0]?.heading === '' && items.some((item) => item.heading !== '');
  return isOwn ? undefined : items;
}
