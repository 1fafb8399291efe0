/** A mark in a text that names passages: `[P12]`, `[P12, T3]`. */
export interface Citation {
  start: number;
  end: number;
  /** In the order given, each once. */
  ids: string[];
}

const id = String.raw`[PTFENLptfenl]\s?\d{1,4}`;
const between = String.raw`\s*(?:[,，、;；/和&]|and|-|–|—|~|至|到)?\s*`;
/** Models write what they were shown, and its neighbours: full-width brackets, a caret, ranges, several ids in one bracket, the kind once. */
const mark = new RegExp(String.raw`[^\S\n]?(?:\[|【|［)\^?(${id}(?:${between}(?:${id}|(?<=\D)\d{1,4}))*)(?:\]|】|］)(?!\()`, 'g');
const range = /([PTFENL])\s?(\d{1,4})\s*(?:-|–|—|~|至|到)\s*\1?\s?(\d{1,4})/gi;

/** No model means a hundred passages; a longer range is a slip. */
const LONGEST_RANGE = 20;

/** The citations in a text that a model wrote. The blank before one belongs to it, a new line does not. */
export function findCitations(text: string): Citation[] {
  return [...text.matchAll(mark)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    ids: idsOf(match[1] ?? ''),
  }));
}

/** The text with something else in the place of each citation and the blank before it. */
export function replaceCitations(text: string, replace: (citation: Citation) => string): string {
  let replaced = '';
  let from = 0;
  for (const citation of findCitations(text)) {
    replaced += text.slice(from, citation.start) + replace(citation);
    from = citation.end;
  }
  return replaced + text.slice(from);
}

/** Every id that these texts cite, as often as they do. */
export function citedIds(texts: readonly { text: string }[]): string[] {
  return texts.flatMap(({ text }) => findCitations(text)).flatMap(({ ids }) => ids);
}

function idsOf(list: string): string[] {
  const spelled = list.replace(range, (_, kind: string, first: string, last: string) => {
    const length = Math.min(LONGEST_RANGE, Number(last) - Number(first) + 1);
    return Array.from({ length: Math.max(1, length) }, (__, index) => `${kind}${Number(first) + index}`).join(', ');
  });
  const ids: string[] = [];
  let kind = '';
  for (const [, letter, number] of spelled.matchAll(/([PTFENL])?\s?(\d{1,4})/gi)) {
    kind = letter?.toUpperCase() ?? kind;
    ids.push(kind + Number(number));
  }
  return [...new Set(ids)];
}
