import type { ComponentProps } from 'react';
import { useTranslation } from 'react-i18next';
import { InlineButton } from '@/components/ui/InlineButton';
import { OutsideLink } from '@/components/ui/OutsideLink';
import { longName, type Place, shortName } from './place';

/** A citation. It is a link where the passage can be opened in the paper. */
export function PassageChip({ place, ...rest }: { place: Place } & ComponentProps<'span'> & ComponentProps<'a'>) {
  const { t } = useTranslation();
  const [short, long] = [shortName(place), longName(place, t)];
  // What is seen is said as well, for those who speak to their computer.
  const name = t('cite.name', { place: long.includes(short) ? long : `${short} ${long}` });
  const shared = { className: 'chip', 'data-passage': place.id, 'aria-label': name, ...rest };
  if (place.url === undefined) {
    return <InlineButton {...shared}>{short}</InlineButton>;
  }
  return (
    <OutsideLink href={place.url} {...shared}>
      {short}
    </OutsideLink>
  );
}
