import type { ComponentProps } from 'react';
import { useTranslation } from 'react-i18next';
import { InlineButton } from '@/components/ui/InlineButton';
import { OutsideLink } from '@/components/ui/OutsideLink';
import { longName, type Place, shortName } from './place';

/** A citation. It is a link where the passage can be opened in the paper. */
export function PassageChip({ place, ...rest }: { place: Place } & ComponentProps<'span'> & ComponentProps<'a'>) {
  const { t } = useTranslation();
  const shared = { className: 'chip', 'data-passage': place.id, 'aria-label': t('cite.name', { place: longName(place, t) }), ...rest };
  if (place.url === undefined) {
    return <InlineButton {...shared}>{shortName(place)}</InlineButton>;
  }
  return (
    <OutsideLink href={place.url} {...shared}>
      {shortName(place)}
    </OutsideLink>
  );
}
