import type { PdfLine } from './pdf-line';

/** Signs that the line has and its pieces have not, or the other way round: escapes, marks of raised digits, accents set on their letters. */
const uncounted = /[\s\\^_{}´¨ˆ˜¯˘˙˚ˇ¸`]|\p{M}/u;

/** The text of a line cut at the borders of its pieces. What was mended in the line's text stays mended. */
export function pieceTexts({ text, pieces }: Pick<PdfLine, 'text' | 'pieces'>): string[] {
  const characters = [...text];
  const cut: string[] = [];
  let at = 0;
  for (const piece of pieces) {
    let left = countedIn(piece.text);
    let own = '';
    for (; at < characters.length; at += 1) {
      const character = characters[at] ?? '';
      const isCounted = !uncounted.test(character);
      if (isCounted && left === 0) break;
      if (isCounted) left -= 1;
      // A mark or an escape belongs to what follows it.
      else if (left === 0 && /[\\^]/.test(character)) break;
      own += character;
    }
    cut.push(own);
  }
  const isWhole = characters.slice(at).every((character) => uncounted.test(character));
  return isWhole ? cut : pieces.map((piece) => piece.text.replaceAll('$', '\\$'));
}

function countedIn(text: string): number {
  let count = 0;
  for (const character of text) if (!uncounted.test(character)) count += 1;
  return count;
}
