import * as Tabs from 'radix-ui/tabs';
import { useTranslation } from 'react-i18next';
import type { DigestRow } from '@/components/digest/page/digest-row';
import { ViewTabs } from '@/components/summary/views/ViewTabs';
import { useFormat } from '@/components/useFormat';
import type { CardWish } from '@/utils/digest/page/arrange-cards';
import { countFields } from '@/utils/digest/page/count-fields';
import type { CardView } from './useCardViews';
import '@/components/ui/controls.css';
import './CardTools.css';

interface CardToolsProps {
  rows: readonly DigestRow[];
  views: readonly CardView[];
  /** How many of them match. */
  shown: number;
  wish: CardWish;
  onWish(wish: CardWish): void;
}

/** In which view all cards are, and which of them are shown. */
export function CardTools({ rows, views, shown, wish, onWish }: CardToolsProps) {
  const { t } = useTranslation();
  const { number } = useFormat();
  const fields = countFields(rows.map(({ field }) => field));
  const unread = rows.filter(({ isUnread, summary }) => isUnread && summary !== undefined);
  // As they are now: a card that is read while it is shown stays where it is.
  const toggle = () => onWish({ ...wish, first: wish.first === undefined ? new Set(unread.map(({ key }) => key)) : undefined });
  return (
    <div className="card-tools">
      <ViewTabs aria-label={t('view.label')}>
        {views.map(({ id, name }) => (
          <Tabs.Trigger key={id} value={id}>
            {name}
          </Tabs.Trigger>
        ))}
      </ViewTabs>
      <div className="card-filters">
        {fields.length > 0 && (
          <select
            className="control"
            aria-label={t('field.field')}
            value={wish.field}
            onChange={({ target }) => onWish({ ...wish, field: target.value })}
          >
            <option value="">{t('digest.allFields')}</option>
            {fields.map(({ field, count }) => (
              <option key={field} value={field}>
                {`${field} ${number(count)}`}
              </option>
            ))}
          </select>
        )}
        <input
          className="control"
          type="search"
          aria-label={t('digest.keyword')}
          placeholder={t('digest.keyword')}
          value={wish.words}
          onChange={({ target }) => onWish({ ...wish, words: target.value })}
        />
        <label className="check-line">
          <input type="checkbox" checked={wish.first !== undefined} onChange={toggle} />
          {t('digest.unreadFirst', { count: unread.length, shown: number(unread.length) })}
        </label>
        {(wish.field !== '' || wish.words.trim() !== '') && (
          <span className="muted" role="status">
            {t('digest.matching', { shown: number(shown), all: number(rows.length) })}
          </span>
        )}
      </div>
    </div>
  );
}
