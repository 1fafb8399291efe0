import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { PlantedNotice } from '@/components/summary/PlantedNotice';
import { insteadOfText } from '@/components/summary/receipt/instead-of-text';
import { SummaryViews } from '@/components/summary/views/SummaryViews';
import { useNumberTour } from '@/components/summary/views/useNumberTour';
import { TaskProgress } from '@/components/tasks/TaskProgress';
import { ThoughtFold } from '@/components/tasks/ThoughtFold';
import { WaitLine } from '@/components/tasks/WaitLine';
import { useItem } from '@/components/useItem';
import { templatesItem } from '@/utils/browser/storage';
import type { ListedPaper } from '@/utils/paper/listed-paper';
import { latestField, shownOf } from '@/utils/summary/calls';
import { FIELD_KEYS } from '@/utils/summary/card';
import type { Job } from '@/utils/summary/summary';
import { activeTemplates } from '@/utils/summary/templates/active-templates';
import { askedSections } from '@/utils/summary/templates/asked-sections';
import { PaperHeader } from './PaperHeader';
import { useProgressText } from './useProgressText';
import { useTokensText } from './useTokensText';

interface RunningPaperProps {
  job: Job;
  listed?: ListedPaper;
  tabTitle?: string;
  onStop(): void;
}

/** A summary while it is made: laid out as it will be when it is finished, each section filled as it arrives. */
export function RunningPaper({ job, listed, tabTitle, onStop }: RunningPaperProps) {
  const { t } = useTranslation();
  const asked = useAskedSections(job);
  const written = useMemo(() => shownOf(job.calls, asked), [job.calls, asked]);
  const current = latestField(job.calls.at(-1));
  const tour = useNumberTour({ custom: asked.map((section) => ({ ...section, text: '' })) });
  const { text, waitSeconds } = useProgressText(job, current);
  const tokens = useTokensText(job);
  const done = FIELD_KEYS.filter((key) => written.card[key] !== undefined && key !== current).length;
  const { receipt } = job.facts ?? {};
  return (
    <article className="pane">
      <PaperHeader paper={job.facts?.paper ?? job.paper} facts={job.facts} about={job.reading?.about ?? listed} tabTitle={tabTitle} />
      <TaskProgress
        startedAt={job.startedAt}
        stopLabel={t('progress.stop')}
        onStop={onStop}
        parts={{ done, all: FIELD_KEYS.length }}
        note={tokens}
      >
        {text}
        {waitSeconds > 0 && <span className="muted tabular"> {t('progress.goingOn', { seconds: waitSeconds })}</span>}
      </TaskProgress>
      {job.insteadOf && <p className="muted stand-in">{insteadOfText(job.insteadOf, t)}</p>}
      {job.wait && <WaitLine wait={job.wait} />}
      {receipt && <PlantedNotice receipt={receipt} />}
      <ThoughtFold thought={job.thought} />
      <SummaryViews
        written={{ ...written, extra: written.extra.filter(({ heading }) => heading !== '') }}
        templates={asked}
        current={current ?? 'none'}
        isAsWritten
        tour={tour}
      />
    </article>
  );
}

/** Sections of templates that are written beside the card. */
function useAskedSections({ choice }: Job) {
  const templates = useItem(templatesItem);
  return useMemo(() => (templates ? askedSections(activeTemplates(templates, choice?.template)) : []), [templates, choice?.template]);
}
