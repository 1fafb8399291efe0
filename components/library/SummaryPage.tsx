import { ArrowLeft, Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { PaperPane } from '@/components/paper/PaperPane';
import { usePaperView } from '@/components/paper/usePaperView';
import { Button } from '@/components/ui/Button';
import { ConfirmDialog } from '@/components/ui/ConfirmDialog';
import { deleteSummary } from '@/utils/browser/save-summary';
import { parsePaperKey } from '@/utils/paper/paper-address';

/** One paper at reading width: the same parts as in the panel. */
export function SummaryPage({ paperKey }: { paperKey: string }) {
  const { t } = useTranslation();
  const paper = parsePaperKey(paperKey);
  const view = usePaperView(paperKey);
  return (
    <>
      <nav className="page-nav">
        <a href="#/">
          <ArrowLeft aria-hidden="true" />
          {t('library.back')}
        </a>
        {view.status === 'done' && <DeleteButton paperKey={paperKey} />}
      </nav>
      {paper && view.status !== 'idle' ? <PaperPane paper={paper} /> : <p className="muted">{t('library.gone')}</p>}
    </>
  );
}

function DeleteButton({ paperKey }: { paperKey: string }) {
  const { t } = useTranslation();
  const remove = async () => {
    await deleteSummary(paperKey);
    location.hash = '#/';
  };
  return (
    <ConfirmDialog
      trigger={<Button icon={<Trash2 />}>{t('done.delete')}</Button>}
      title={t('library.confirmDelete')}
      hint={t('library.confirmDeleteHint')}
      cancelLabel={t('library.cancel')}
      confirmLabel={t('done.delete')}
      onConfirm={() => void remove()}
    />
  );
}
