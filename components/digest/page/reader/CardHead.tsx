import { Star } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { TitleText } from '@/components/lists/TitleText';
import { act } from '@/components/toast/toasts';
import { IconButton } from '@/components/ui/IconButton';
import { setStarred } from '@/utils/browser/own-marks';
import { placeHash } from '@/utils/browser/pages';
import type { DigestPaper } from '@/utils/digest/digest-paper';
import type { Summary } from '@/utils/summary/summary';
import { CardLinks } from './CardLinks';
import '@/components/own/own.css';
import '@/components/paper/PaperHeader.css';

interface CardHeadProps {
  number: number;
  paperKey: string;
  listed: DigestPaper;
  /** Absent where it failed or is gone. */
  summary?: Summary;
  isStarred?: boolean;
}

/** A paper's title, people and votes, the ways to it, and its star. */
export function CardHead({ number, paperKey, listed, summary, isStarred }: CardHeadProps) {
  const { t } = useTranslation();
  const { upvotes, organization } = listed;
  const authors = listed.authors ?? summary?.authors ?? [];
  const names =
    authors.length > 3 ? t('panel.moreAuthors', { names: authors.slice(0, 2).join(', '), count: authors.length }) : authors.join(', ');
  const facts = [names, organization ?? ''].filter((fact) => fact !== '');
  return (
    <header className="card-head">
      <div className="card-line">
        <h2 id={`card-${number}`}>
          <span className="card-number" aria-hidden="true">
            {number}
          </span>
          <a className="card-title" href={placeHash(`paper/${paperKey}`)}>
            <TitleText text={summary?.title || listed.title} />
          </a>
        </h2>
        {summary && (
          <IconButton
            className="icon-button star"
            label={isStarred ? t('own.unstar') : t('own.star')}
            icon={<Star />}
            aria-pressed={isStarred}
            onClick={() => act(setStarred(paperKey, isStarred !== true))}
          />
        )}
      </div>
      <p className="paper-facts">
        {facts.join(' · ')}
        {upvotes !== undefined && (
          <span className="whole">
            {facts.length > 0 && ' · '}
            <span role="img" aria-label={t('artefacts.upvotes', { count: upvotes })}>
              ▲ {upvotes}
            </span>
          </span>
        )}
      </p>
      <CardLinks listed={listed} artefacts={summary?.artefacts} />
    </header>
  );
}
