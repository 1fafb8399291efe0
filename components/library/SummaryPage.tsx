import { ArrowLeft, ChevronLeft, ChevronRight, Trash2 } from 'lucide-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { PaperPane } from '@/components/paper/PaperPane';
import { usePaperView } from '@/components/paper/usePaperView';
import { Button } from '@/components/ui/Button';
import { ConfirmDialog } from '@/components/ui/ConfirmDialog';
import { Empty } from '@/components/ui/Empty';
import { IconButton } from '@/components/ui/IconButton';
import { useFormat } from '@/components/useFormat';
import { sendMessage } from '@/utils/browser/messages';
import { deleteSummary } from '@/utils/browser/save-summary';
import { parsePaperKey } from '@/utils/paper/paper-address';
import { type PaperRef, paperKey } from '@/utils/paper/paper-ref';

interface SummaryPageProps {
  paperKey: string;
  /** Keys of the papers that are listed, in their order: what comes before and behind. */
  listed: readonly string[];
  onOpen(key: string): void;
  /** @param next the paper that takes its place in the list, if there is one */
  onDeleted(next: string | undefined): void;
}

/** One paper at reading width: the same parts as in the panel. */
export function SummaryPage({ paperKey: key, listed, onOpen, onDeleted }: SummaryPageProps) {
  const { t } = useTranslation();
  const paper = parsePaperKey(key);
  const view = usePaperView(key);
  const remove = async (ref: PaperRef) => {
    const place = listed.indexOf(key);
    await deleteSummary(paperKey(ref));
    // Nobody will read the answer that is being written; it was still being paid for.
    void sendMessage('stopQuestion', ref);
    onDeleted(place === -1 ? undefined : (listed[place + 1] ?? listed[place - 1]));
  };
  return (
    <>
      <nav className="page-nav" aria-label={t('library.list')}>
        <a className="back-to-list" href="#/">
          <ArrowLeft aria-hidden="true" />
          {t('library.back')}
        </a>
        <Neighbours paperKey={key} listed={listed} onOpen={onOpen} />
        {paper && view.status === 'done' && <DeleteButton onConfirm={() => void remove(paper)} />}
      </nav>
      {paper && view.status !== 'idle' ? (
        <PaperPane key={key} paper={paper} />
      ) : (
        <Empty title={t('library.gone')} hint={t('library.goneHint')} />
      )}
    </>
  );
}

function Neighbours({ paperKey: key, listed, onOpen }: Pick<SummaryPageProps, 'paperKey' | 'listed' | 'onOpen'>) {
  const { t } = useTranslation();
  const { number } = useFormat();
  const place = listed.indexOf(key);
  if (place === -1) return <span className="neighbours" />;
  const step = (to: number, label: string, icon: ReactElement) => {
    const neighbour = listed[to];
    // A disabled button would lose the focus of who presses it again and again.
    return (
      <IconButton
        label={label}
        icon={icon}
        aria-disabled={neighbour === undefined}
        onClick={() => {
          if (neighbour !== undefined) onOpen(neighbour);
        }}
      />
    );
  };
  return (
    <span className="neighbours">
      {step(place - 1, t('library.previous'), <ChevronLeft />)}
      {step(place + 1, t('library.next'), <ChevronRight />)}
      <span>{t('library.position', { position: number(place + 1), all: number(listed.length) })}</span>
    </span>
  );
}

function DeleteButton({ onConfirm }: { onConfirm(): void }) {
  const { t } = useTranslation();
  return (
    <ConfirmDialog
      trigger={<Button icon={<Trash2 />}>{t('done.delete')}</Button>}
      title={t('library.confirmDelete')}
      hint={t('library.confirmDeleteHint')}
      cancelLabel={t('library.cancel')}
      confirmLabel={t('done.delete')}
      onConfirm={onConfirm}
    />
  );
}
