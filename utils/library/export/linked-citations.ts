import type { Receipt } from '@/utils/reading/receipt';
import { findCitations } from '@/utils/summary/citations/find-citations';
import { passageUrl } from '@/utils/summary/citations/passage-url';
import type { Backing } from '@/utils/summary/summary';

/** What is set into a text, such as the mark of a footnote. */
export interface Inserted {
  /** Offset in the text, in UTF-16 units. */
  at: number;
  text: string;
}

/**
 * A text whose citations are links to the place in the paper: `([P12](https://…), [T3](https://…))`; a passage without a place keeps its bare id.
 *
 * @param inserted in the order of their offsets
 */
export function linkedCitations(
  text: string,
  receipt: Receipt | undefined,
  passages: Backing['passages'],
  inserted: readonly Inserted[] = [],
): string {
  const citations = findCitations(text).map(({ start, end, ids }) => {
    const links = ids.map((id) => {
      const url = receipt && passages[id] && passageUrl(receipt, passages[id]);
      return url === undefined ? id : `[${id}](${linkTarget(url)})`;
    });
    return { start, end, text: ` (${links.join(', ')})` };
  });
  // A mark stands before the citation that begins where it does.
  const edits = [...inserted.map(({ at, text: mark }) => ({ start: at, end: at, text: mark })), ...citations].sort(
    (one, other) => one.start - other.start || one.end - other.end,
  );
  let linked = '';
  let from = 0;
  for (const edit of edits) {
    linked += text.slice(from, Math.max(from, edit.start)) + edit.text;
    from = Math.max(from, edit.end);
  }
  return linked + text.slice(from);
}

/** An address as a Markdown link takes it, or one that stands bare: brackets, braces and blanks would end it. */
export function linkTarget(url: string): string {
  return url
    .replaceAll('(', '%28')
    .replaceAll(')', '%29')
    .replaceAll(/[\s<>{}]/g, encodeURIComponent);
}
