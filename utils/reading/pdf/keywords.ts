import type { Passage } from '@/utils/reading/paper-document';

const announced =
  /^[*_]*(?:key\s?-?words?(?: and phrases)?|index terms|pacs(?: numbers?)?|subject headings)[*_]*\s*(?:[.:—–-]+\s*)+(.+)$/isu;
/** They stand under the abstract or at the foot of the first page. */
const reach = 40;

/** The keywords as the authors chose them. */
export function keywordsIn(passages: readonly Passage[]): string[] {
  for (const { text } of passages.slice(0, reach)) {
    const [, list] = announced.exec(text.slice(0, 1000)) ?? [];
    if (list === undefined) continue;
    const parts = list.replace(/\s+/g, ' ').split(/\s*(?:[;·•|]|,(?!\d)|\s[–—-]\s)\s*/u);
    return parts.map((part) => part.replace(/[.\s]+$/u, '')).filter((part) => part !== '' && part.length < 80);
  }
  return [];
}
