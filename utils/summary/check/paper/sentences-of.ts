export interface Span {
  start: number;
  end: number;
}

/** A full stop, question or exclamation mark with what follows it of quotes and brackets, before a capital; a Chinese one anywhere. */
const END = /[.!?][)\]”"’']*(?:\[\^\d+\])?\s+(?=[\p{Lu}\p{Script=Han}\\$([“"*#])|[。！？；]|\n+/gu;
/** Their dots end no sentence. */
const ABBREVIATION = /(?:^|[\s([])(?:e\.g|i\.e|etc|vs|cf|resp|approx|al|Fig|Figs|Eq|Eqs|Tab|Sec|No|Ref|Refs|App|Dr|Prof|St|w\.r\.t|[A-Z])$/;

/** The sentences of a passage, in order and without gaps. @param isRows every line is one */
export function sentencesOf(text: string, isRows: boolean): Span[] {
  const spans: Span[] = [];
  let start = 0;
  for (const match of text.matchAll(isRows ? /\n+/g : END)) {
    const end = match.index + match[0].length;
    if (match[0].startsWith('.') && ABBREVIATION.test(text.slice(Math.max(start, match.index - 8), match.index))) continue;
    spans.push({ start, end });
    start = end;
  }
  if (start < text.length) spans.push({ start, end: text.length });
  return spans;
}
