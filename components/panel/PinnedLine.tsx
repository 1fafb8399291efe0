import { Pin } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { TitleText } from '@/components/lists/TitleText';
import { LineButton } from '@/components/ui/LineButton';
import { useItem } from '@/components/useItem';
import type { ActiveTab } from '@/utils/browser/active-tab';
import { shownPageItem } from '@/utils/browser/storage';
import type { PaperRef } from '@/utils/paper/paper-ref';
import { findIn } from './what-to-show';

interface PinnedLineProps {
  tab: ActiveTab;
  /** The paper that the tab shows beside the pinned one. */
  other: PaperRef | undefined;
  onUnpin(): void;
  onShow(paper: PaperRef): void;
}

/** Says that the panel does not follow the tab, and offers what the tab shows. */
export function PinnedLine({ tab, other, onUnpin, onShow }: PinnedLineProps) {
  const { t } = useTranslation();
  const page = useItem(shownPageItem(String(tab.id))) ?? null;
  return (
    <aside className="pinned-line">
      <p>
        <Pin aria-hidden="true" />
        <span>{t('panel.pinned')}</span>
        <LineButton onClick={onUnpin}>{t('panel.unpin')}</LineButton>
      </p>
      {other && (
        <p>
          <span className="pinned-other">
            <TitleText text={t('panel.otherPaper', { title: findIn(page, other)?.title ?? nameOf(other) })} />
          </span>
          <LineButton onClick={() => onShow(other)}>{t('panel.showOther')}</LineButton>
        </p>
      )}
    </aside>
  );
}

function nameOf(paper: PaperRef): string {
  return paper.source === 'arxiv' ? paper.arxivId : paper.url.replace(/^https?:\/\//, '');
}
