import { expect, vi } from 'vitest';
import { papers } from '@/tests/browser/queue-world';
import { keepDigest } from '@/utils/browser/digest/change-digest';
import { digestRunItem } from '@/utils/browser/digest/digest-items';
import type { Digest, DigestRun, Plan } from '@/utils/digest/digest';
import { paperKey } from '@/utils/paper/paper-ref';

export const DAY = 'hf:2026-02-14';

export const keys = papers.map(paperKey);

/** A day of the five papers. */
export const digest: Digest = {
  schema: 1,
  id: DAY,
  source: { kind: 'huggingface', list: { period: 'day', value: '2026-02-14' } },
  day: '2026-02-14',
  papers: papers.map((paper, index) => ({ paper, title: `Beans ${index + 1}`, upvotes: 10 - index })),
  unlisted: [],
  listedAt: 1_000,
};

export const plan: Plan = { estimate: { papers: 5, tokensIn: 100_000, tokensOut: 10_000, milliseconds: 100_000, measured: 0 } };

/** The same day under other ids, for whoever has several. */
export async function keepDay(id = DAY): Promise<void> {
  await keepDigest({ ...digest, id });
}

export async function runOf(id = DAY): Promise<DigestRun> {
  const run = await digestRunItem(id).getValue();
  if (run === null) throw new Error(`no run of ${id}`);
  return run;
}

export async function outcomesOf(id = DAY): Promise<Record<string, string>> {
  return Object.fromEntries(Object.entries((await runOf(id)).outcomes).map(([key, { status }]) => [key, status]));
}

export const allDone = Object.fromEntries(keys.map((key) => [key, 'done']));

/** Waits until a run stands so. */
export const isAt = (status: DigestRun['status'], id = DAY) =>
  vi.waitFor(async () => expect((await runOf(id)).status).toBe(status), { interval: 5, timeout: 5_000 });

export const never = new Promise<void>(() => undefined);
