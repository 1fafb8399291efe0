import type { DocumentDraft } from '@/utils/reading/document-draft';
import type { FoundHeadings } from '@/utils/reading/pdf/headings/heading-finder';
import { headingShape } from '@/utils/reading/pdf/headings/heading-shape';
import { gapBetween } from '@/utils/reading/pdf/headings/number-chain';
import type { PlacedLine } from '@/utils/reading/pdf/pages/placed-line';

const conclusion = /conclu|discussion|summary|outlook|remarks|future work|acknowledg|limitations/i;
const mostNamed = 8;

/** Says where the reading may not be whole: the paper stops in the middle, or sections it counts or lists were not found. */
export function addDoubts(draft: DocumentDraft, lines: readonly PlacedLine[], { at, unfound }: FoundHeadings): void {
  const hasEnd = draft.references.length > 0 || draft.sections.some(({ heading }) => conclusion.test(heading));
  const last = draft.passages.at(-1)?.text ?? '';
  if (!hasEnd && !/[.!?:)\]”"’$|]\s*$/.test(last)) draft.doubts.push({ code: 'ends-early', detail: `page ${lines.at(-1)?.page ?? 0}` });
  const missing = [
    ...missingNumbers([...at.values()].flatMap(({ path }) => (path === undefined ? [] : [path]))),
    ...unfoundTitles(unfound, at),
  ];
  if (missing.length > 0) draft.doubts.push({ code: 'sections-missing', detail: missing.slice(0, mostNamed).join('; ') });
}

/** Numbers that are skipped between two sections. */
function missingNumbers(paths: (readonly number[])[]): string[] {
  return paths.flatMap((path, index) => {
    const before = paths[index - 1] ?? [0];
    const gap = gapBetween(before, path);
    return gap === undefined || gap === 0 ? [] : [`before ${path.map(numberName).join('.')}`];
  });
}

function numberName(value: number): string {
  if (value < 100) return String(value);
  return value < 200 ? String.fromCharCode(value - 36) : `S${value - 200}`;
}

/** An outline may list the paper's title, its abstract and its references as well; a PDF without most of them has another outline. */
function unfoundTitles(unfound: FoundHeadings['unfound'], at: FoundHeadings['at']): string[] {
  const numbers = new Set([...at.values()].map(({ number }) => number));
  const sections = unfound.filter(({ title }) => {
    const { number } = headingShape(title, /^[IVX]+\b/.test(title));
    const isFound = number !== undefined && numbers.has(number);
    return !isFound && !/^(?:abstract|references|bibliography|contents|title|cover)/i.test(title);
  });
  return sections.length > at.size ? [] : sections.map(({ title }) => title);
}
