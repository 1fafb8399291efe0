import { RotateCcw } from 'lucide-react';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { DigestRow } from '@/components/digest/page/digest-row';
import { Button } from '@/components/ui/Button';
import { failureText, type Language } from '@/utils/failure';
import { againLabel } from './again-label';
import { CardHead } from './CardHead';
import './DigestCard.css';

interface LackingCardProps {
  row: DigestRow;
  onRetry(key: string): void;
}

/** A paper that could not be summarised, or whose summary is gone, in its place, with the reason. */
export const LackingCard = memo(function LackingCard({ row, onRetry }: LackingCardProps) {
  const { t, i18n } = useTranslation();
  const { key, number, listed, outcome, state } = row;
  const failure = outcome?.status === 'failed' ? outcome.failure : undefined;
  const isGone = state === 'gone';
  if (failure === undefined && !isGone) return null;
  const { what, next } =
    failure === undefined
      ? { what: t('digest.gonePaper'), next: t('digest.goneNext') }
      : failureText(failure.code, i18n.language as Language);
  return (
    <article className="digest-card lacking-card" data-card={key} aria-labelledby={`card-${number}`}>
      <CardHead number={number} listed={listed} paperKey={key} />
      <div className="lacking-reason" data-failure={failure?.code}>
        <p>
          <strong>{what}</strong> {next}
        </p>
        <Button icon={<RotateCcw />} aria-label={againLabel(t, row)} onClick={() => onRetry(key)}>
          {isGone ? t('digest.makeAgain') : t('list.retry')}
        </Button>
      </div>
    </article>
  );
});
