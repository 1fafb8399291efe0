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
import { sendMessage } from '@/utils/browser/messages';
import { exportPaper, paperFileName } from '@/utils/library/export/paper-file';
import { askedVersion, type PaperRef } from '@/utils/paper/paper-ref';
import { missingFields } from '@/utils/summary/card';
import type { Exchange, Summary } from '@/utils/summary/summary';
import { PaperHeader } from './PaperHeader';

interface DonePaperProps {
  /** The paper of the tab or the library's entry; it may name another version than the one that was read. */
  asked: PaperRef;
  summary: Summary;
  /** What was asked about the paper: it is copied and exported with the summary. */
  exchanges?: readonly Exchange[];
  /** An older one is read, not checked again. */
  isOlder?: boolean;
  onRedo(): void;
}

/** A saved summary. Nothing here needs a network. */
export function DonePaper({ asked, summary, exchanges = [], isOlder = false, onRedo }: DonePaperProps) {
  const { t, i18n } = useTranslation();
  const tour = useNumberTour(summary);
  const receipt = useRef<HTMLDivElement>(null);
  const [isReceiptOpen, setIsReceiptOpen] = useState(false);
  const showReceipt = () => {
    setIsReceiptOpen(true);
    receipt.current?.scrollIntoView({ block: 'start' });
    receipt.current?.querySelector('button')?.focus({ preventScroll: true });
  };
  const missing = missingFields(summary.card);
  const { version } = summary.receipt;
  const wanted = askedVersion(asked);
  const isOtherVersion = wanted !== undefined && version !== undefined && wanted !== version;
  return (
    <article className="pane">
      <PaperHeader paper={summary.paper} facts={summary} />
      <TrustLine
        summary={summary}
        onShow={tour.showNext}
        onShowReceipt={showReceipt}
        onRecheck={isOlder ? undefined : () => sendMessage('recheck', summary.paper)}
      />
      <PlantedNotice receipt={summary.receipt} />
      {isOtherVersion && (
        <p className="amber" role="status">
          {t('done.otherVersion', { read: version, asked: wanted })}
        </p>
      )}
      {missing.length > 0 && (
        <p className="amber" role="status">
          {t('done.missing', {
            sections: new Intl.ListFormat(i18n.language, { type: 'conjunction' }).format(missing.map((key) => t(`field.${key}`))),
          })}
        </p>
      )}
      <SummaryViews summary={summary} tour={tour} />
      <Receipt summary={summary} isOpen={isReceiptOpen} onOpenChange={setIsReceiptOpen} ref={receipt} />
      <DoneActions summary={summary} exchanges={exchanges} onRedo={onRedo} />
    </article>
  );
}

function DoneActions({ summary, exchanges, onRedo }: Pick<DonePaperProps, 'summary' | 'exchanges' | 'onRedo'>) {
  const { t } = useTranslation();
  const [notice, setNotice] = useState('');
  const copy = async () => {
    const copied = await navigator.clipboard.writeText(exportPaper(summary, exchanges)).then(
      () => true,
      () => false,
    );
    setNotice(copied ? t('done.copied') : t('done.copyFailed'));
    setTimeout(() => setNotice(''), 4000);
  };
  return (
    <footer className="actions">
      <Button onClick={onRedo} icon={<RotateCcw />}>
        {t('done.redo')}
      </Button>
      <Button onClick={() => void copy()} icon={<Copy />}>
        {t('done.copy')}
      </Button>
      <ActionMenu
        trigger={<Button icon={<Download />}>{t('done.export')}</Button>}
        items={[
          {
            label: t('done.exportPaper'),
            onSelect: () => downloadFile(paperFileName(summary), 'text/markdown', exportPaper(summary, exchanges)),
          },
          { label: t('done.exportReport'), onSelect: () => downloadReport([summary]) },
        ]}
      />
      <span role="status" className="muted">
        {notice}
      </span>
    </footer>
  );
}
