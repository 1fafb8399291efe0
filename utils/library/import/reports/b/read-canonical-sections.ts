import { isPlaceholder } from '@/utils/library/import/entry/is-placeholder';
import { unescapeLines } from '@/utils/library/report-b/escape-lines';
import { type Card, FIELDS } from '@/utils/summary/card';
import { VIEWS } from '@/utils/summary/views';

const HEADINGS = VIEWS.report.map((key, index) => `### ${index + 1}. ${FIELDS[key].heading}`);

/**
 * The sections of an entry that has exactly the five headings of layout B, each once and in order, word for word: what stands under them may
 * look like anything. `undefined` for every other entry.
 */
export function readCanonicalSections(lines: readonly string[]): Card | undefined {
  const places = HEADINGS.map((heading) => lines.flatMap((line, index) => (line.trimEnd() === heading ? [index] : [])));
  const [first] = places[0] ?? [];
  if (places.some(({ length }) => length !== 1) || first === undefined || lines.slice(0, first).some((line) => line.trim() !== ''))
    return undefined;
  const starts = places.map(([place = 0]) => place);
  if (starts.some((start, index) => index > 0 && start < (starts[index - 1] ?? 0))) return undefined;
  // A heading as high as ours opens a section of its own.
  const isForeign = (line: string, index: number) => /^#{1,3}\s/.test(line) && !starts.includes(index);
  if (lines.some(isForeign)) return undefined;
  const card: Card = {};
  VIEWS.report.forEach((key, index) => {
    const text = withoutEnds(lines.slice((starts[index] ?? 0) + 1, starts[index + 1]));
    if (text !== '' && !isPlaceholder(text)) card[key] = unescapeLines(text);
  });
  return card;
}

/** Without blank lines and rules before and behind, which part sections. */
function withoutEnds(lines: readonly string[]): string {
  const isText = (line: string) => !/^\s*(?:[-*_]{3,}\s*)?$/.test(line);
  return lines.slice(Math.max(0, lines.findIndex(isText)), lines.findLastIndex(isText) + 1).join('\n');
}
