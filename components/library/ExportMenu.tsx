import { Download, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { downloadFile } from '@/components/downloadFile';
import { downloadReport } from '@/components/downloadReport';
import { ActionMenu } from '@/components/ui/ActionMenu';
import { FailureNotice } from '@/components/ui/FailureNotice';
import { IconButton } from '@/components/ui/IconButton';
import { useFormat } from '@/components/useFormat';
import { exportArchive } from '@/utils/library/export/archive';
import type { SavedPaper } from '@/utils/summary/summary';
import { type ExportState, useExport } from './useExport';
import './ExportMenu.css';

const writeReport = (papers: readonly SavedPaper[]) => downloadReport(papers.map(({ summaries: [newest] }) => newest));
const writeArchive = (papers: readonly SavedPaper[]) => downloadFile('paperpane-summaries.zip', 'application/zip', exportArchive(papers));

/** The export of the papers that are listed, in their order. */
export function ExportMenu({ keys }: { keys: readonly string[] }) {
  const { t } = useTranslation();
  const { state, start, stop } = useExport();
  const count = keys.length;
  if (count === 0 && state.status === 'idle') return null;
  return (
    <>
      <ActionMenu
        trigger={<IconButton label={t('library.export', { count })} icon={<Download />} />}
        items={[
          { label: t('library.exportReport', { count }), onSelect: () => void start(keys, writeReport) },
          { label: t('library.exportZip', { count }), onSelect: () => void start(keys, writeArchive) },
        ]}
      />
      <ExportLine state={state} onStop={stop} />
    </>
  );
}

interface ExportLineProps {
  state: ExportState;
  onStop(): void;
}

/** Read out at its end only; how far it is, whoever looks can see. */
function ExportLine({ state, onStop }: ExportLineProps) {
  const { t } = useTranslation();
  const { number } = useFormat();
  switch (state.status) {
    case 'idle':
      return null;
    case 'reading': {
      const text = t('library.exporting', { done: number(state.done), all: number(state.all) });
      return (
        <div className="export-line">
          <progress aria-label={text} value={state.done} max={state.all} />
          <span>{text}</span>
          <IconButton label={t('library.exportStop')} icon={<X />} onClick={onStop} />
        </div>
      );
    }
    case 'done':
      return (
        <div className="export-line">
          <span role="status">
            {state.lacking === 0
              ? t('library.exported', { count: state.count })
              : t('library.exportLacks', { count: state.count, lacking: number(state.lacking) })}
          </span>
          <IconButton label={t('library.close')} icon={<X />} onClick={onStop} />
        </div>
      );
    case 'failed':
      return (
        <div className="export-line">
          <FailureNotice failure={state.failure} onDismiss={onStop} dismissLabel={t('library.close')} />
        </div>
      );
  }
}
