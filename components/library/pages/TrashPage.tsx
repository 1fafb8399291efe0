import { RotateCcw, Trash2 } from 'lucide-react';
import { type Ref, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EntryLines } from '@/components/library/EntryLines';
import { act, toast } from '@/components/toast/toasts';
import { Button } from '@/components/ui/Button';
import { ConfirmDialog } from '@/components/ui/ConfirmDialog';
import { Empty } from '@/components/ui/Empty';
import { useHeadingFocus } from '@/components/ui/useHeadingFocus';
import { useNextFocus } from '@/components/ui/useNextFocus';
import { useShownPart } from '@/components/ui/useShownPart';
import { useFormat } from '@/components/useFormat';
import { useItem } from '@/components/useItem';
import { forgetTrashed, restorePaper, TRASH_DAYS, type TrashEntry, trashItem } from '@/utils/browser/library/trash';
import { BackToList } from './BackToList';
import './pages.css';

const DAY = 86_400_000;

/** Deleted papers, until they are gone for good. */
export default function TrashPage() {
  const trash = useItem(trashItem);
  const heading = useHeadingFocus(trash && (trash.length === 0 ? 'empty' : 'filled'));
  if (trash === undefined) return null;
  return (
    <>
      <BackToList />
      {trash.length === 0 ? <EmptyTrash headingRef={heading} /> : <FilledTrash trash={trash} headingRef={heading} />}
    </>
  );
}

function EmptyTrash({ headingRef }: { headingRef: Ref<HTMLHeadingElement> }) {
  const { t } = useTranslation();
  return <Empty headingRef={headingRef} title={t('trash.empty')} hint={t('trash.hint', { days: TRASH_DAYS })} />;
}

function FilledTrash({ trash, headingRef }: { trash: readonly TrashEntry[]; headingRef: Ref<HTMLHeadingElement> }) {
  const { t } = useTranslation();
  const { number } = useFormat();
  const [emptied, setEmptied] = useState<number>();
  const { shown, more } = useShownPart(trash);
  const clear = async () => {
    setEmptied(0);
    try {
      await forgetTrashed(
        trash.map(({ entry }) => entry.key),
        { onProgress: setEmptied },
      );
    } finally {
      setEmptied(undefined);
    }
  };
  return (
    <>
      <header className="page-head">
        <h1 ref={headingRef} tabIndex={-1}>
          {t('trash.title')}
        </h1>
        <ConfirmDialog
          trigger={<Button icon={<Trash2 aria-hidden="true" />}>{t('trash.clear')}</Button>}
          title={t('trash.confirmClear', { count: trash.length })}
          hint={t('trash.confirmClearHint')}
          cancelLabel={t('trash.cancel')}
          confirmLabel={t('trash.clear')}
          onConfirm={() => act(clear())}
        />
      </header>
      <p className="muted small">
        {emptied === undefined ? t('trash.hint', { days: TRASH_DAYS }) : t('trash.clearing', { done: number(emptied) })}
      </p>
      <ul className="page-list">
        {shown.map((each) => (
          <Trashed key={each.entry.key} trashed={each} />
        ))}
      </ul>
      {more}
    </>
  );
}

function Trashed({ trashed: { entry, deletedAt } }: { trashed: TrashEntry }) {
  const { t } = useTranslation();
  const { day } = useFormat();
  const left = Math.max(0, Math.ceil((deletedAt + TRASH_DAYS * DAY - Date.now()) / DAY));
  const row = useRef<HTMLLIElement>(null);
  useNextFocus(row, 'main', '.page-list button');
  const restore = async () => {
    const isBack = await restorePaper(entry.key);
    toast(isBack ? t('trash.restored') : t('trash.unreadable'));
  };
  return (
    <li ref={row}>
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
