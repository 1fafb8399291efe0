import { isElsewhere, isSameRow, isSameSize, isShort, type PlacedLine } from '@/utils/reading/pdf/pages/placed-line';

export interface CaptionStart {
  kind: 'figure' | 'table' | 'listing';
  /** As the text names it: `Figure 3`, `Table 2`, `Algorithm 1`. */
  label: string;
}

const start =
  /^((?:Supplementary|Supplemental|Extended Data)\s+)?(Fig(?:ure)?\.?|FIG(?:URE)?\.?|Tab(?:le|\.)|TABLE|Alg(?:orithm|\.)|ALGORITHM|Listing|LISTING|Scheme|Box)\s*((?:[A-Z]\.?)?\d{1,3}(?:\.\d{1,3})*[a-z]?|[IVXL]{1,6})\s*([:.|—–]|-(?=\s))?(?=\s|$|\()\s*(.*)$/su;

const names: readonly [RegExp, string, CaptionStart['kind']][] = [
  [/^fig/i, 'Figure', 'figure'],
  [/^tab/i, 'Table', 'table'],
  [/^alg/i, 'Algorithm', 'listing'],
  [/^listing/i, 'Listing', 'listing'],
  [/^scheme/i, 'Scheme', 'figure'],
  [/^box/i, 'Box', 'figure'],
];

/** Whether a caption begins with this line. `Fig. 3.` at the start of a line may also be the middle of a sentence. */
export function captionStart(line: PlacedLine, before: PlacedLine | undefined, bodyFont: string): CaptionStart | undefined {
  const [, prefix = '', name, number, mark, rest = ''] = start.exec(line.text.slice(0, 200)) ?? [];
  if (name === undefined || number === undefined) return undefined;
  const isDivided = hasDivider(line);
  const isMarked = isDivided || (mark !== undefined && (mark !== '.' || rest === '' || /^[\p{Lu}\d(“"‘$\\]/u.test(rest)));
  const isOwnFont = line.pieces[0]?.font !== bodyFont && line.pieces.some(({ font }) => font !== line.pieces[0]?.font);
  const [, plain = name, kind = 'figure'] = names.find(([pattern]) => pattern.test(name)) ?? [];
  // `TABLE II` stands alone; `Algorithm 1 Counting beans` is told by its bold label.
  const isBare = rest === '' ? isLabelOnly(line) : isOwnFont && /^\p{Lu}/u.test(rest);
  if (!isMarked && !isBare) return undefined;
  if (before !== undefined && mark !== ':' && mark !== '|' && !isDivided && isInSentence(before, line)) return undefined;
  return { kind, label: `${prefix}${plain} ${number}` };
}

/** Over a table across both columns the label stands between them, beyond the end of the first. */
function isLabelOnly(line: PlacedLine): boolean {
  return isShort(line) || line.right - line.x < 0.4 * (line.column.right - line.column.left);
}

/** `Figure 1 | Jars` with the bar in a font of symbols, which may read as whatever letter. Seen on https://arxiv.org/pdf/2112.04426v1. */
export function hasDivider({ pieces: [label, mark, title] }: Pick<PlacedLine, 'pieces'>): boolean {
  return (
    mark?.text.trim().length === 1 && /^\S+ \S+$/.test(label?.text.trim() ?? '') && label?.font !== mark.font && title?.font !== mark.font
  );
}

function isInSentence(before: PlacedLine, line: PlacedLine): boolean {
  return (
    !isElsewhere(before, line) &&
    before.font === line.font &&
    isSameSize(before, line) &&
    before.y - line.y < 1.5 * line.size &&
    !isShort(before) &&
    !/[.!?]["”’)]*$/.test(before.text)
  );
}

/** The lines of a caption: of one size, one below the other, up to a wider gap, a row of cells, or the end of a sentence on a short line. */
export function captionLines(lines: readonly PlacedLine[], index: number, isStop: (place: number) => boolean, spread = 1): number[] {
  const places = [index];
  let above = lines[index];
  let lead: number | undefined;
  for (let place = index + 1; place < lines.length && places.length < 80; place += 1) {
    const [before, line] = [lines[place - 1], lines[place]];
    if (above === undefined || before === undefined || line === undefined || isStop(place)) break;
    const row: PlacedLine = { ...above, right: Math.max(above.right, line.right), pieces: [...above.pieces, ...line.pieces] };
    const joint = widestGap({ pieces: [{ ...line, x: above.x, right: above.right }, ...line.pieces] });
    if (isSameRow(before, line) && joint <= 1.2 * line.size) above = row;
    else {
      if (!goesOn(above, line, before, lead, spread)) break;
      lead ??= above.y - line.y;
      above = line;
    }
    places.push(place);
  }
  return places;
}

/** `TABLE II` stands above its title; else the distance of the first two lines is that of all. */
function goesOn(above: PlacedLine, line: PlacedLine, before: PlacedLine, lead: number | undefined, spread: number): boolean {
  const isAlone = lead === undefined && /^\S+\s*\S+$/.test(above.text.trim());
  const gap = above.y - line.y;
  if (line.page !== above.page || gap <= 0 || gap > (lead === undefined ? (isAlone ? 2 : 1.5) * spread * above.size : 1.25 * lead))
    return false;
  if (!isSameSize(above, line, isAlone ? 0.25 : 0.06) || line.x > above.right || line.right < above.x) return false;
  if (isAlone) return true;
  const isShort = above.right - above.x < 0.92 * (above.column.right - above.column.left);
  const isOver = /[.!?]["”’)]*$/.test(before.text) && isShort && !(lead !== undefined && areCentred(above, line));
  return !isOver && widestGap(line) <= 1.2 * line.size;
}

/** A sentence may end on any line of a centred caption. Seen on https://arxiv.org/pdf/1904.01169v3. */
function areCentred(above: PlacedLine, line: PlacedLine): boolean {
  const shift = Math.abs(above.x + above.right - line.x - line.right) / 2;
  return shift < 2 && Math.abs(above.x - line.x) > 4 && above.font === line.font && isSameSize(above, line);
}

/** The widest space between two pieces of a line. */
export function widestGap({ pieces }: Pick<PlacedLine, 'pieces'>): number {
  let [widest, end] = [0, pieces[0]?.right ?? 0];
  for (const { x, right } of pieces) {
    widest = Math.max(widest, x - end);
    end = Math.max(end, right);
  }
  return widest;
}

// Seen on https://arxiv.org/pdf/1706.03762v5, https://arxiv.org/pdf/1904.01169v3, https://arxiv.org/pdf/2205.14135v2.
