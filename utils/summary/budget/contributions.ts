import type { Passage } from '@/utils/reading/paper-document';

/** How introductions say what the paper does. */
const ANNOUNCED =
  /\b(?:our|main|key|major|following|these|primary|technical|several|two|three|four)\s+(?:\w+\s+){0,2}contributions?\b|\bcontributions?\s+(?:(?:of|in) (?:this|our) (?:\w+ )?(?:paper|work|study|research|article)|are|is|can be|could be|includes?)\b|\bwe (?:make|offer)\b.{0,40}\bcontributions?\b|\b(?:in summary|to summari[sz]e|to sum up|specifically), (?:we|our|this)\b|贡献/i;
const STATED =
  /\b(?:this|the present) (?:paper|work|study|article|letter|note|report)\b|\bwe (?:propose|present|introduce|develop|describe|show|report|investigate|study)\b|本文|我们提出/i;
/** Says what stands where; it is no contribution. */
const OUTLINE =
  /\b(?:organi[sz]ed|structured|laid out|arranged) as follows\b|\b(?:rest|remainder) of (?:this|the) (?:paper|article|work)\b|\bthank\b/i;
/** A line of a list that the reader took for a paragraph. */
const POINT = /^(?:[-*•–—▪■◦●]|\(?(?:\d{1,2}|[ivx]{1,4}|[a-h])[.)]|\*\*|First|Second|Third|Finally|Moreover|Furthermore)/i;
const MOST_POINTS = 8;

/**
 * The passages of an introduction that say what the paper contributes: the paragraph that announces it with the list behind it; else the first
 * that speaks of this paper and the last that says what was done; else the last of all.
 */
export function contributionsAmong(introduction: readonly Passage[]): Passage[] {
  const texts = introduction.filter(({ kind, text }) => (kind === 'paragraph' || kind === 'list') && !OUTLINE.test(text.slice(0, 300)));
  const start = texts.findLastIndex(({ kind, text }) => kind === 'paragraph' && ANNOUNCED.test(text));
  if (start >= 0) {
    let end = start + 1;
    while (end < texts.length && end - start <= MOST_POINTS && isPoint(texts[end])) end++;
    return texts.slice(start, end);
  }
  const stated = texts.filter(({ text }) => STATED.test(text));
  const [first] = stated;
  const last = stated.at(-1) ?? texts.at(-1);
  return [...new Set([first, last])].filter((passage) => passage !== undefined);
}

function isPoint(passage: Passage | undefined): boolean {
  return passage !== undefined && (passage.kind === 'list' || POINT.test(passage.text));
}
