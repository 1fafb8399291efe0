import { changeRun, keepDigest } from '@/utils/browser/digest/change-digest';
import type { Digest, DigestRun } from '@/utils/digest/digest';
import type { ListedPaper } from '@/utils/paper/listed-paper';

/** A day with these papers. */
export function dayDigest(day: string, papers: readonly ListedPaper[]): Digest {
  return {
    schema: 1,
    id: `hf:${day}`,
    source: { kind: 'huggingface', list: { period: 'day', value: day } },
    day,
    papers,
    unlisted: [],
    listedAt: 1,
  };
}

/** A run over these papers, none of which has ended. */
export function runOf(chosen: readonly string[], change: Partial<DigestRun> = {}): DigestRun {
  return {
    schema: 1,
    status: 'going',
    chosen,
    outcomes: {},
    plan: { estimate: { papers: chosen.length, tokensIn: 1, tokensOut: 1, milliseconds: 60_000 * chosen.length, measured: 0 } },
    spent: { calls: 0, unpriced: 0, amounts: {} },
    startedAt: 1,
    holds: 0,
    streak: [],
    putBack: {},
    ...change,
  };
}

/** As the worker keeps them, together. */
export async function keepRun(digest: Digest, run: DigestRun): Promise<void> {
  await keepDigest(digest);
  await changeRun(digest.id, () => run);
}
