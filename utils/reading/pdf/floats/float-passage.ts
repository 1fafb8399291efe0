import type { PassageKind, TableGrid } from '@/utils/reading/paper-document';
import type { PlacedLine } from '@/utils/reading/pdf/pages/placed-line';
import { joinLines } from '@/utils/reading/pdf/text/join-lines';
import type { LineJoiner } from '@/utils/reading/pdf/text/line-joiner';
import { hasDivider } from './caption';
import type { Float } from './floats';
import { listingText } from './listing-text';
import { gridMarkdown, tableGrid } from './table-grid';
import { type TableRow, tableRows } from './table-rows';

export interface FloatPassage {
  kind: PassageKind;
  text: string;
  label: string;
  tables?: TableGrid[];
}

/** A page holds no table of more letters and figures than this; a hostile one may. */
const mostPieces = 8000;

/** A float as a passage: its caption first, then its rows, its steps, or the words of the drawing. */
export function floatPassage({ kind, label, caption, body }: Float, lines: readonly PlacedLine[], joiner: LineJoiner): FloatPassage {
  const title = captionText(linesAt(lines, caption), joiner);
  const own = linesAt(lines, body);
  if (own.length === 0) return { kind, label, text: title };
  if (kind === 'figure') return { kind, label, text: `${title}\n\n${drawnText(own)}` };
  if (kind === 'listing') return { kind, label, text: `${title}\n\n${fenced(listingText(own))}` };
  if (own.reduce((sum, { pieces }) => sum + pieces.length, 0) > mostPieces) return { kind, label, text: `${title}\n\n${drawnText(own)}` };
  const { rows, notes } = withoutNotes(tableRows(own));
  const grid = tableGrid(rows);
  const printed = grid === undefined ? rows.map(rowText).join('\n') : gridMarkdown(grid);
  const text = [title, printed, notes.map(rowText).join(' ')].filter((part) => part !== '').join('\n\n');
  return { kind, label, text, ...(grid === undefined ? {} : { tables: [grid] }) };
}

function captionText(lines: readonly PlacedLine[], joiner: LineJoiner): string {
  const [first, ...others] = lines;
  if (first === undefined) return '';
  let text = hasDivider(first) ? first.text.replace(/^(\S+ \S+) \S (?=\S)/u, '$1 | ') : first.text;
  for (const [index, line] of others.entries()) {
    const last = lines[index] ?? first;
    // A title of several lines is centred: none of them reaches the margin.
    text =
      /\p{L}-$/u.test(text) || !/[.!?]$/.test(last.text)
        ? joiner.join(text, line.text)
        : joinLines(joiner, text, { ...last, right: last.column.right }, line);
  }
  return text;
}

/** Labels as the drawing gives them, those of one height on one line. */
function drawnText(lines: readonly PlacedLine[]): string {
  let text = '';
  let before: PlacedLine | undefined;
  for (const line of lines) {
    const separator = before === undefined ? '' : Math.abs(before.y - line.y) < 0.5 * line.size ? ' ' : '\n';
    text += separator + line.text;
    before = line;
  }
  return text;
}

/** Lines of one cell below the last row of several are the table's notes. */
function withoutNotes(rows: TableRow[]): { rows: TableRow[]; notes: TableRow[] } {
  const last = rows.findLastIndex(({ cells }) => cells.length > 1);
  const isNote = rows.slice(last + 1).some(({ cells }) => (cells[0]?.text.length ?? 0) > 30);
  return isNote ? { rows: rows.slice(0, last + 1), notes: rows.slice(last + 1) } : { rows, notes: [] };
}

function rowText({ cells }: TableRow): string {
  return cells.map(({ text }) => text).join(' ');
}

function fenced(listing: string): string {
  const text = listing.replaceAll('\\$', '$').replace(/^(\s*)\\(?=#)/gm, '$1');
  const fence = text.includes('```') ? '~~~~' : '```';
  return `${fence}\n${text}\n${fence}`;
}

function linesAt(lines: readonly PlacedLine[], places: readonly number[]): PlacedLine[] {
  return places.flatMap((place) => lines[place] ?? []);
}
