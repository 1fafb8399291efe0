// @vitest-environment node
import { afterAll, expect, test } from 'vitest';
import { alignedTable } from '@/scripts/bench/aligned-table';
import type { FaultRow } from './fault-row';
import { faultsOf, textsOf } from './judge-row';
import { answerRows } from './rows/answers';
import { endingRows } from './rows/endings';
import { fallbackRows } from './rows/fallbacks';
import { mainlandRows } from './rows/mainland-errors';
import { otherErrorRows } from './rows/other-errors';
import { rateLimitRows } from './rows/rate-limits';
import { resetRows } from './rows/resets';
import { streamRows } from './rows/streams';
import { transportRows } from './rows/transport';
import { type Outcome, runRow } from './run-row';

const rows: readonly FaultRow[] = [
  ...mainlandRows,
  ...otherErrorRows,
  ...rateLimitRows,
  ...transportRows,
  ...resetRows,
  ...streamRows,
  ...answerRows,
  ...endingRows,
  ...fallbackRows,
];

const lines: string[][] = [];

afterAll(() => {
  const head = ['fault', 'outcome', 'calls', 'asked for', 'waits (s)', 'text kept', ''];
  console.log(`${alignedTable(head, lines)}\n${lines.length} faults`);
});

/** For a busy machine: a megabyte is read several times. */
const PATIENCE = 30_000;

test.each(rows)('$name', { timeout: PATIENCE }, async (row) => {
  const line = lines.push([row.name, 'did not end', '', '', '', '', '✗']) - 1;
  const outcome = await runRow(row);
  const faults = faultsOf(row, outcome);
  lines[line] = lineOf(row, outcome, faults.length === 0);
  expect(faults).toEqual([]);
});

function lineOf({ name }: FaultRow, outcome: Outcome, isFine: boolean): string[] {
  const { code, calls, waits } = outcome;
  const { sent, kept } = textsOf(outcome);
  const size = (texts: string[]) => texts.join('').length;
  return [
    name,
    code,
    String(calls.flat().length),
    calls.map((service) => service.map(({ headings }) => headings.length).join('+')).join(' → '),
    waits.map((wait) => (wait / 1000).toFixed(1).replace('.0', '')).join('+'),
    size(sent) === 0 ? '' : `${size(kept)}/${size(sent)}`,
    isFine ? '' : '✗',
  ];
}
