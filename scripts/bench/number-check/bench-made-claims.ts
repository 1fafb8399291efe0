import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { alignedTable } from '@/scripts/bench/aligned-table';
import { CORPUS } from '@/scripts/bench/quality/measure-folder';
import { readIfPaper } from '@/scripts/bench/read-if-paper';
import { checkNumbers } from '@/utils/summary/check/check-numbers';
import type { Verdict } from '@/utils/summary/check/checked-number';
import { madeClaims } from './made-claims';

const SUPPORTED: ReadonlySet<Verdict> = new Set(['exact', 'rounded', 'derived']);

/** Claims made of every table of the corpus's pages, and every paragraph quoted word for word: how many numbers are called supported. */
export async function benchMadeClaims(): Promise<void> {
  const folder = path.join(CORPUS, 'arxiv-html');
  if (!existsSync(folder)) {
    console.log(`\nskipped: ${folder} is absent`);
    return;
  }
  const tally = new Map<string, { supported: number; all: number }>();
  const count = (kind: string, verdict: Verdict | undefined) => {
    const { supported, all } = tally.get(kind) ?? { supported: 0, all: 0 };
    tally.set(kind, { supported: supported + Number(verdict !== undefined && SUPPORTED.has(verdict)), all: all + 1 });
  };
  for (const name of readdirSync(folder)) {
    const document = await readIfPaper(path.join(folder, name));
    if (document === undefined) continue;
    for (const { kind, text } of madeClaims(document))
      count(`a cell, value of ${kind}`, checkNumbers([{ id: 'made', text }], document).at(-1)?.verdict);
    for (const { kind, text, id } of document.passages)
      if (kind === 'paragraph')
        for (const { verdict } of checkNumbers([{ id: 'made', text: `${text} [${id}]` }], document))
          if (verdict !== 'not-a-claim') count('a paragraph, word for word', verdict);
  }
  const rows = [...tally].map(([kind, { supported, all }]) => [kind, `${supported}/${all}`, `${((100 * supported) / all).toFixed(1)} %`]);
  console.log(`\n${alignedTable(['made claims', 'supported', 'share'], rows.sort())}`);
}
