import { Check, Circle, CircleAlert, CircleDashed, Clock, type LucideIcon, Pause, PenLine } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/components/useFormat';
import type { DigestRun } from '@/utils/digest/digest';
import { type DigestStanding, digestStanding } from '@/utils/digest/page/digest-standing';
import { countRun } from '@/utils/digest/run/count-run';

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
export function StandingSign({ run }: { run: DigestRun | null }) {
  const { t } = useTranslation();
  const { number } = useFormat();
  const standing = digestStanding(run);
  const Icon = ICONS[standing];
  const { done, chosen } = countRun(run ?? { chosen: [], outcomes: {} });
  return (
    <p className="standing" data-standing={standing}>
      <Icon aria-hidden="true" />
      {t(`digest.standing.${standing}`)}
      {run !== null && standing !== 'complete' && <span className="tabular"> {`${number(done)}/${number(chosen)}`}</span>}
    </p>
  );
}
