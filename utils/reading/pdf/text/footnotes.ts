import { isNotice } from '@/utils/reading/pdf/pages/page-notices';
import { columnKey, isElsewhere, isSameSize, isShort, type PlacedLine } from '@/utils/reading/pdf/pages/placed-line';
import { isListItem } from './paragraph-break';

/** A note at the foot of a page: indexes of its lines. */
export type Footnote = number[];

const mark = /^(?:[¹²³⁰⁴-⁹]{1,3}|\^?([1-9]\d{0,2})(?=[\s)]\s?[\p{L}“"‘(\d]|\.(?:\s\d|\s?[\p{L}“"‘(])|[\p{L}“"‘(]|$)|[*†‡§¶∗⋆♣♠♦♥#]+\s?)/u;

/** No note fills more than a page. */
const mostLines = 100;

/**
 * The notes of all pages: lines in small type under the last line of the text in their column, from the first that bears a mark. On the first
 * page notes without a mark name institutes, funds and subject classes.
 */
export function findFootnotes(
  lines: readonly PlacedLine[],
  bodySize: number,
  isRunning: readonly boolean[],
  isTaken: (place: number) => boolean,
): Footnote[] {
  const notes: Footnote[] = [];
  const floors = textFloors(lines, bodySize, isRunning);
  const floorOf = (line: PlacedLine, index: number): number => {
    const key = columnKey(line);
    const floor = floors.get(key) ?? floorWithoutText(pageOf(lines, index), line);
    floors.set(key, floor);
    return floor;
  };
  let open: { note: Footnote; last: PlacedLine } | undefined;
  let latest: typeof open;
  for (const [index, line] of lines.entries()) {
    latest = open ?? latest;
    const isSmall = line.size < bodySize * 0.95 && !isTaken(index);
    if (!isSmall || line.y > floorOf(line, index)) {
      open = undefined;
      continue;
    }
    const isNext = open !== undefined && open.note.length < mostLines && isBelow(open.last, line);
    const begins = beginsNote(line) && !isInSentence(lines[index - 1], line);
    if (!begins && !isNext && latest !== undefined && goesOnElsewhere(latest.last, line)) {
      latest.note.push(index);
      open = { note: latest.note, last: line };
    } else if (begins || (!isNext && line.page === 1 && line.y < line.sheet.height * 0.4 && !isInBlock(lines[index - 1], line))) {
      open = { note: [index], last: line };
      notes.push(open.note);
    } else if (open !== undefined && isNext) {
      const isNew = isListItem(line.text) || (line.page === 1 && isNewOnFirst(line, open, lines));
      open = { note: isNew ? [index] : open.note, last: line };
      if (isNew) notes.push(open.note);
      else open.note.push(index);
    } else open = undefined;
  }
  return notes;
}

/** Where the running text of each column of each page ends. */
function textFloors(lines: readonly PlacedLine[], bodySize: number, isRunning: readonly boolean[]): Map<string, number> {
  const floors = new Map<string, number>();
  for (const [index, line] of lines.entries()) {
    if (!isRunning[index] || line.size < bodySize * 0.95) continue;
    const key = columnKey(line);
    floors.set(key, Math.min(floors.get(key) ?? Number.POSITIVE_INFINITY, line.y));
  }
  return floors;
}

/** Notes may stand below a float. Where a whole column is set in small type, as a printed log is, it holds none. */
function floorWithoutText(page: readonly PlacedLine[], { column, size, sheet }: PlacedLine): number {
  const own = page.filter((line) => line.column.left === column.left && line.isTurned !== true);
  const alike = own.filter((line) => isSameSize(line, { size }) && line.right - line.x > 0.5 * (column.right - column.left));
  return alike.length > 12 && alike.length > 0.4 * own.length ? 0 : sheet.height * 0.6;
}

/** All lines of one page: they follow each other. */
function pageOf(lines: readonly PlacedLine[], index: number): readonly PlacedLine[] {
  const page = lines[index]?.page;
  let [start, end] = [index, index];
  while (lines[start - 1]?.page === page && start > 0) start -= 1;
  while (lines[end]?.page === page && end < lines.length) end += 1;
  return lines.slice(start, end);
}

function isRaised({ pieces: [first], size, y }: PlacedLine): boolean {
  return first !== undefined && first.size < 0.88 * size && first.y > y;
}

function beginsNote(line: PlacedLine): boolean {
  return mark.test(line.text) && (isRaised(line) || /^\^?\d|^[*†‡§¶∗⋆¹²³⁰⁴-⁹]/u.test(line.text)) && /\p{L}{2}/u.test(line.text);
}

/** Where all of a column is small, a line may begin with a number of its sentence. Seen where IEEE prints the lives of authors. */
function isInSentence(above: PlacedLine | undefined, line: PlacedLine): boolean {
  if (above === undefined || isRaised(line) || isElsewhere(above, line) || !isSameSize(above, line)) return false;
  return above.y - line.y < 1.35 * line.size && !isShort(above) && !/[.!?:)\]]$/.test(above.text);
}

function marked(lines: readonly PlacedLine[], note: Footnote): boolean {
  const first = lines[note[0] ?? 0];
  return first !== undefined && beginsNote(first);
}

/** Without marks every sentence that ends early ends its note; where the paper appeared stands below the marked ones. */
function isNewOnFirst(line: PlacedLine, { note, last }: { note: Footnote; last: PlacedLine }, lines: readonly PlacedLine[]): boolean {
  return isNotice(line.text) || (isOver(last) && !marked(lines, note));
}

function isBelow(above: PlacedLine, line: PlacedLine): boolean {
  return line.page === above.page && line.y <= above.y + 0.6 * line.size && line.column.left === above.column.left;
}

/** The end of an abstract on a page of its own is no note. */
function isInBlock(above: PlacedLine | undefined, line: PlacedLine): boolean {
  return above !== undefined && !isElsewhere(above, line) && isSameSize(above, line) && above.y - line.y < 2.2 * line.size;
}

/** A note too long for its column goes on at the foot of the next. */
function goesOnElsewhere(last: PlacedLine, line: PlacedLine): boolean {
  const isOther = line.page === last.page + 1 || (line.page === last.page && line.column.left > last.column.left);
  return isOther && isSameSize(last, line) && !isShort(last) && !/[.!?:)\]”"]$/.test(last.text);
}

function isOver(line: PlacedLine): boolean {
  return /[.:)]$/.test(line.text) || line.right < line.column.right - 0.15 * (line.column.right - line.column.left);
}

/** The note without its mark. */
export function noteText(text: string): string {
  return text
    .replace(/^[¹²³⁰⁴-⁹]+\s*/u, '')
    .replace(/^\^?\d{1,3}[.)]?\s*(?=\s|\p{Lu}|http|[“"‘(])/u, '')
    .replace(/^[*†‡§¶∗⋆]+\s*(?=\p{L}|[“"‘(])/u, '')
    .replace(/^[•▪]\s*/u, '');
}

// Seen on https://arxiv.org/pdf/1804.08269v2, https://arxiv.org/pdf/1905.00506v2, https://arxiv.org/pdf/1904.01169v3, and, where there are none,
// https://arxiv.org/pdf/2412.20138v7.
