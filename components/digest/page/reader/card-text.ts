import type { DigestRow } from '@/components/digest/page/digest-row';

/** Everything that a keyword may be found in. */
export function cardText({ listed, summary }: DigestRow): string {
  const { title, authors = [], keywords = [] } = listed;
  const written = summary === undefined ? [] : [...Object.values(summary.card), ...summary.custom.map(({ text }) => text)];
  return [title, summary?.title ?? '', ...authors, ...keywords, ...written].join('\n');
}
