import { ArrowLeft, ChevronLeft, ChevronRight, Trash2 } from 'lucide-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { PaperPane } from '@/components/paper/PaperPane';
import { usePaperView } from '@/components/paper/usePaperView';
import { act, toast } from '@/components/toast/toasts';
import { Button } from '@/components/ui/Button';
import { Empty } from '@/components/ui/Empty';
import { IconButton } from '@/components/ui/IconButton';
import { useFormat } from '@/components/useFormat';
import { deletePaper, restorePaper } from '@/utils/browser/library/trash';
import { sendMessage } from '@/utils/browser/messages';
import { parsePaperKey } from '@/utils/paper/paper-address';
import type { PaperRef } from '@/utils/paper/paper-ref';

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
  const restore = async () => {
    if (!(await restorePaper(key))) toast(t('trash.unreadable'));
  };
  const remove = async (ref: PaperRef) => {
    const place = listed.indexOf(key);
    await deletePaper(key);
    // Nobody will read the answer that is being written; it was still being paid for.
    act(sendMessage('stopQuestion', ref));
    toast(t('library.deleted'), () => act(restore()));
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
        {paper && view.status === 'done' && (
          <Button icon={<Trash2 />} onClick={() => act(remove(paper))}>
            {t('done.delete')}
          </Button>
        )}
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
