import { describe, expect, it } from 'vitest';
import { type FuzzCase, makeCase } from '@/scripts/fuzz/fuzz-case';
import { giants } from '@/scripts/fuzz/giants';
import { judgeCase } from '@/scripts/fuzz/judge-case';
import { nodeTools } from '@/scripts/fuzz/node-tools';
import { seedFiles } from '@/scripts/fuzz/seed-files';

// A small share of `npm run fuzz`, the same every time: a finding here is made again with `npm run fuzz -- --seed 3 --own --only N`.

const seed = 3;
const { summary, ...seeds } = seedFiles(true);
console.log(`fuzz: seed ${seed}, from ${summary}`);

/** The first cases of a format; which lane reads them in the whole run does not matter here. */
function firstCases(format: FuzzCase['format'], count: number): FuzzCase[] {
  const cases: FuzzCase[] = [];
  for (let number = giants.length; cases.length < count; number += 1) {
    const fuzzCase = makeCase(seed, number, seeds);
    if (fuzzCase.format === format) cases.push(fuzzCase);
  }
  return cases;
}

async function findings(cases: FuzzCase[]): Promise<string[]> {
  const found: string[] = [];
  for (const fuzzCase of cases) {
    const { number, outcome, detail, trail } = await judgeCase(fuzzCase, nodeTools);
    // No clock decides here: what is slow on a busy machine still ended.
    if (outcome !== 'document' && outcome !== 'failure' && outcome !== 'hang')
      found.push(`case ${number}, ${trail.join(', ')}: ${outcome}: ${detail}`);
  }
  return found;
}

describe('damaged input ends in a sound document or in a failure that names its cause', { timeout: 240_000 }, () => {
  it('300 pages', async () => {
    expect(await findings(firstCases('html', 300))).toEqual([]);
  });

  it('60 PDFs', async () => {
    expect(await findings(firstCases('pdf', 60))).toEqual([]);
  });

  const quick = giants.flatMap(({ isQuick, name }, number) => (isQuick ? [{ name, number }] : []));
  it.each(quick)('$name', async ({ number }) => {
    expect(await findings([makeCase(seed, number, seeds)])).toEqual([]);
  });
});
