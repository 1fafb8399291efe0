import { useTranslation } from 'react-i18next';
import { act, toast } from '@/components/toast/toasts';
import { changeRun, keepDigest, removeDigest } from '@/utils/browser/digest/change-digest';
import { digestItem, digestRunItem } from '@/utils/browser/digest/digest-items';
import { askTwice, sendMessage } from '@/utils/browser/messages';
import type { DigestHead } from '@/utils/digest/digest-head';
import { Failure } from '@/utils/failure';

/** Takes a digest away, but none of its papers; as long as the word of it is shown it can be brought back, paused where it was going on. */
export function useRemoveDigest(): (head: DigestHead) => void {
  const { t } = useTranslation();
  const remove = async ({ id, run }: DigestHead) => {
    // Else what waits for it would be paid for.
    if (run !== undefined && run.status !== 'ended') await askTwice(() => sendMessage('changeDigest', { id, change: { to: 'pause' } }));
    const [digest, its] = await Promise.all([readable(digestItem(id)), readable(digestRunItem(id))]);
    await removeDigest(id);
    const restore = async () => {
      if (digest === null) return;
      await keepDigest(digest);
      // It may have been begun anew meanwhile.
      await changeRun(id, (run) => run ?? its);
    };
    toast(t('digestList.deleted'), digest === null ? undefined : () => act(restore()));
  };
  return (head) => act(remove(head));
}

/** What nobody can read can be taken away, and not brought back. */
async function readable<T>(item: { getValue(): Promise<T | null> }): Promise<T | null> {
  try {
    return await item.getValue();
  } catch (error) {
    if (error instanceof Failure) return null;
    throw error;
  }
}
