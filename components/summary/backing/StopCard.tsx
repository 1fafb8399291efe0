import type { ComponentProps } from 'react';
import { useTranslation } from 'react-i18next';
import { loadLater } from '@/components/load-later';
import type { PeekCard } from '@/components/ui/PeekCard';
import type { Stop } from './marks-in';
import { NumberCard } from './NumberCard';
import { PassageCard } from './PassageCard';
import type { Place } from './place';
import type { Peek } from './usePeek';

/** Loaded when the first one is asked for. */
const useCard = loadLater(() => import('@/components/ui/PeekCard'));

interface StopCardProps extends Pick<ComponentProps<typeof PeekCard>, 'onPointerEnter' | 'onPointerLeave' | 'onClose'> {
  stop: Stop;
  peek: Peek;
  place(id: string): Place;
}

/** What stands behind a stop: the passage, or what the paper says to the number. */
export function StopCard({ stop, peek, place, ...rest }: StopCardProps) {
  const { t } = useTranslation();
  const card = useCard();
  if (card === undefined) return null;
  const label = stop.kind === 'passage' ? t('cite.passage') : t(`check.verdict.${stop.number.verdict}`);
  return (
    <card.PeekCard anchor={peek.element} isEntered={peek.isEntered} label={label} {...rest}>
      {stop.kind === 'passage' ? <PassageCard place={place(stop.id)} /> : <NumberCard number={stop.number} placeOf={place} />}
    </card.PeekCard>
  );
}
