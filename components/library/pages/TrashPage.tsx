import { RotateCcw, Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { EntryLines } from '@/components/library/EntryLines';
import { act, toast } from '@/components/toast/toasts';
import { Button } from '@/components/ui/Button';
import { ConfirmDialog } from '@/components/ui/ConfirmDialog';
import { Empty } from '@/components/ui/Empty';
import { useFormat } from '@/components/useFormat';
import { useItem } from '@/components/useItem';
import { forgetTrashed, restorePaper, TRASH_DAYS, type TrashEntry, trashItem } from '@/utils/browser/library/trash';
import { BackToList } from './BackToList';
import './pages.css';

const DAY = 86_400_000;

/** Deleted papers, until they are gone for good. */
export default function TrashPage() {
  const { t } = useTranslation();
  const trash = useItem(trashItem);
  if (trash === undefined) return null;
  const keys = trash.map(({ entry }) => entry.key);
  return (
    <>
      <BackToList />
      {trash.length === 0 ? (
        <Empty title={t('trash.empty')} hint={t('trash.hint', { days: TRASH_DAYS })} />
      ) : (
        <>
          <header className="page-head">
            <h1>{t('trash.title')}</h1>
            <ConfirmDialog
              trigger={<Button icon={<Trash2 aria-hidden="true" />}>{t('trash.clear')}</Button>}
              title={t('trash.confirmClear', { count: keys.length })}
              hint={t('trash.confirmClearHint')}
              cancelLabel={t('trash.cancel')}
              confirmLabel={t('trash.clear')}
              onConfirm={() => act(forgetTrashed(keys))}
            />
          </header>
          <p className="muted small">{t('trash.hint', { days: TRASH_DAYS })}</p>
          <ul className="page-list">
            {trash.map((each) => (
              <Trashed key={each.entry.key} trashed={each} />
            ))}
          </ul>
        </>
      )}
    </>
  );
}

function Trashed({ trashed: { entry, deletedAt } }: { trashed: TrashEntry }) {
  const { t } = useTranslation();
  const { day } = useFormat();
  const left = Math.max(0, Math.ceil((deletedAt + TRASH_DAYS * DAY - Date.now()) / DAY));
  const restore = async () => {
    const isBack = await restorePaper(entry.key);
    toast(isBack ? t('trash.restored') : t('trash.unreadable'));
  };
  return (
    <li>
      <div>
        <EntryLines entry={entry} />
        <p className="muted small">{t('trash.deleted', { day: day(deletedAt), count: left })}</p>
      </div>
      <Button icon={<RotateCcw aria-hidden="true" />} onClick={() => act(restore())}>
        {t('trash.restore')}
      </Button>
    </li>
  );
}
