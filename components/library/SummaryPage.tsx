import { ArrowLeft, Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { PaperPane } from '@/components/paper/PaperPane';
import { usePaperView } from '@/components/paper/usePaperView';
import { Button } from '@/components/ui/Button';
import { ConfirmDialog } from '@/components/ui/ConfirmDialog';
import { sendMessage } from '@/utils/browser/messages';
import { deleteSummary } from '@/utils/browser/save-summary';
import { parsePaperKey } from '@/utils/paper/paper-address';
import { type PaperRef, paperKey } from '@/utils/paper/paper-ref';

/** One paper at reading width: the same parts as in the panel. */
export function SummaryPage({ paperKey: key }: { paperKey: string }) {
  const { t } = useTranslation();
  const paper = parsePaperKey(key);
  const view = usePaperView(key);
  return (
    <>
      <nav className="page-nav">
        <a href="#/">
          <ArrowLeft aria-hidden="true" />
          {t('library.back')}
        </a>
        {paper && view.status === 'done' && <DeleteButton paper={paper} />}
      </nav>
      {paper && view.status !== 'idle' ? <PaperPane paper={paper} /> : <p className="muted">{t('library.gone')}</p>}
    </>
  );
}

function DeleteButton({ paper }: { paper: PaperRef }) {
  const { t } = useTranslation();
  const remove = async () => {
    await deleteSummary(paperKey(paper));
    // Nobody will read the answer that is being written; it was still being paid for.
    void sendMessage('stopQuestion', paper);
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
