import { useTranslation } from 'react-i18next';
import { useShownPart } from '@/components/ui/useShownPart';
import { useFormat } from '@/components/useFormat';
import type { DigestHead } from '@/utils/digest/digest-head';
import { DigestRow } from './DigestRow';
import { useRemoveDigest } from './useRemoveDigest';
import './DigestList.css';

/** All digests, the newest first, a month at a time. */
export function DigestList({ heads }: { heads: readonly DigestHead[] }) {
  const { t } = useTranslation();
  const { month: monthName } = useFormat();
  const remove = useRemoveDigest();
  const { shown, more } = useShownPart(heads);
  const months = Map.groupBy(shown, ({ day }) => day.slice(0, 7));
  return (
    <section className="digest-list" aria-labelledby="all-digests">
      <h2 id="all-digests">{t('digestList.all')}</h2>
      {[...months].map(([month, ofMonth]) => (
        <section key={month} aria-labelledby={`digests-${month}`}>
          <h3 id={`digests-${month}`}>{monthName(month)}</h3>
          <ul className="digest-rows">
            {ofMonth.map((head) => (
              <DigestRow key={head.id} head={head} onRemove={remove} />
            ))}
          </ul>
        </section>
      ))}
      {more}
    </section>
  );
}
