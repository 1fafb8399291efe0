import { X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { FailureNotice } from '@/components/ui/FailureNotice';
import { IconButton } from '@/components/ui/IconButton';
import { ProgressLine } from '@/components/ui/ProgressLine';
import { useFormat } from '@/components/useFormat';
import type { ExportState } from './useExport';

interface ExportLineProps {
  state: ExportState;
  onStop(): void;
}

/** Read out at its end only; how far it is, whoever looks can see. */
export function ExportLine({ state, onStop }: ExportLineProps) {
  const { t } = useTranslation();
  const { number } = useFormat();
  switch (state.status) {
    case 'idle':
      return null;
    case 'writing': {
      const text = t('library.exporting', { done: number(state.done), all: number(state.all) });
      return <ProgressLine text={text} done={state.done} all={state.all} stopLabel={t('library.exportStop')} onStop={onStop} />;
    }
    case 'done':
      return (
        <div className="progress-line">
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
        <div className="progress-line">
          <FailureNotice failure={state.failure} onDismiss={onStop} dismissLabel={t('library.close')} />
        </div>
      );
  }
}
