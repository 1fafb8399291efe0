import { memo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SummaryNotices } from '@/components/paper/SummaryNotices';
import { PlantedNotice } from '@/components/summary/PlantedNotice';
import { Receipt } from '@/components/summary/receipt/Receipt';
import { OneLine, SummaryPart } from '@/components/summary/sections/SummaryPart';
import { viewParts } from '@/components/summary/sections/view-parts';
import { TrustLine } from '@/components/summary/TrustLine';
import { useNumberTour } from '@/components/summary/views/useNumberTour';
import { useItem } from '@/components/useItem';
import { sendMessage } from '@/utils/browser/messages';
import { templatesItem } from '@/utils/browser/storage';
import type { SavedPaper, Summary } from '@/utils/summary/summary';
import { allTemplates } from '@/utils/summary/templates/active-templates';

interface CardBodyProps {
  saved: SavedPaper;
  summary: Summary;
}

/** A summary in the view that was chosen last. A number that is asked for may lead this one card to another view. */
export const CardBody = memo(function CardBody({ saved, summary }: CardBodyProps) {
  const { t } = useTranslation();
  const tour = useNumberTour(summary);
  const templates = useItem(templatesItem);
  const receipt = useRef<HTMLDivElement>(null);
  const [isReceiptOpen, setReceiptOpen] = useState(false);
  const showReceipt = () => {
    setReceiptOpen(true);
    receipt.current?.querySelector('button')?.focus();
  };
  const shown = { written: summary, templates: templates ? allTemplates(templates) : [], isAsWritten: false };
  const behind = { backing: summary, receipt: summary.receipt };
  return (
    <div className="card-body views" ref={tour.root}>
      {summary.card.oneLine !== undefined && <OneLine text={summary.card.oneLine} {...behind} />}
      <TrustLine
        summary={summary}
        onShow={tour.showNext}
        onShowReceipt={showReceipt}
        // An older one is read, not checked again.
        onRecheck={summary === saved.summaries[0] ? () => sendMessage('recheck', summary.paper) : undefined}
      />
      <PlantedNotice receipt={summary.receipt} />
      <SummaryNotices asked={summary.paper} summary={summary} />
      <div className="sections">
        {viewParts(tour.view, shown, t).map((part) => (
          <SummaryPart key={part.id} {...part} {...behind} />
        ))}
      </div>
      <Receipt summary={summary} isOpen={isReceiptOpen} onOpenChange={setReceiptOpen} ref={receipt} />
    </div>
  );
});
