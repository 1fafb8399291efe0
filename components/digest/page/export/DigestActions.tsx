import { ChevronDown, ClipboardCopy, Printer } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { DigestRow } from '@/components/digest/page/digest-row';
import { ExportLine } from '@/components/export/ExportLine';
import { ActionMenu } from '@/components/ui/ActionMenu';
import { Button } from '@/components/ui/Button';
import type { Digest, DigestRun } from '@/utils/digest/digest';
import { useDigestCopy } from './useDigestCopy';
import { useDigestExport } from './useDigestExport';
import './print.css';

interface DigestActionsProps {
  digest: Digest;
  run: DigestRun;
  rows: readonly DigestRow[];
  /** All summaries have been read: what is not there by now is missing. */
  isWhole: boolean;
}

/** Takes a digest along: as a file, to the clipboard, on paper. */
export function DigestActions({ digest, run, rows, isWhole }: DigestActionsProps) {
  const { t } = useTranslation();
  const { items, state, stop } = useDigestExport(digest, run, rows);
  const copy = useDigestCopy(digest, run, rows);
  return (
    <div className="digest-actions">
      <ActionMenu
        align="start"
        trigger={
          <Button disabled={!isWhole}>
            {t('done.export')}
            <ChevronDown aria-hidden="true" />
          </Button>
        }
        items={items}
      />
      <Button icon={<ClipboardCopy />} title={t('digest.copyHint')} disabled={!isWhole} onClick={copy}>
        {t('action.copyRich')}
      </Button>
      <Button icon={<Printer />} disabled={!isWhole} onClick={() => window.print()}>
        {t('digest.print')}
      </Button>
      {!isWhole && (
        <span className="muted" role="status">
          {t('digest.stillReading')}
        </span>
      )}
      <ExportLine state={state} onStop={stop} />
    </div>
  );
}
