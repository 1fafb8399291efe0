import { useTranslation } from 'react-i18next';
import { Markdown } from '@/components/markdown/Markdown';
import { OpenPlace } from './OpenPlace';
import { longName, type Place } from './place';

/** A cited passage, word for word. */
export function PassageCard({ place }: { place: Place }) {
  const { t } = useTranslation();
  return (
    <>
      <p className="peek-place">{longName(place, t)}</p>
      {place.passage && (
        <div className="markdown" lang="en">
          <Markdown text={place.passage.text} />
        </div>
      )}
      <OpenPlace place={place} />
    </>
  );
}
