import { Check, ChevronDown } from 'lucide-react';
import { DropdownMenu } from 'radix-ui';
import { useTranslation } from 'react-i18next';
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
    <DropdownMenu.Root>
      <DropdownMenu.Trigger asChild>
        <Button aria-label={`${t('version.choose')}: ${label(shown)}`}>
          {label(shown)}
          {shown !== summaries[0] && <span className="word-mark">{t('version.older')}</span>}
          <ChevronDown aria-hidden="true" />
        </Button>
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content className="menu" align="start" sideOffset={4} collisionPadding={8}>
          <DropdownMenu.RadioGroup value={String(summaryId(shown))} onValueChange={(value) => onChoose(Number(value))}>
            {summaries.map((summary) => (
              <DropdownMenu.RadioItem key={summaryId(summary)} value={String(summaryId(summary))} className="menu-item version-item">
                <DropdownMenu.ItemIndicator className="version-check">
                  <Check aria-hidden="true" />
                </DropdownMenu.ItemIndicator>
                <span>{label(summary)}</span>
                <small>{`${t(`source.${summary.receipt.source}`)} · ${summary.made.model}`}</small>
              </DropdownMenu.RadioItem>
            ))}
          </DropdownMenu.RadioGroup>
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}
