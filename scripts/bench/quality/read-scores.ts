import { readFileSync } from 'node:fs';

/** One file as the scorer judged one reader; what the file has none of is absent. */
export interface ScoreRow {
  file: string;
  values: Readonly<Record<string, number | undefined>>;
}

/** The scorer's result files: tab-separated, a heading line, empty cells where there is nothing to count. */
export function parseScores(text: string): ScoreRow[] {
  const [head = '', ...lines] = text.trimEnd().split('\n');
  const columns = head.split('\t');
  return lines.map((line) => {
    const cells = line.split('\t');
    const numbers = columns.map((column, index): [string, number | undefined] => {
      const cell = cells[index] ?? '';
      return [column, cell === '' || Number.isNaN(Number(cell)) ? undefined : Number(cell)];
    });
    return { file: cells[columns.indexOf('file')] ?? '', values: Object.fromEntries(numbers) };
  });
}

export const readScores = (file: string): ScoreRow[] => parseScores(readFileSync(file, 'utf8'));
