import { useTranslation } from 'react-i18next';
import { type DigestRow, hasPlace } from '@/components/digest/page/digest-row';
import { TitleText } from '@/components/lists/TitleText';
import type { Digest, DigestRun } from '@/utils/digest/digest';
import { missingPapers } from '@/utils/digest/page/missing-papers';
import type { Language } from '@/utils/failure';
import { paperKey } from '@/utils/paper/paper-ref';
import { usePrinting } from './usePrinting';
import { useReason } from './useReason';

/** On paper only, where no contents stand: the papers that have no place among the cards, each with the reason. */
export function PrintedMissing({ digest, run, rows }: { digest: Digest; run: DigestRun; rows: readonly DigestRow[] }) {
  const { t, i18n } = useTranslation();
  const reasonOf = useReason(run, i18n.language as Language);
  const isPrinting = usePrinting();
  if (!isPrinting) return null;
  const placed = new Set(rows.filter(hasPlace).map(({ key }) => key));
  const missing = missingPapers(digest, run, { hasCard: (key) => placed.has(key), reasonOf });
  if (missing.length === 0) return null;
  return (
    <section className="printed-missing" aria-labelledby="printed-missing">
      <h2 id="printed-missing">{t('digest.missing')}</h2>
      <ul>
        {missing.map(({ paper, title, reason }) => (
          <li key={paperKey(paper)}>
            <TitleText text={title} />
            {' · '}
            {reason}
          </li>
        ))}
      </ul>
    </section>
  );
}
