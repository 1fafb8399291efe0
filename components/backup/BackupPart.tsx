import { DownloadCloud, FileUp } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { act } from '@/components/toast/toasts';
import { Button } from '@/components/ui/Button';
import { useFormat } from '@/components/useFormat';
import { useItem } from '@/components/useItem';
import { backupItem, switchWeekly } from '@/utils/browser/library/backup-state';
import { placeHash } from '@/utils/browser/pages';
import { failureLine, failureText, type Language, sentenceBreak } from '@/utils/failure';
import { useBackup } from './useBackup';
import './BackupPart.css';

/** Backup in the settings: now, every week, and back again. */
export function BackupPart() {
  const { t, i18n } = useTranslation();
  const { dateTime, number } = useFormat();
  const state = useItem(backupItem);
  const { isBusy, done, backUp } = useBackup();
  const [isRefused, setRefused] = useState(false);
  if (state === undefined) return null;
  // In the click: else the browser does not ask.
  const weekly = (isOn: boolean) => act(switchWeekly(isOn).then((isDone) => setRefused(!isDone)));
  const { lastAt, lastCount = 0, lastLacking = 0, isWeekly = false, failure } = state;
  const language = i18n.language as Language;
  return (
    <div className="backup-part">
      <p className="muted small">{t('backup.hint')}</p>
      <p role="status">
        {lastAt === undefined
          ? t('backup.never')
          : t('backup.last', { when: dateTime(lastAt), count: lastCount, shown: number(lastCount) })}
      </p>
      {lastLacking > 0 && <p className="amber">{t('backup.lastLacking', { count: lastLacking, shown: number(lastLacking) })}</p>}
      {failure && (
        <p className="amber" role="alert">
          {t('backup.failed') + sentenceBreak(language) + failureLine(failure.code, language)}
        </p>
      )}
      {failure && failureText(failure.code, language).action === 'grant' && (
        <div className="page-actions">
          <Button kind="primary" onClick={() => weekly(true)}>
            {t('failed.grant')}
          </Button>
        </div>
      )}
      <div className="page-actions">
        <Button icon={<DownloadCloud aria-hidden="true" />} disabled={isBusy} onClick={backUp}>
          {isBusy ? t('backup.writing', { done: number(done) }) : t('backup.now')}
        </Button>
        <Button
          icon={<FileUp aria-hidden="true" />}
          onClick={() => {
            location.hash = placeHash('import');
          }}
        >
          {t('backup.restore')}
        </Button>
      </div>
      <label className="check">
        <input type="checkbox" checked={isWeekly} onChange={() => weekly(!isWeekly)} />
        <span>
          {t('backup.weekly')}
          <small>{t('backup.weeklyHint')}</small>
        </span>
      </label>
      {isRefused && (
        <p className="amber" role="alert">
          {t('backup.refused')}
        </p>
      )}
    </div>
  );
}
