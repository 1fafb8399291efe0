import { ChevronRight } from 'lucide-react';
import * as Collapsible from 'radix-ui/collapsible';
import { memo, type Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { sentShare, sourceName } from '@/components/summary/sent-share';
import type { Summary } from '@/utils/summary/summary';
import { LeftOutByRule } from './LeftOutByRule';
import { MadeFacts } from './MadeFacts';
import { ReadFacts } from './ReadFacts';
import { SectionTable } from './SectionTable';
import './Receipt.css';

interface ReceiptProps {
  summary: Summary;
  isOpen: boolean;
  onOpenChange(isOpen: boolean): void;
  ref?: Ref<HTMLDivElement>;
}

/** Under the summary, in one line: what was read of the paper and sent. It opens to everything, whatever was left out with its reason. */
export const Receipt = memo(function Receipt({ summary, isOpen, onOpenChange, ref }: ReceiptProps) {
  const { t } = useTranslation();
  const { receipt, imported } = summary;
  // Of a summary that was not made here nobody knows what was read.
  const isKnown = imported === undefined;
  const parts = !isKnown
    ? [t('imported.badge')]
    : [
        receipt.version === undefined ? undefined : `v${receipt.version}`,
        receipt.pages === undefined ? undefined : t('receipt.pages', { count: receipt.pages }),
        t('receipt.sections', { count: receipt.sections.length }),
        sentShare(receipt, t),
        t('receipt.tables', { count: receipt.tables.found }),
        t('receipt.formulas', { count: receipt.formulas.found }),
      ];
  return (
    <Collapsible.Root className="receipt" open={isOpen} onOpenChange={onOpenChange} ref={ref}>
      <Collapsible.Trigger className="receipt-line">
        <ChevronRight aria-hidden="true" />
        <span>
          <strong>{t('receipt.title')}</strong>{' '}
          <span className={receipt.source === 'abstract' ? 'amber' : undefined}>{sourceName(summary, t)}</span>
          {parts.filter((part) => part !== undefined).map((part) => ` · ${part}`)}
        </span>
      </Collapsible.Trigger>
      <Collapsible.Content className="receipt-whole">
        {isKnown && <SectionTable receipt={receipt} />}
        {isKnown && <LeftOutByRule receipt={receipt} />}
        {isKnown && <ReadFacts receipt={receipt} />}
        <MadeFacts summary={summary} />
      </Collapsible.Content>
    </Collapsible.Root>
  );
});
