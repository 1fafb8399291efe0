import { Copy, Download, RotateCcw } from 'lucide-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { downloadFile } from '@/components/downloadFile';
import { downloadReport } from '@/components/downloadReport';
import { PlantedNotice } from '@/components/summary/PlantedNotice';
import { Receipt } from '@/components/summary/receipt/Receipt';
import { SummaryViews } from '@/components/summary/SummaryViews';
import { TrustLine } from '@/components/summary/TrustLine';
import { useNumberTour } from '@/components/summary/useNumberTour';
import { ActionMenu } from '@/components/ui/ActionMenu';
import { Button } from '@/components/ui/Button';
import { WithTooltip } from '@/components/ui/WithTooltip';
import { useCopy } from '@/components/useCopy';
import { sendMessage } from '@/utils/browser/messages';
import { exportPaper, paperFileName } from '@/utils/library/export/paper-file';
import type { PaperRef } from '@/utils/paper/paper-ref';
import type { SavedPaper, Summary } from '@/utils/summary/summary';
import { PaperHeader } from './PaperHeader';
import { SummaryNotices } from './SummaryNotices';
import { useLastTookText } from './useLastTookText';

interface DonePaperProps {
  /** The paper of the tab or the library's entry; it may name another version than the one that was read. */
  asked: PaperRef;
  summary: Summary;
  /** Everything that is kept of the paper: what was asked about it goes into its file. */
  saved: SavedPaper;
  onRedo(): void;
}

/** A saved summary. Nothing here needs a network. */
export function DonePaper({ asked, summary, saved, onRedo }: DonePaperProps) {
  const tour = useNumberTour(summary);
  const receipt = useRef<HTMLDivElement>(null);
  const [isReceiptOpen, setIsReceiptOpen] = useState(false);
  const showReceipt = () => {
    setIsReceiptOpen(true);
    receipt.current?.scrollIntoView({ block: 'start' });
    receipt.current?.querySelector('button')?.focus({ preventScroll: true });
  };
  return (
    <article className="pane">
      <PaperHeader paper={summary.paper} facts={summary} />
      <TrustLine
        summary={summary}
        onShow={tour.showNext}
        onShowReceipt={showReceipt}
        // An older one is read, not checked again.
        onRecheck={summary === saved.summaries[0] ? () => sendMessage('recheck', summary.paper) : undefined}
      />
      <PlantedNotice receipt={summary.receipt} />
      <SummaryNotices asked={asked} summary={summary} />
      <SummaryViews summary={summary} tour={tour} />
      <Receipt summary={summary} isOpen={isReceiptOpen} onOpenChange={setIsReceiptOpen} ref={receipt} />
      <DoneActions summary={summary} saved={saved} onRedo={onRedo} />
    </article>
  );
}

function DoneActions({ summary, saved, onRedo }: Pick<DonePaperProps, 'summary' | 'saved' | 'onRedo'>) {
  const { t } = useTranslation();
  const [outcome, copy] = useCopy();
  const lastTook = useLastTookText(summary.made);
  return (
    <footer className="actions">
      <WithTooltip text={lastTook}>
        <Button onClick={onRedo} icon={<RotateCcw />}>
          {t('done.redo')}
        </Button>
      </WithTooltip>
      <Button onClick={() => void copy(exportPaper(summary))} icon={<Copy />}>
        {t('done.copy')}
      </Button>
      <ActionMenu
        trigger={<Button icon={<Download />}>{t('done.export')}</Button>}
        items={[
          {
            label: t('done.exportPaper'),
            onSelect: () => downloadFile(paperFileName(summary), 'text/markdown', exportPaper(summary, saved)),
          },
          { label: t('done.exportReport'), onSelect: () => downloadReport([summary]) },
        ]}
      />
      <span role="status" className="muted">
        {outcome && t(`done.${outcome}`)}
      </span>
    </footer>
  );
}
