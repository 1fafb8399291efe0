import { diffArrays } from 'diff';
import { findFigures } from './find-figures';
import { FORMULA } from './plain-text';
import { splitWords } from './split-words';

/** A run of words that stayed, went or came. */
export interface Piece {
  text: string;
  change: 'same' | 'removed' | 'added';
}

/** What changed between two texts, word by word; a numeral with its unit and a formula are one word each. */
export function diffWords(before: string, after: string): Piece[] {
  const pieces = diffArrays(tokens(before), tokens(after)).map(
    ({ value, added, removed }): Piece => ({ text: value.join(''), change: added ? 'added' : removed ? 'removed' : 'same' }),
  );
  return joined(withoutCrumbs(pieces));
}

function tokens(text: string): string[] {
  return text.split(new RegExp(`(${FORMULA.source})`)).flatMap((part, index) => (index % 2 === 1 ? [part] : wordsAndFigures(part)));
}

function wordsAndFigures(text: string): string[] {
  const found: string[] = [];
  let from = 0;
  const words = (end: number) => splitWords(text.slice(from, end)).map((word) => word.text);
  for (const figure of findFigures(text)) {
    found.push(...words(figure.start), figure.text);
    from = figure.end;
  }
  return [...found, ...words(text.length)];
}

/** A comma or one particle that stayed between two changes is noise: it goes and comes with them. A new line keeps its place. */
const crumb = /^[^\S\n]*(?:[的地得了为是在和与，、,；;：:（）()]|\p{P})?[^\S\n]*$/u;

function withoutCrumbs(pieces: readonly Piece[]): Piece[] {
  return pieces.flatMap((piece, index): Piece[] => {
    const isBetween = [pieces[index - 1], pieces[index + 1]].every((other) => other !== undefined && other.change !== 'same');
    if (piece.change !== 'same' || !isBetween || !crumb.test(piece.text)) return [piece];
    return [
      { text: piece.text, change: 'removed' },
      { text: piece.text, change: 'added' },
    ];
  });
}

/** Between two words that stayed, all that went stands before all that came. */
function joined(pieces: readonly Piece[]): Piece[] {
  const result: Piece[] = [];
  let gone = '';
  let come = '';
  const flush = () => {
    if (gone !== '') result.push({ text: gone, change: 'removed' });
    if (come !== '') result.push({ text: come, change: 'added' });
    gone = '';
    come = '';
  };
  for (const { text, change } of pieces) {
    if (change === 'removed') gone += text;
    else if (change === 'added') come += text;
    else {
      flush();
      const last = result.at(-1);
      if (last?.change === 'same') last.text += text;
      else result.push({ text, change });
    }
  }
  flush();
  return result;
}
