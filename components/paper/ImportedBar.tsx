import { RotateCcw } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { RecheckButton } from '@/components/summary/NumbersLine';
import { Button } from '@/components/ui/Button';
import { useFormat } from '@/components/useFormat';
import { sendMessage } from '@/utils/browser/messages';
import type { Imported, Summary } from '@/utils/summary/summary';
import '@/components/summary/TrustLine.css';
import '@/components/versions/VersionBar.css';

interface ImportedBarProps {
  summary: Summary;
  imported: Imported;
  /** Whether it is the one that would be checked. */
  isNewest: boolean;
  onRedo(): void;
}

/** A summary that was not made here: from where it is, whether anybody has checked it, and the two ways to trust it. */
export function ImportedBar({ summary: { paper, numbers }, imported: { file, day, at }, isNewest, onRedo }: ImportedBarProps) {
  const { t } = useTranslation();
  const { day: written, isoDay } = useFormat();
  const isChecked = numbers !== undefined;
  return (
    <aside className="version-bar" aria-label={t('imported.badge')}>
      <div className="outdated imported">
        <p>
          <strong className="badge">{t('imported.badge')}</strong>
          {t('imported.from', { file, day: day === undefined ? written(at) : isoDay(day) })}{' '}
          {isChecked ? t('imported.checked') : t('imported.unchecked')}
        </p>
        {isNewest && !isChecked && <RecheckButton label={t('imported.check')} onRecheck={() => sendMessage('recheck', paper)} />}
        <Button onClick={onRedo} icon={<RotateCcw />}>
          {t('imported.redo')}
        </Button>
      </div>
    </aside>
  );
}
