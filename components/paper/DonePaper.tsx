import { useRef, useState } from 'react';
import { useFirstPaint } from '@/components/first-paint';
import { PlantedNotice } from '@/components/summary/PlantedNotice';
import { Receipt } from '@/components/summary/receipt/Receipt';
import { TrustLine } from '@/components/summary/TrustLine';
import { SummaryViews } from '@/components/summary/views/SummaryViews';
import type { NumberTour } from '@/components/summary/views/useNumberTour';
import { sendMessage } from '@/utils/browser/messages';
import type { PaperRef } from '@/utils/paper/paper-ref';
import type { SavedPaper, Summary } from '@/utils/summary/summary';
import { PaperHeader } from './PaperHeader';
import { SummaryNotices } from './SummaryNotices';

interface DonePaperProps {
  /** The paper of the tab or the library's entry; it may name another version than the one that was read. */
  asked: PaperRef;
  summary: Summary;
  saved: SavedPaper;
  tour: NumberTour;
  /** The person saw it being written: nothing moves now that it is finished. */
  isAsWritten?: boolean;
}

/** A finished summary. Nothing here needs a network. */
export function DonePaper({ asked, summary, saved, tour, isAsWritten = false }: DonePaperProps) {
  const isPainted = useFirstPaint();
  const receipt = useRef<HTMLDivElement>(null);
  const [isReceiptOpen, setIsReceiptOpen] = useState(false);
  const showReceipt = () => {
    setIsReceiptOpen(true);
    receipt.current?.scrollIntoView({ block: 'start' });
    receipt.current?.querySelector('button')?.focus({ preventScroll: true });
  };
  return (
    <article className="pane">
      <PaperHeader paper={summary.paper} facts={summary} tags={saved.own.tags} />
      <TrustLine
        summary={summary}
        onShow={tour.showNext}
        onShowReceipt={showReceipt}
        // An older one is read, not checked again.
        onRecheck={summary === saved.summaries[0] ? () => sendMessage('recheck', summary.paper) : undefined}
      />
      <PlantedNotice receipt={summary.receipt} />
      <SummaryNotices asked={asked} summary={summary} />
      <SummaryViews
        written={summary}
        templates={summary.custom}
        summary={summary}
        receipt={summary.receipt}
        isAsWritten={isAsWritten}
        tour={tour}
      />
      {isPainted && <Receipt summary={summary} isOpen={isReceiptOpen} onOpenChange={setIsReceiptOpen} ref={receipt} />}
    </article>
  );
}
