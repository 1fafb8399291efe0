import type { HastNode } from '@/utils/markdown/hast-node';
import { element, renderHtml } from '@/utils/markdown/render-html';
import type { TextMark } from '@/utils/markdown/text-mark';
import type { Receipt } from '@/utils/reading/receipt';
import { placedNumbers, type ShownNumber } from '@/utils/summary/check/placed-numbers';
import { findCitations } from '@/utils/summary/citations/find-citations';
import { passageUrl } from '@/utils/summary/citations/passage-url';
import type { Backing } from '@/utils/summary/summary';

/** A text with what stands behind it. */
interface SectionText {
  /** Id among the checked numbers. */
  id: string;
  /** Markdown that cites passages. */
  text: string;
  backing: Pick<Backing, 'passages' | 'numbers'>;
  receipt: Receipt | undefined;
}

interface SectionOptions {
  math: 'mathml' | 'tex';
  level: number;
  /** What stands behind a checked number. */
  numberMark?(number: ShownNumber): HastNode[];
}

/** A section's text as HTML: citations as links to their places in the paper, something of the file's own behind each checked number. */
export function sectionHtml({ id, text, backing, receipt }: SectionText, { math, level, numberMark }: SectionOptions): string {
  const own = (backing.numbers ?? []).filter(({ section }) => section === id);
  const places: { mark: TextMark; content: () => HastNode[] }[] = findCitations(text).map(({ start, end, ids }) => ({
    mark: { start, end, kind: 'replace' },
    content: () => [element('span', math === 'tex' ? {} : { className: ['cite'] }, citation(ids, backing.passages, receipt))],
  }));
  if (numberMark !== undefined) {
    for (const number of placedNumbers(text, own))
      places.push({ mark: { start: number.start, end: number.end, kind: 'after' }, content: () => numberMark(number) });
  }
  places.sort((one, other) => one.mark.start - other.mark.start);
  return renderHtml(text, { math, level, marks: places.map(({ mark }) => mark), slot: (mark) => places[mark]?.content() ?? [] });
}

function citation(ids: readonly string[], passages: Backing['passages'], receipt: Receipt | undefined): HastNode[] {
  const links = ids.flatMap((id, index): HastNode[] => {
    const passage = passages[id];
    const href = receipt && passage && passageUrl(receipt, passage);
    const name: HastNode = { type: 'text', value: id };
    return [
      ...(index === 0 ? [] : [{ type: 'text', value: ', ' }]),
      href === undefined ? name : element('a', { href, rel: ['noopener', 'noreferrer'] }, [name]),
    ];
  });
  return [{ type: 'text', value: ' (' }, ...links, { type: 'text', value: ')' }];
}
