import type { ReadSource } from '@/utils/reading/paper-document';

/** In the order in which they are looked for: `ar5iv HTML` names two. */
const NAMES: readonly (readonly [RegExp, ReadSource])[] = [
  [/\babs(?:tract)?\b|摘要/i, 'abstract'],
  [/ar5iv/i, 'ar5iv'],
  [/html/i, 'html'],
  [/pdf/i, 'pdf'],
  [/\bweb\b|网页/i, 'page'],
];

/** What the reports write under 阅读来源: `HTML`, `PDF`, `ArXiv Abs`, `Arxiv HTML`. */
export function readSource(text: string): ReadSource {
  return NAMES.find(([name]) => name.test(text))?.[1] ?? 'unknown';
}
