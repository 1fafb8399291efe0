import type { PlacedLine } from '@/utils/reading/pdf/pages/placed-line';

/** A line of a listing: its number, where it bears one, and where its text begins. */
interface Step {
  number: string;
  text: string;
  x: number;
}

/** No step is indented further. */
const mostSpaces = 40;

/** A listing as printed, one line a step, indented as there: its blocks are told by nothing else. */
export function listingText(lines: readonly PlacedLine[]): string {
  const steps = rowsOf(lines).map(stepOf);
  const isNumbered = steps.some(({ number }) => number !== '');
  const left = Math.min(...steps.filter(({ number }) => (number !== '') === isNumbered).map(({ x }) => x));
  const letter = 0.5 * (lines[0]?.size ?? 10);
  return steps
    .map(({ number, text, x }) => {
      const margin = isNumbered && number === '' && x > left - letter ? '   ' : '';
      const spaces = Math.min(mostSpaces, Math.max(0, Math.round((x - left) / letter)));
      return `${number}${margin}${' '.repeat(spaces)}${text}`;
    })
    .join('\n');
}

/** pdf.js breaks a line at fractions and raised pieces, which stand beside what they belong to and not below it. */
function rowsOf(lines: readonly PlacedLine[]): PlacedLine[] {
  const rows: PlacedLine[] = [];
  for (const line of lines) {
    const row = rows.at(-1);
    if (row === undefined || !isBeside(row, line)) rows.push({ ...line });
    else row.text += ` ${line.text}`;
  }
  return rows;
}

function isBeside(row: PlacedLine, line: PlacedLine): boolean {
  const drop = row.y - line.y;
  if (line.page !== row.page || Math.abs(drop) > 1.5 * row.size) return false;
  return Math.abs(drop) < 0.3 * row.size ? line.x > row.x : drop < 0.6 * row.size && line.x > row.x + row.size;
}

function stepOf({ text, x, pieces: [first, second] }: PlacedLine): Step {
  const [number] = /^\d{1,3}\s?[:.)]?\s+(?=\S)/.exec(text) ?? [];
  if (number === undefined || first === undefined || second === undefined) return { number: '', text, x };
  const isApart = /^\d{1,3}\s?[:.)]?$/.test(first.text.trim());
  return isApart ? { number: `${number.trim()} `, text: text.slice(number.length), x: second.x } : { number: '', text, x };
}

// Seen on https://arxiv.org/pdf/2205.14135v2, https://arxiv.org/pdf/2112.04426v1.
