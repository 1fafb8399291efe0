import { ChevronDown } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { ActionMenu } from '@/components/ui/ActionMenu';
import { Button } from '@/components/ui/Button';
import type { SavedPaper, Summary } from '@/utils/summary/summary';
import { summaryId } from './shown-summary';
import { useSummaryLabel } from './useSummaryLabel';
import '@/components/ui/word-mark.css';

interface VersionMenuProps {
  summaries: SavedPaper['summaries'];
  shown: Summary;
  onChoose(id: number): void;
}

/** All summaries that are kept of a paper, newest first; the chosen one is shown. */
export function VersionMenu({ summaries, shown, onChoose }: VersionMenuProps) {
  const { t } = useTranslation();
  const label = useSummaryLabel();
  return (
    <ActionMenu
      align="start"
      trigger={
        <Button title={t('version.choose')}>
          {label(shown)}
          {shown !== summaries[0] && <span className="word-mark">{t('version.older')}</span>}
          <ChevronDown aria-hidden="true" />
        </Button>
      }
      items={summaries.map((summary) => ({
        id: String(summaryId(summary)),
        label: label(summary),
        hint: `${t(`source.${summary.receipt.source}`)} · ${summary.made.model}`,
        isChosen: summary === shown,
        onSelect: () => onChoose(summaryId(summary)),
      }))}
    />
  );
}
