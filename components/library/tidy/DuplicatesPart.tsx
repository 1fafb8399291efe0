import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { EntryLines } from '@/components/library/EntryLines';
import { act, toast } from '@/components/toast/toasts';
import { Button } from '@/components/ui/Button';
import { useItem } from '@/components/useItem';
import { catalogueItem } from '@/utils/browser/library/catalogue';
import { keepOneOf } from '@/utils/browser/library/keep-one';
import { restorePaper } from '@/utils/browser/library/trash';
import type { CatalogueEntry } from '@/utils/library/catalogue/catalogue-entry';
import { findDuplicates } from '@/utils/library/find-duplicates';
import { paperName } from '@/utils/library/paper-name';

/** Papers that are there twice under different addresses. */
export function DuplicatesPart() {
  const { t } = useTranslation();
  const entries = useItem(catalogueItem);
  const groups = useMemo(() => findDuplicates(entries ?? []), [entries]);
  return (
    <section className="page-part" aria-labelledby="tidy-duplicates">
      <h2 id="tidy-duplicates">{t('tidy.duplicates')}</h2>
      <p className="muted small">{groups.length === 0 ? t('tidy.noDuplicates') : t('tidy.duplicatesHint')}</p>
      {groups.map((group) => (
        <ul key={group[0]?.key} className="page-list">
          {group.map((entry) => (
            <Duplicate key={entry.key} entry={entry} others={group.filter((other) => other !== entry)} />
          ))}
        </ul>
      ))}
    </section>
  );
}

function Duplicate({ entry, others }: { entry: CatalogueEntry; others: readonly CatalogueEntry[] }) {
  const { t } = useTranslation();
  const keep = async () => {
    const gone = others.map(({ key }) => key);
    await keepOneOf(entry.key, gone);
    toast(t('tidy.kept'), () => act(Promise.all(gone.map((key) => restorePaper(key)))));
  };
  return (
    <li>
      <div>
        <EntryLines entry={entry} />
        <p className="muted small">{paperName(entry.key)}</p>
      </div>
      <Button onClick={() => act(keep())}>{t('tidy.keepThis')}</Button>
    </li>
  );
}
