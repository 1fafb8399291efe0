import { Check, Circle, CircleAlert, CircleDot, Clock, type LucideIcon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { DigestRow } from '@/components/digest/page/digest-row';
import { StateMark } from '@/components/lists/StateMark';
import { failureText, type Language } from '@/utils/failure';
import '@/components/lists/ListView.css';

/** How far a paper of the run is, as sign and words: of one in hand what is done with it, of one that failed why. */
export function RowMark({ row }: { row: DigestRow }) {
  const { t, i18n } = useTranslation();
  const { state, stage, outcome, isUnread } = row;
  if (state === 'working') return <StateMark state="running" stage={stage} hasSummary={false} />;
  const isReused = outcome?.status === 'done' && outcome.isReused === true;
  const mark = (Icon: LucideIcon, words: string, name: string = state) => (
    <span className="state-mark" data-state={name}>
      <Icon aria-hidden="true" />
      {words}
    </span>
  );
  switch (state) {
    case 'done':
      return (
        <>
          {isUnread ? mark(CircleDot, t('list.state.unread'), 'unread') : mark(Check, t('list.state.read'), 'read')}
          {isReused && <span>{t('digest.reused')}</span>}
        </>
      );
    case 'failed':
      return mark(
        CircleAlert,
        outcome?.status === 'failed' ? failureText(outcome.failure.code, i18n.language as Language).what : t('list.state.failed'),
      );
    case 'waiting':
      return mark(Clock, t('list.state.queued'));
    case 'unmade':
      return mark(Circle, t('digest.unmade'));
    case 'gone':
      return mark(Circle, t('digest.gonePaper'));
  }
}
