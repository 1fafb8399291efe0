import { ArrowLeft, Trash2 } from 'lucide-react';
import { AlertDialog } from 'radix-ui';
import { useTranslation } from 'react-i18next';
import { PaperPane } from '@/components/paper/PaperPane';
import { usePaperView } from '@/components/paper/usePaperView';
import { Button } from '@/components/ui/Button';
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
    <AlertDialog.Root>
      <AlertDialog.Trigger asChild>
        <Button icon={<Trash2 />}>{t('done.delete')}</Button>
      </AlertDialog.Trigger>
      <AlertDialog.Portal>
        <AlertDialog.Overlay className="dialog-shade" />
        <AlertDialog.Content className="dialog">
          <AlertDialog.Title>{t('library.confirmDelete')}</AlertDialog.Title>
          <AlertDialog.Description>{t('library.confirmDeleteHint')}</AlertDialog.Description>
          <div className="dialog-actions">
            <AlertDialog.Cancel asChild>
              <Button>{t('library.cancel')}</Button>
            </AlertDialog.Cancel>
            <AlertDialog.Action asChild>
              <Button kind="primary" onClick={() => void remove()}>
                {t('done.delete')}
              </Button>
            </AlertDialog.Action>
          </div>
        </AlertDialog.Content>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  );
}
