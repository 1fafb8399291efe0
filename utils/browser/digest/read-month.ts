import { readCardFields } from '@/utils/browser/library/card-fields';
import type { Digest } from '@/utils/digest/digest';
import type { DigestHead } from '@/utils/digest/digest-head';
import { countMonth, type MonthCounts } from '@/utils/digest/trends/count-month';
import { Failure } from '@/utils/failure';
import { paperKey } from '@/utils/paper/paper-ref';
import { digestItem } from './digest-items';

export interface MonthRead extends MonthCounts {
  /** So many of its digests nobody can read. */
  lacking: number;
}

/** Counts what the papers of some digests are about, those of one month. */
export async function readMonth(heads: readonly Pick<DigestHead, 'id'>[]): Promise<MonthRead> {
  const digests = await Promise.all(heads.map(({ id }) => readable(id)));
  const papers = digests.flatMap((digest) => digest?.papers ?? []);
  const fields = await readCardFields([...new Set(papers.map(({ paper }) => paperKey(paper)))]);
  return { ...countMonth(papers, fields), lacking: digests.filter((digest) => digest === undefined).length };
}

/** `null` where it has gone meanwhile. */
async function readable(id: string): Promise<Digest | null | undefined> {
  try {
    return await digestItem(id).getValue();
  } catch (error) {
    if (error instanceof Failure) return undefined;
    throw error;
  }
}
