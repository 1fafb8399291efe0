import { namesUnder } from '@/utils/browser/stored-names';
import { type DigestHead, headOf, withHead } from '@/utils/digest/digest-head';
import { digestHeadsItem, digestItem, digestRunItem } from './digest-items';

/** Makes the list of digests anew from the digests themselves; one that nobody can read is left out. */
export async function mendHeads(): Promise<void> {
  let heads: DigestHead[] = [];
  for (const id of await namesUnder('digest:')) {
    const [digest, run] = await Promise.allSettled([digestItem(id).getValue(), digestRunItem(id).getValue()]);
    if (digest.status !== 'fulfilled' || digest.value === null) continue;
    heads = withHead(heads, headOf(digest.value, run.status === 'fulfilled' ? run.value : null));
  }
  await digestHeadsItem.setValue(heads);
}
