import { useTranslation } from 'react-i18next';
import { Segments } from '@/components/ui/Segments';
import type { ListFilter, ListOrder } from './list-memory';

interface ListToolsProps {
  filter: ListFilter;
  onFilter(filter: ListFilter): void;
  count: number;
  read: number;
  /** Absent where the page has no votes. */
  order: ListOrder | undefined;
  onOrder(order: ListOrder): void;
}

/** Which papers of a list are shown, and in which order. */
export function ListTools({ filter, onFilter, count, read, order, onOrder }: ListToolsProps) {
  const { t } = useTranslation();
  const choices = [
    { id: 'all', name: t('list.all', { count }) },
    { id: 'unread', name: t('list.unreadOnes', { count: count - read }) },
    { id: 'read', name: t('list.readOnes', { count: read }) },
  ] as const;
  return (
    <div className="list-tools">
      <Segments label={t('list.show')} choices={choices} chosen={filter} onChoose={onFilter} />
      {order !== undefined && (
        <select
          className="list-order"
          aria-label={t('list.sort')}
          value={order}
          onChange={({ target }) => onOrder(target.value === 'votes' ? 'votes' : 'page')}
        >
          <option value="page">{t('list.byPage')}</option>
          <option value="votes">{t('list.byVotes')}</option>
        </select>
      )}
    </div>
  );
}
