import { useTranslation } from 'react-i18next';
import { insteadOfText } from '@/components/summary/receipt/instead-of-text';
import { SectionList } from '@/components/summary/SectionList';
import { TaskProgress } from '@/components/tasks/TaskProgress';
import { ThoughtFold } from '@/components/tasks/ThoughtFold';
import { WaitLine } from '@/components/tasks/WaitLine';
import { latestField, shownOf } from '@/utils/summary/calls';
import { FIELD_KEYS } from '@/utils/summary/card';
import type { Job } from '@/utils/summary/summary';
import { PaperHeader } from './PaperHeader';
import { useProgressText } from './useProgressText';

interface RunningPaperProps {
  job: Job;
  tabTitle?: string;
  onStop(): void;
}

/** A summary while it is made: the sections appear as they arrive. */
export function RunningPaper({ job, tabTitle, onStop }: RunningPaperProps) {
  const { t } = useTranslation();
  const { card, extra } = shownOf(job.calls);
  const written = FIELD_KEYS.filter((key) => card[key] !== undefined);
  const { text, waitSeconds } = useProgressText(job, latestField(job.calls.at(-1)));
  return (
    <article className="pane">
      <PaperHeader paper={job.facts?.paper ?? job.paper} facts={job.facts} tabTitle={tabTitle} />
      <TaskProgress startedAt={job.startedAt} stopLabel={t('progress.stop')} onStop={onStop}>
        <span role="status">{text}</span>
        {waitSeconds > 0 && <span className="muted tabular">{t('progress.goingOn', { seconds: waitSeconds })}</span>}
      </TaskProgress>
      {job.insteadOf && <p className="muted stand-in">{insteadOfText(job.insteadOf, t)}</p>}
      {job.wait && <WaitLine wait={job.wait} />}
      <ThoughtFold thought={job.thought} />
      <div aria-busy="true">
        <SectionList card={card} fields={written} extra={extra.filter(({ heading }) => heading !== '')} isUnfinished />
      </div>
    </article>
  );
}
