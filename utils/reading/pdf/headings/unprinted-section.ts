import type { HeadingCandidate } from './heading-candidates';
import type { OutlineEntry } from './outline-entries';

/**
 * The section of the outline that a heading opens although no line prints its name: its own entry is the first below it, and the heading
 * before it is the last above it. Seen on https://arxiv.org/pdf/1904.01169v3, whose authors' lives stand under an unprinted "Biographies".
 */
export function unprintedSections(found: readonly HeadingCandidate[], entries: readonly OutlineEntry[]): Map<number, OutlineEntry> {
  const places = new Map(entries.map((entry, place) => [entry, place]));
  const sections = new Map<number, OutlineEntry>();
  for (const [order, { index, entry }] of found.entries()) {
    const before = found[order - 1]?.entry;
    const place = entry === undefined ? undefined : places.get(entry);
    const section = place === undefined ? undefined : entries[place - 1];
    if (entry === undefined || place === undefined || section === undefined || before === undefined) continue;
    if (section.level === entry.level - 1 && entries[place - 2] === before) sections.set(index, section);
  }
  return sections;
}
