import { Check, Circle, CircleAlert, CircleDot, Clock, History, type LucideIcon, PenLine } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { JobStage } from '@/utils/browser/watch-job-stages';
import type { PaperState } from '@/utils/paper/paper-mark';

const ICONS: Record<PaperState, LucideIcon> = {
  // There is something to be read.
  unread: CircleDot,
  queued: Clock,
  running: PenLine,
  failed: CircleAlert,
  read: Check,
  outdated: History,
};

interface StateMarkProps {
  state: PaperState;
  stage: JobStage | undefined;
  hasSummary: boolean;
}

/** How far a paper is, as sign and words; of a running job what it does. */
export function StateMark({ state, stage, hasSummary }: StateMarkProps) {
  const { t } = useTranslation();
  const isNone = state === 'unread' && !hasSummary;
  const Icon = isNone ? Circle : ICONS[state];
  const text = useStageText(stage);
  return (
    <span className="state-mark" data-state={state}>
      <Icon aria-hidden="true" />
      {state === 'running' ? text : t(`list.state.${isNone ? 'none' : state}`)}
    </span>
  );
}

function useStageText(stage: JobStage | undefined): string {
  const { t } = useTranslation();
  switch (stage?.status) {
    case 'reading':
      return t('progress.reading');
    case 'thinking':
      return t('progress.thinking');
    case 'writing':
      return stage.field === undefined ? t('progress.waiting') : t('progress.writing', { section: t(`field.${stage.field}`) });
    case 'waiting':
      return t('progress.waiting');
    default:
      return t('list.state.running');
  }
}
