import type { PlacedLine } from '@/utils/reading/pdf/pages/placed-line';
import type { LineJoiner } from '@/utils/reading/pdf/text/line-joiner';
import { citedAs } from './cited-as';
import { entryLabels } from './entry-labels';
import { entryStarts } from './entry-starts';

export interface ReferenceEntry {
  text: string;
  label?: string;
  page: number;
}

/** No entry is longer. */
const longest = 10_000;

/** The entries of a reference list: told by their labels, or by where their lines begin. */
export function referenceEntries(lines: readonly PlacedLine[], joiner: LineJoiner): ReferenceEntry[] {
  const labels = entryLabels(lines);
  const starts = labels.size > 0 ? labels : entryStarts(lines);
  const entries: ReferenceEntry[] = [];
  for (const [index, { text, page }] of lines.entries()) {
    const entry = entries.at(-1);
    if (starts.has(index) || entry === undefined || entry.text.length > longest) {
      const label = labels.get(index);
      const own = text.slice(label?.length ?? 0).trim();
      entries.push({ text: own, page, ...(label === undefined ? {} : { label: label.replace(/^(\d+)\)$/, '$1.') }) });
    } else entry.text = entry.text === '' ? text : joiner.join(entry.text, text);
  }
  return entries.map((entry) => {
    const label = entry.label ?? citedAs(entry.text);
    return label === undefined ? entry : { ...entry, label };
  });
}
