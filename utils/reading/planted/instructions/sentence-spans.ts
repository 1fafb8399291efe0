/** Where the sentences of a text begin and end; a list's line or a table's row is one of its own, a line broken within a sentence is none. */
export function sentenceSpans(text: string): { start: number; end: number }[] {
  const spans: { start: number; end: number }[] = [];
  let start = 0;
  const close = (end: number): void => {
    const own = text.slice(start, end);
    const lead = own.length - own.trimStart().length;
    if (own.trim() !== '') spans.push({ start: start + lead, end: start + own.trimEnd().length });
    start = end;
  };
  for (const { index, 0: mark } of text.matchAll(ends)) if (!isAbbreviation(text, index)) close(index + mark.length);
  close(text.length);
  return spans;
}

/** A full stop or its like with the brackets and quotation marks that close after it; an empty line; the next item of a list. */
const ends = /[.!?]+["'”’)\]*]*(?=\s|$)|[。！？；]+[”’」』）]*|\n\s*\n|\n(?=\s*(?:[-*•|]|\d+[.)]\s))/g;

function isAbbreviation(text: string, at: number): boolean {
  if (text[at] !== '.') return false;
  const before = text.slice(Math.max(0, at - 8), at);
  return /(?:^|[\s(])(?:[A-Za-z]|e\.g|i\.e|et al|al|cf|Fig|Eq|Sec|Tab|vs|etc|Dr|Prof|No|St|approx)$/i.test(before) && !/\bI$/.test(before);
}
