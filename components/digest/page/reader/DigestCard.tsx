import { memo, useMemo, useRef } from 'react';
import type { DigestRow } from '@/components/digest/page/digest-row';
import { ViewChoiceContext } from '@/components/summary/sections/reading-context';
import type { SavedPaper, Summary } from '@/utils/summary/summary';
import { CardBody } from './CardBody';
import { CardHead } from './CardHead';
import { useNear } from './useNear';
import { useReadAtFoot } from './useReadAtFoot';
import './DigestCard.css';

interface DigestCardProps {
  row: DigestRow & { saved: SavedPaper; summary: Summary };
  /** It is there though nobody sees it yet. */
  isReady: boolean;
  /** The view that all cards are in; a card that nobody sees follows in its turn. */
  view: string;
  farView: string;
}

/** One paper of a digest: what it is, what it contributes, and its summary in the view that all of them are in. */
export const DigestCard = memo(function DigestCard({ row, isReady, view, farView }: DigestCardProps) {
  const card = useRef<HTMLElement>(null);
  const foot = useRef<HTMLSpanElement>(null);
  const isNear = useNear(card);
  const { key, number, listed, saved, summary } = row;
  const shownView = isNear ? view : farView;
  const choice = useMemo(() => ({ view: shownView, setView: () => undefined }), [shownView]);
  const hasBody = isNear || isReady;
  useReadAtFoot(foot, key, hasBody && row.isUnread);
  return (
    <article ref={card} className="digest-card" data-card={key} aria-labelledby={`card-${number}`}>
      <CardHead number={number} listed={listed} summary={summary} isStarred={saved.own.isStarred === true} paperKey={key} />
      {hasBody ? (
        <ViewChoiceContext value={choice}>
          <CardBody key={shownView} saved={saved} summary={summary} />
        </ViewChoiceContext>
      ) : (
        <div className="card-body-to-come" aria-hidden="true" />
      )}
      <span ref={foot} />
    </article>
  );
});
