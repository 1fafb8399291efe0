import type { StoredValue } from '@/utils/browser/library/write-papers';
import type { Digest, DigestRun } from '@/utils/digest/digest';
import { isOpen, withPaused } from '@/utils/digest/run/change-run';
import { Failure } from '@/utils/failure';
import { asList, asRecord } from '@/utils/narrow-json';
import { digestHeadsItem, digestItem, digestRunItem, readDigest, readRun } from './digest-items';

/** A digest as a backup holds it. */
interface KeptDigest {
  digest: Digest;
  run?: DigestRun;
}

/** All digests with their runs, the newest day first; one that nobody can read is left out. */
export async function keptDigests(): Promise<KeptDigest[]> {
  const kept: KeptDigest[] = [];
  for (const { id } of await digestHeadsItem.getValue()) {
    const [digest, run] = await Promise.allSettled([digestItem(id).getValue(), digestRunItem(id).getValue()]);
    if (digest.status !== 'fulfilled' || digest.value === null) continue;
    kept.push({ digest: digest.value, ...(run.status === 'fulfilled' && run.value !== null ? { run: run.value } : {}) });
  }
  return kept;
}

/** Whether a file's digests can be restored. */
export function areDigests(value: unknown): boolean {
  return Array.isArray(value) && value.every((each) => asKept(each) !== undefined);
}

/**
 * A file's digests, to be stored beside those that are there, which stay as they are; then the list of digests is to be made anew. A run that was
 * going stands still: nobody has agreed to it here.
 */
export async function digestValues(value: unknown): Promise<StoredValue[]> {
  const known = new Set((await digestHeadsItem.getValue()).map(({ id }) => id));
  const added = asList(value)
    .flatMap((each) => asKept(each) ?? [])
    .filter(({ digest }) => !known.has(digest.id));
  return added.flatMap(({ digest, run }): StoredValue[] => [
    { key: digestItem(digest.id).key, value: digest },
    ...(run === undefined ? [] : [{ key: digestRunItem(digest.id).key, value: standing(run) }]),
  ]);
}

function standing(run: DigestRun): DigestRun {
  return { ...(isOpen(run) ? withPaused(run) : run), isTold: true };
}

function asKept(value: unknown): KeptDigest | undefined {
  const { digest, run } = asRecord(value);
  try {
    return { digest: readDigest(digest), ...(run === undefined ? {} : { run: readRun(run) }) };
  } catch (error) {
    // Both throw only what says that it cannot be read.
    if (error instanceof Failure) return undefined;
    throw error;
  }
}
