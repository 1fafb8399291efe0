import { useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { EntryLines } from '@/components/library/EntryLines';
import { act, toast } from '@/components/toast/toasts';
import { Button } from '@/components/ui/Button';
import { useNextFocus } from '@/components/ui/useNextFocus';
import { useShownPart } from '@/components/ui/useShownPart';
import { useItem } from '@/components/useItem';
import { catalogueItem } from '@/utils/browser/library/catalogue';
import { keepOneOf } from '@/utils/browser/library/keep-one';
import type { CatalogueEntry } from '@/utils/library/catalogue/catalogue-entry';
import { findDuplicates } from '@/utils/library/find-duplicates';
import { paperName } from '@/utils/library/paper-name';

const NO_GROUPS: readonly (readonly CatalogueEntry[])[] = [];

/** Papers that are there twice under different addresses. */
export function DuplicatesPart() {
  const { t } = useTranslation();
  const entries = useItem(catalogueItem);
  const groups = useMemo(() => entries && findDuplicates(entries), [entries]);
  const { shown, more } = useShownPart(groups ?? NO_GROUPS);
  return (
    <section className="page-part" aria-labelledby="tidy-duplicates">
      <h2 id="tidy-duplicates" tabIndex={-1}>
        {t('tidy.duplicates')}
      </h2>
      {groups && <p className="muted small">{groups.length === 0 ? t('tidy.noDuplicates') : t('tidy.duplicatesHint')}</p>}
      {shown.map((group) => (
        <DuplicateGroup key={group[0]?.key} group={group} />
      ))}
      {more && <div className="page-actions">{more}</div>}
    </section>
  );
}

/** It goes as soon as one of it is kept. */
function DuplicateGroup({ group }: { group: readonly CatalogueEntry[] }) {
  const list = useRef<HTMLUListElement>(null);
  useNextFocus(list, '.page-part', '.page-list button, h2');
  return (
    <ul ref={list} className="page-list">
      {group.map((entry) => (
        <Duplicate key={entry.key} entry={entry} others={group.filter((other) => other !== entry)} />
      ))}
    </ul>
  );
}

function Duplicate({ entry, others }: { entry: CatalogueEntry; others: readonly CatalogueEntry[] }) {
  const { t } = useTranslation();
  const keep = async () => {
    const undo = await keepOneOf(
      entry.key,
      others.map(({ key }) => key),
    );
    toast(t('tidy.kept'), () => act(undo()));
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
