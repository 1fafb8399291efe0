import type { Passage, Section } from '@/utils/reading/paper-document';

const announced =
  /^[*_]*(?:(?:additional )?key\s?-?words?(?: and phrases)?|index terms|pacs(?: numbers?)?|subject headings)[*_]*\s*(?:[.:—–-]+\s*)+(.+)$/isu;
const heading = /^(?:key\s?-?words?(?: and phrases)?|index terms)$/i;
/** They stand under the abstract or at the foot of the first page. */
const reach = 40;

/** The keywords as the authors chose them: behind their name, or below it as a heading (ACM). */
export function keywordsIn(passages: readonly Passage[], sections: readonly Pick<Section, 'heading'>[] = []): string[] {
  for (const { text, section } of passages.slice(0, reach)) {
    if (heading.test(sections[section]?.heading ?? '')) return listed(text.slice(0, 1000));
    for (const line of [text, ...(text.includes('\n') ? text.split('\n') : [])]) {
      const [, list] = announced.exec(line.slice(0, 1000)) ?? [];
      if (list !== undefined) return listed(list);
    }
  }
  return [];
}

function listed(list: string): string[] {
  const parts = list.replace(/\s+/g, ' ').split(/\s*(?:[;·•|]|,(?!\d)|\s[–—-]\s)\s*/u);
  return parts.map((part) => part.replace(/[.\s]+$/u, '')).filter((part) => part !== '' && part.length < 80);
}
