import { Square } from 'lucide-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { insteadOfText } from '@/components/summary/receipt/instead-of-text';
import { SectionList } from '@/components/summary/SectionList';
import { Button } from '@/components/ui/Button';
import { useSeconds } from '@/components/useSeconds';
import { watchWorker } from '@/utils/browser/worker-watch';
import { latestField, shownOf } from '@/utils/summary/calls';
import { FIELD_KEYS } from '@/utils/summary/card';
import type { Job } from '@/utils/summary/summary';
import { PaperHeader } from './PaperHeader';
import { ThoughtFold } from './ThoughtFold';
import { useProgressText } from './useProgressText';
import { WaitLine } from './WaitLine';

interface RunningPaperProps {
  job: Job;
  tabTitle?: string;
  onStop(): void;
}

/** A summary while it is made: the sections appear as they arrive. */
export function RunningPaper({ job, tabTitle, onStop }: RunningPaperProps) {
  const { t } = useTranslation();
  useEffect(watchWorker, []);
  const { card, extra } = shownOf(job.calls);
  const written = FIELD_KEYS.filter((key) => card[key] !== undefined);
  const { text, waitSeconds } = useProgressText(job, latestField(job.calls.at(-1)));
  const seconds = useSeconds(job.startedAt);
  return (
    <article className="pane">
      <PaperHeader paper={job.facts?.paper ?? job.paper} facts={job.facts} tabTitle={tabTitle} />
      <div className="progress">
        <span className="progress-mark" aria-hidden="true" />
        <span role="status">{text}</span>
        {waitSeconds > 0 && <span className="muted tabular">{t('progress.goingOn', { seconds: waitSeconds })}</span>}
        <span className="muted tabular">{t('progress.seconds', { seconds })}</span>
        <Button onClick={onStop} icon={<Square />}>
          {t('progress.stop')}
        </Button>
      </div>
      {job.insteadOf && <p className="muted stand-in">{insteadOfText(job.insteadOf, t)}</p>}
      {job.wait && <WaitLine wait={job.wait} />}
      <ThoughtFold thought={job.thought} />
      <div aria-busy="true">
        <SectionList card={card} fields={written} extra={extra.filter(({ heading }) => heading !== '')} isUnfinished />
      </div>
    </article>
  );
}
