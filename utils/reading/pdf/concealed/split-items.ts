import type { TextItem } from 'pdfjs-dist/types/src/display/api';
import type { DrawnGlyph } from './drawn-glyphs';

/** A stretch of an item's text: all of it seen, or all of it hidden in one way. */
export interface ItemPart {
  item: TextItem;
  start: number;
  end: number;
  /** The first letter of it, where it is hidden. */
  glyph?: DrawnGlyph;
}

/** So many letters are looked over where both ways of reading a page differ. */
const FARTHEST = 300;
/** So many in a row say that they agree again. */
const SURE = 4;

interface Letter {
  text: string;
  item: number;
  at: number;
}

/** Finds the letters that a page draws again in pdf.js's items, which come in the same order, and cuts these where hidden text begins or ends. */
export function splitItems(items: readonly TextItem[], glyphs: readonly DrawnGlyph[]): ItemPart[] {
  const letters = lettersOf(items);
  const drawn = glyphs.flatMap((glyph) => [...letterText(glyph.text)].map((text) => ({ text, glyph })));
  const found = aligned(letters, drawn);
  const parts: ItemPart[] = [];
  for (const [index, item] of items.entries()) {
    const own = found.get(index);
    if (own === undefined) parts.push({ item, start: 0, end: item.str.length });
    else for (const part of cut(item, own)) parts.push(part);
  }
  return parts;
}

function lettersOf(items: readonly TextItem[]): Letter[] {
  const letters: Letter[] = [];
  for (const [item, { str }] of items.entries()) {
    let at = 0;
    // A letter may take two places.
    for (const letter of str) {
      for (const text of letterText(letter)) letters.push({ text, item, at });
      at += letter.length;
    }
  }
  return letters;
}

function letterText(text: string): string {
  return (/^[!-~]*$/.test(text) ? text : text.normalize('NFKC')).replace(/\s+/g, '');
}

/** For each item with hidden letters: which glyph each of its hidden letters is. */
function aligned(letters: readonly Letter[], drawn: readonly { text: string; glyph: DrawnGlyph }[]): Map<number, Map<number, DrawnGlyph>> {
  const found = new Map<number, Map<number, DrawnGlyph>>();
  let here = 0;
  let there = 0;
  while (here < letters.length && there < drawn.length) {
    const [letter, { text = '', glyph } = {}] = [letters[here], drawn[there]];
    if (letter?.text === text) {
      if (glyph?.concealment !== undefined) {
        const own = found.get(letter.item) ?? new Map<number, DrawnGlyph>();
        found.set(letter.item, own.set(letter.at, glyph));
      }
      here += 1;
      there += 1;
      continue;
    }
    const step = nextAgreement(letters, here, drawn, there);
    here += step.here;
    there += step.there;
  }
  return found;
}

function nextAgreement(
  letters: readonly Letter[],
  here: number,
  drawn: readonly { text: string }[],
  there: number,
): { here: number; there: number } {
  for (let distance = 1; distance <= FARTHEST; distance += 1) {
    for (let ahead = 0; ahead <= Math.min(distance, 40); ahead += 1) {
      for (const [one, other] of [
        [ahead, distance],
        [distance, ahead],
      ] as const) {
        if (agree(letters, here + one, drawn, there + other)) return { here: one, there: other };
      }
    }
  }
  return { here: 1, there: 1 };
}

function agree(letters: readonly Letter[], here: number, drawn: readonly { text: string }[], there: number): boolean {
  for (let step = 0; step < SURE; step += 1) {
    const [one, other] = [letters[here + step]?.text, drawn[there + step]?.text];
    if (one !== other) return false;
    if (one === undefined) return step > 0;
  }
  return true;
}

/** Spaces go with the letters before them. */
function cut(item: TextItem, hidden: ReadonlyMap<number, DrawnGlyph>): ItemPart[] {
  const parts: ItemPart[] = [];
  let last: ItemPart | undefined;
  let at = 0;
  for (const letter of item.str) {
    const glyph = hidden.get(at);
    const start = at;
    at += letter.length;
    if (last !== undefined && (/\s/.test(letter) || isSame(last.glyph, glyph))) {
      last.end = at;
      continue;
    }
    last = { item, start, end: at, ...(glyph === undefined ? {} : { glyph }) };
    parts.push(last);
  }
  return parts;
}

export function isSame(one: DrawnGlyph | undefined, other: DrawnGlyph | undefined): boolean {
  return one?.concealment === other?.concealment && one?.isDoubtful === other?.isDoubtful;
}
