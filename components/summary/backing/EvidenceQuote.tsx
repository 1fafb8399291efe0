import { useMemo } from 'react';
import { Markdown } from '@/components/markdown/Markdown';
import type { TextMark } from '@/utils/markdown/text-mark';
import type { Evidence } from '@/utils/summary/check/checked-number';

/** The sentence or the table row that has a value, with that value set off. */
export function EvidenceQuote({ evidence: { quote, value } }: { evidence: Evidence }) {
  const marks = useMemo(() => highlightOf(quote, value), [quote, value]);
  return (
    <blockquote className="markdown peek-quote" lang="en">
      <Markdown text={quote} marks={marks} />
    </blockquote>
  );
}

/** Of a value that occurs more than once, the last: a row's value stands behind its names. A part of another number is not it. */
function highlightOf(quote: string, value: string): TextMark[] {
  if (value === '') return [];
  for (let start = quote.lastIndexOf(value); start >= 0; start = start === 0 ? -1 : quote.lastIndexOf(value, start - 1)) {
    const end = start + value.length;
    const isPart = /[\d.,]\d*$/.test(quote.slice(0, start).slice(-2)) || /^[.,]?\d/.test(quote.slice(end));
    if (!isPart) return [{ start, end, kind: 'highlight' }];
  }
  return [];
}
