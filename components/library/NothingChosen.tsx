import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useHasKeys } from '@/components/keys/useHasKeys';
import { useFormat } from '@/components/useFormat';
import type { CatalogueEntry } from '@/utils/library/catalogue/catalogue-entry';
import './Teaching.css';

const KEYS = [
  ['search', ['/']],
  ['move', ['↑', '↓', 'J', 'K']],
  ['open', ['Enter']],
  ['back', ['Esc']],
] as const;

/** No letter and no sign. */
function isNamed(key: string): boolean {
  return !/^[\w/]$/.test(key);
}

/** The reader before a paper is chosen: what there is, and how to get at it. */
export function NothingChosen({ entries, count }: { entries: readonly CatalogueEntry[]; count: number }) {
  const { t } = useTranslation();
  const hasLetterKeys = useHasKeys();
  const unread = useMemo(() => entries.filter(({ isUnread }) => isUnread).length, [entries]);
  const { number } = useFormat();
  return (
    <section className="teaching nothing-chosen">
      <h2>{t('library.choose')}</h2>
      <p>{t('library.chooseHint', { count, shown: number(count) })}</p>
      {unread > 0 && <p>{t('library.chooseUnread', { count: unread, shown: number(unread) })}</p>}
      <h3>{t('library.keys')}</h3>
      <dl>
        {KEYS.map(([action, keys]) => (
          <KeyLine key={action} keys={hasLetterKeys ? keys : keys.filter(isNamed)} text={t(`library.key.${action}`)} />
        ))}
      </dl>
    </section>
  );
}

function KeyLine({ keys, text }: { keys: readonly string[]; text: string }) {
  if (keys.length === 0) return null;
  return (
    <div>
      <dt>
        {keys.map((key) => (
          <kbd key={key}>{key}</kbd>
        ))}
      </dt>
      <dd>{text}</dd>
    </div>
  );
}
