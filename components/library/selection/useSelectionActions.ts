import { useTranslation } from 'react-i18next';
import { act, toast } from '@/components/toast/toasts';
import { useFormat } from '@/components/useFormat';
import type { Watch } from '@/utils/browser/library/each-batch';
import { deletePapers, restorePapers } from '@/utils/browser/library/trash';
import { addTags, noteRead, starPapers } from '@/utils/browser/own-marks';
import { placeHash } from '@/utils/browser/pages';
import { keepAsDigest } from './keepAsDigest';
import type { Bulk } from './useBulk';

/** What can be done with several papers; what was done is said, also where the rest of it was stopped or failed. */
export function useSelectionActions(keys: readonly string[], foundBy: string, bulk: Bulk) {
  const { t } = useTranslation();
  const { number } = useFormat();
  const counted = (count: number) => ({ count, shown: number(count) });
  const all = (work: (watch: Watch) => Promise<unknown>, onEnd: (done: number) => void) => act(bulk.run(keys.length, work, onEnd));
  const restore = (gone: readonly string[]) => {
    let back = 0;
    const work = async (watch: Watch) => {
      back = await restorePapers(gone, watch);
    };
    const tell = (done: number) => {
      // Where it ended early, nobody has said how many of those could be read.
      const lost = done < gone.length ? 0 : done - back;
      const count = counted(done - lost);
      toast(lost === 0 ? t('select.restored', count) : t('select.restoredSome', { ...count, lost: number(lost) }));
    };
    act(bulk.run(gone.length, work, tell));
  };
  const makeDigest = async () => {
    const { id, left } = await keepAsDigest(keys, foundBy);
    if (id === undefined) toast(t('select.noDigest'));
    else location.hash = placeHash(`digest/${id}`);
    if (id !== undefined && left > 0) toast(t('select.someDigest', { count: left }));
  };
  return {
    makeDigest: () => act(makeDigest()),
    star: () =>
      all(
        (watch) => starPapers(keys, watch),
        (done) => toast(t('select.starred', counted(done))),
      ),
    tag: (tags: readonly string[]) =>
      all(
        (watch) => addTags(keys, tags, watch),
        (done) => toast(t('select.tagged', counted(done))),
      ),
    markRead: () =>
      all(
        (watch) => noteRead(keys, Date.now(), watch),
        (done) => toast(t('select.wasRead', counted(done))),
      ),
    remove: () =>
      all(
        (watch) => deletePapers(keys, watch),
        (done) => {
          const gone = keys.slice(0, done);
          toast(t('select.deleted', counted(done)), () => restore(gone));
        },
      ),
  };
}
