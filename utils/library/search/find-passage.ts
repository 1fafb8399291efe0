import { isSign, searchable } from './fold';
import type { Search } from './read-search';
import type { SearchText } from './search-text';

/** The place of a card that a search leads to. */
export interface FoundPassage {
  /** As `SearchText` names it. */
  part: string;
  /** A line of words around it, cut at both ends where it goes on there. */
  text: string;
}

/** In UTF-16 units. */
const BEFORE = 24;
const LONGEST = 120;

/** Where a card has the phrase, or else most of the words. `undefined` where it has none of them. */
export function findPassage(parts: SearchText, { words, phrase }: Search): FoundPassage | undefined {
  let best: { count: number; part: string; text: string; at: number } | undefined;
  for (const [part, text] of parts) {
    const letters = searchable(text);
    const whole = letters.indexOf(phrase);
    const found = words.map((word) => letters.indexOf(word)).filter((at) => at !== -1);
    const count = whole === -1 ? found.length : words.length + 1;
    if (count > (best?.count ?? 0)) best = { count, part, text, at: whole === -1 ? Math.min(...found) : whole };
  }
  return best && { part: best.part, text: cutAround(best.text, placeIn(best.text, best.at)) };
}

/** Where the letter stands that is the one of this number without signs. */
function placeIn(text: string, number: number): number {
  let passed = 0;
  for (let at = 0; at < text.length; at++) {
    if (isSign(text.charCodeAt(at))) continue;
    if (passed === number) return at;
    passed += 1;
  }
  return text.length;
}

function cutAround(text: string, at: number): string {
  const line = text.lastIndexOf('\n', at) + 1;
  const start = wholeLetter(text, Math.max(line, at - BEFORE));
  const end = text.indexOf('\n', at) === -1 ? text.length : text.indexOf('\n', at);
  const cut = wholeLetter(text, Math.min(end, start + LONGEST));
  return `${start > line ? '…' : ''}${text.slice(start, cut).trim()}${cut < end ? '…' : ''}`;
}

/** Not between the halves of a pair. */
function wholeLetter(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  return unit >= 0xdc00 && unit < 0xe000 ? at - 1 : at;
}
