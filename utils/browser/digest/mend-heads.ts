import { namesUnder } from '@/utils/browser/stored-names';
import { type DigestHead, headOf, withHead } from '@/utils/digest/digest-head';
import { holdingDigests } from './change-digest';
import { digestHeadsItem, digestItem, digestRunItem } from './digest-items';

/** Makes the list of digests anew from the digests themselves; one that nobody can read is left out. */
export async function mendHeads(): Promise<void> {
  await holdingDigests(async () => {
    let heads: DigestHead[] = [];
    for (const id of await namesUnder('digest:')) {
      const [digest, run] = await Promise.allSettled([digestItem(id).getValue(), digestRunItem(id).getValue()]);
      if (digest.status !== 'fulfilled' || digest.value === null) continue;
      heads = withHead(heads, headOf(digest.value, run.status === 'fulfilled' ? run.value : null));
    }
    await digestHeadsItem.setValue(heads);
  });
}

/** The same where a digest is not in that list, or one is that has gone: a page that dies as it takes digests in or away leaves it so. */
export async function mendHeadsIfWrong(): Promise<void> {
  const [names, heads] = await Promise.all([namesUnder('digest:'), digestHeadsItem.getValue()]);
  const listed = new Set(heads.map(({ id }) => id));
  if (names.length !== listed.size || names.some((id) => !listed.has(id))) await mendHeads();
}
