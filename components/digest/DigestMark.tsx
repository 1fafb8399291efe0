import { Check, Circle, CircleAlert, CircleDashed, Clock, type LucideIcon, Pause, PenLine } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/components/useFormat';
import type { DigestHead } from '@/utils/digest/digest-head';
import { type DigestStanding, digestStanding } from '@/utils/digest/digest-standing';
import './DigestMark.css';

const ICONS: Record<DigestStanding, LucideIcon> = {
  unmade: Circle,
  going: PenLine,
  paused: Pause,
  waiting: Clock,
  held: CircleAlert,
  incomplete: CircleDashed,
  complete: Check,
};

/** How a digest stands, as sign and words; `hasCount`: also how many of its papers are done, until all are. */
export function DigestMark({ head, hasCount = false }: { head: Pick<DigestHead, 'run'>; hasCount?: boolean }) {
  const { t } = useTranslation();
  const { number } = useFormat();
  const { run } = head;
  const standing = digestStanding(head);
  return (
    <span className="digest-mark" data-standing={standing}>
      <DigestSign standing={standing} />
      <span>{t(`digest.standing.${standing}`)}</span>
      {hasCount && run && standing !== 'complete' && <span className="tabular">{`${number(run.done)}/${number(run.chosen)}`}</span>}
    </span>
  );
}

/** The sign alone, where its words stand beside it or are its name. */
export function DigestSign({ standing }: { standing: DigestStanding }) {
  const Icon = ICONS[standing];
  return <Icon className="digest-sign" data-standing={standing} aria-hidden="true" />;
}
