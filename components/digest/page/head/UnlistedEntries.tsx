import { useTranslation } from 'react-i18next';
import { TitleText } from '@/components/lists/TitleText';
import { useFormat } from '@/components/useFormat';
import type { UnlistedEntry } from '@/utils/digest/digest-paper';

/** Entries of the list that name no paper that can be read: told, not dropped. */
export function UnlistedEntries({ entries }: { entries: readonly UnlistedEntry[] }) {
  const { t } = useTranslation();
  const { number } = useFormat();
  if (entries.length === 0) return null;
  return (
    <details className="unlisted">
      <summary>{t('digest.unlisted', { count: entries.length, shown: number(entries.length) })}</summary>
      <ul>
        {entries.map(({ id, title }, index) => (
          <li key={index}>
            <TitleText text={title || id} />
          </li>
        ))}
      </ul>
    </details>
  );
}
