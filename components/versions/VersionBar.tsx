import { RotateCcw } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/components/ui/Button';
import { unreadVersion } from '@/utils/summary/saved-paper';
import type { SavedPaper, Summary } from '@/utils/summary/summary';
import { CompareDialog } from './CompareDialog';
import { comparedPair, summaryId, summaryOfAsked } from './shown-summary';
import { VersionMenu } from './VersionMenu';
import '@/components/summary/TrustLine.css';
import './VersionBar.css';

interface VersionBarProps {
  /** Of the paper, for the page that compares. */
  paperKey: string;
  saved: SavedPaper;
  shown: Summary;
  /** The version that the tab shows, where it names one. */
  asked: number | undefined;
  onChoose(id: number): void;
  /** Reads the newest version. */
  onRedo(): void;
}

/** Which of a paper's summaries is shown, and whether arXiv has gone on since; nothing where there is but one and it is up to date. */
export function VersionBar({ paperKey, saved, shown, asked, onChoose, onRedo }: VersionBarProps) {
  const { t } = useTranslation();
  const unread = unreadVersion(saved, shown);
  const pair = comparedPair(saved, shown);
  const ofAsked = summaryOfAsked(saved, shown, asked);
  if (unread === undefined && pair === undefined) return null;
  return (
    <aside className="version-bar" aria-label={t('version.what.version')}>
      {unread !== undefined && (
        <div className="outdated">
          <p>
            <strong className="badge">{t('version.outdated')}</strong>
            {t('version.newer', { newest: unread, read: shown.receipt.version })}
          </p>
          <Button onClick={onRedo} icon={<RotateCcw />} title={t('version.redoHint', { newest: unread })}>
            {t('version.redo')}
          </Button>
        </div>
      )}
      {pair && (
        <div className="version-row">
          <VersionMenu summaries={saved.summaries} shown={shown} onChoose={onChoose} />
          <CompareDialog key={pair.before.made.startedAt} paperKey={paperKey} summaries={saved.summaries} {...pair} />
        </div>
      )}
      {ofAsked && (
        <p className="version-asked muted">
          {t('version.open', { asked })}{' '}
          <button type="button" className="quiet-link" onClick={() => onChoose(summaryId(ofAsked))}>
            {t('version.showAsked', { asked })}
          </button>
        </p>
      )}
    </aside>
  );
}
