import { Check, Circle, CircleAlert, CircleDashed, Clock, type LucideIcon, Pause, PenLine } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { DigestHead } from '@/utils/digest/digest-head';
import type { DigestStanding } from '@/utils/digest/page/digest-standing';
import { headStanding } from './head-standing';
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

/** How a digest stands, as sign and words. */
export function DigestMark({ head }: { head: Pick<DigestHead, 'run'> }) {
  const { t } = useTranslation();
  const standing = headStanding(head);
  return (
    <span className="digest-mark" data-standing={standing}>
      <DigestSign standing={standing} />
      <span>{t(`digest.standing.${standing}`)}</span>
    </span>
  );
}

/** The sign alone, where its words stand beside it or are its name. */
export function DigestSign({ standing }: { standing: DigestStanding }) {
  const Icon = ICONS[standing];
  return <Icon className="digest-sign" data-standing={standing} aria-hidden="true" />;
}
