import { RotateCcw } from 'lucide-react';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { DigestRow } from '@/components/digest/page/digest-row';
import { Button } from '@/components/ui/Button';
import { failureText, type Language } from '@/utils/failure';
import { CardHead } from './CardHead';
import './DigestCard.css';

interface FailedCardProps {
  row: DigestRow;
  onRetry(key: string): void;
}

/** A paper that could not be summarised, in its place, with the reason. */
export const FailedCard = memo(function FailedCard({ row, onRetry }: FailedCardProps) {
  const { t, i18n } = useTranslation();
  const { key, number, listed, outcome } = row;
  const failure = outcome?.status === 'failed' ? outcome.failure : undefined;
  if (failure === undefined) return null;
  const { what, next } = failureText(failure.code, i18n.language as Language);
  return (
    <article className="digest-card failed-card" data-card={key} aria-labelledby={`card-${number}`}>
      <CardHead number={number} listed={listed} paperKey={key} />
      <div className="failed-reason" data-failure={failure.code}>
        <p>
          <strong>{what}</strong> {next}
        </p>
        <Button icon={<RotateCcw />} aria-label={t('list.retryOne', { title: listed.title })} onClick={() => onRetry(key)}>
          {t('list.retry')}
        </Button>
      </div>
    </article>
  );
});
