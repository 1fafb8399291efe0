import { storage } from 'wxt/utils/storage';
import { explainQuota } from '@/utils/browser/explain-quota';
import type { Digest, DigestRun, Overview } from '@/utils/digest/digest';
import { headOf, withHead } from '@/utils/digest/digest-head';
import { Failure } from '@/utils/failure';
import { digestHeadsItem, digestItem, digestRunItem } from './digest-items';

const LOCK = 'digests';

/** Two contexts that change digests at once lose nothing of each other. */
export function holdingDigests<Result>(work: () => Promise<Result>): Promise<Result> {
  return navigator.locks.request(LOCK, work) as Promise<Result>;
}

/** Keeps a digest's list; one that is there already is taken the place of, its run and its overview stay. @throws Failure `storage-full` */
export async function keepDigest(digest: Digest): Promise<void> {
  await holdingDigests(async () => {
    const before = await digestItem(digest.id).getValue();
    const run = await digestRunItem(digest.id).getValue();
    const overview = digest.overview ?? before?.overview;
    await write({ ...digest, ...(overview === undefined ? {} : { overview }) }, run);
  });
}

/**
 * Changes what becomes of a digest; the same record leaves it as it is. Resolves to what it is afterwards, `undefined` where there is no such digest.
 * @throws Failure `storage-full`
 */
export async function changeRun(
  id: string,
  change: (run: DigestRun | null, digest: Digest) => DigestRun | null,
): Promise<DigestRun | undefined> {
  return await holdingDigests(async () => {
    const [digest, run] = await Promise.all([digestItem(id).getValue(), digestRunItem(id).getValue()]);
    if (digest === null) return undefined;
    const changed = change(run, digest);
    if (changed !== null && changed !== run) await write(digest, changed, false);
    return changed ?? undefined;
  });
}

/** For what somebody asked to be changed that was deleted meanwhile, in another window. @param run as `changeRun` resolves to */
export function throwIfGone(id: string, run: DigestRun | undefined): void {
  if (run === undefined) throw new Failure('digest-gone', id);
}

/**
 * Keeps what was written about all of a digest, with the word that it is: one call was agreed to, also where the run has gone on meanwhile and there
 * are further cards. Nothing where the digest has gone.
 */
export async function keepOverview(id: string, overview: Overview): Promise<void> {
  await holdingDigests(async () => {
    const [digest, run] = await Promise.all([digestItem(id).getValue(), digestRunItem(id).getValue()]);
    if (digest === null) return;
    await write({ ...digest, overview }, run && { ...run, overview: { status: 'done' } });
  });
}

export async function removeDigest(id: string): Promise<void> {
  await holdingDigests(async () => {
    await digestHeadsItem.setValue((await digestHeadsItem.getValue()).filter((head) => head.id !== id));
    await digestRunItem(id).removeValue();
    await digestItem(id).removeValue();
  });
}

/** In one write, so that no two of them disagree. */
async function write(digest: Digest, run: DigestRun | null, isListNew = true): Promise<void> {
  const heads = withHead(await digestHeadsItem.getValue(), headOf(digest, run));
  const items = [
    { key: digestHeadsItem.key, value: heads },
    ...(isListNew ? [{ key: digestItem(digest.id).key, value: digest }] : []),
    ...(run === null ? [] : [{ key: digestRunItem(digest.id).key, value: run }]),
  ];
  try {
    await storage.setItems(items as Parameters<typeof storage.setItems>[0]);
  } catch (error) {
    throw explainQuota(error);
  }
}
