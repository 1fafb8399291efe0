import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { DigestRow } from '@/components/digest/page/digest-row';
import { TitleText } from '@/components/lists/TitleText';
import { Button } from '@/components/ui/Button';
import { useFormat } from '@/components/useFormat';
import { placeHash } from '@/utils/browser/pages';
import { oneLineOf } from '@/utils/library/export/share-line';

interface SeenCardProps {
  row: DigestRow;
  /** ISO day of the earlier digest. */
  day: string;
  onUnfold(key: string): void;
}

/** A paper that stood in an earlier day's digest, under its one-line contribution. */
export const SeenCard = memo(function SeenCard({ row, day, onUnfold }: SeenCardProps) {
  const { t } = useTranslation();
  const { isoDay } = useFormat();
  const { key, number, listed, summary } = row;
  return (
    <article className="digest-card seen-card" data-card={key} aria-labelledby={`card-${number}`}>
      <h2 id={`card-${number}`}>
        <span className="card-number" aria-hidden="true">
          {number}
        </span>
        <a className="card-title" href={placeHash(`paper/${key}`)}>
          <TitleText text={listed.title} />
        </a>
      </h2>
      {summary && (
        <p className="seen-line" lang="zh-CN">
          <TitleText text={oneLineOf(summary)} />
        </p>
      )}
      <p className="seen-foot">
        <span className="muted">{t('digest.seenOn', { day: isoDay(day) })}</span>
        <Button onClick={() => onUnfold(key)}>{t('digest.unfold')}</Button>
      </p>
    </article>
  );
});
