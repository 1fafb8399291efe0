import { useTranslation } from 'react-i18next';
import { formatCost } from '@/components/formatCost';
import { useFormat } from '@/components/useFormat';
import type { Overview } from '@/utils/digest/digest';
import type { Language } from '@/utils/failure';

/** Who wrote the text about a digest, from how many of its papers, when, and what that took. */
export function OverviewMade({ overview, done }: { overview: Overview; done: number }) {
  const { t, i18n } = useTranslation();
  const { compact, dateTime, number } = useFormat();
  const { made, keys, numbers = [] } = overview;
  const { service, model, finishedAt, tokensIn = 0, tokensOut = 0, cost } = made;
  const doubtful = numbers.filter(({ verdict }) => verdict === 'not-found').length;
  const facts = [
    `${service} ${model}`.trim(),
    keys.length < done
      ? t('digest.overviewFromPart', { shown: number(keys.length), all: number(done) })
      : t('digest.overviewFrom', { shown: number(keys.length) }),
    dateTime(finishedAt),
    ...(tokensIn + tokensOut > 0 ? [t('digest.tokens', { tokens: compact(tokensIn + tokensOut) })] : []),
    ...(cost === undefined ? [] : [formatCost(cost, i18n.language as Language)]),
  ];
  return (
    <p className="overview-made muted">
      {facts.join(' · ')}
      {doubtful > 0 && <span className="amber"> · {t('library.notFoundCount', { count: doubtful })}</span>}
    </p>
  );
}
