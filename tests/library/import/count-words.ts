import type { ImportResult } from '@/utils/library/import/import-result';
import type { Summary } from '@/utils/summary/summary';

/** How often each Han character and each Latin word stands in a text. */
export function countWords(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const [word] of text.toLowerCase().matchAll(/\p{Script=Han}|[\p{Script=Latin}\p{N}]+/gu))
    counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** Everything that a summary keeps of its entry, as one text. */
export function keptText({ title, authors, date = '', card, extra }: Summary, tags: readonly string[] = []): string {
  const texts = [title, ...authors, ...tags, date, ...Object.values(card), ...extra.flatMap(({ heading, text }) => [heading, text])];
  return texts.join('\n');
}

export function allKept({ papers, toRead }: ImportResult): string {
  return [
    ...papers.flatMap(({ summaries, own }) => summaries.map((summary) => keptText(summary, own.tags))),
    ...toRead.map(({ title }) => title),
  ].join('\n');
}

/** Words that stand more often in the one than in the other. */
export function moreIn(one: Map<string, number>, other: Map<string, number>): Record<string, number> {
  const more = [...one].map(([word, count]) => [word, count - (other.get(word) ?? 0)] as const);
  return Object.fromEntries(more.filter(([, count]) => count > 0));
}
