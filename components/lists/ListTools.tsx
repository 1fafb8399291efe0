import * as ToggleGroup from 'radix-ui/toggle-group';
import { useTranslation } from 'react-i18next';
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
  const choices: [ListFilter, string][] = [
    ['all', t('list.all', { count })],
    ['unread', t('list.unreadOnes', { count: count - read })],
    ['read', t('list.readOnes', { count: read })],
  ];
  return (
    <div className="list-tools">
      <ToggleGroup.Root
        type="single"
        className="segments"
        aria-label={t('list.show')}
        value={filter}
        onValueChange={(value) => {
          const [chosen] = choices.find(([choice]) => choice === value) ?? [];
          if (chosen !== undefined) onFilter(chosen);
        }}
      >
        {choices.map(([choice, label]) => (
          <ToggleGroup.Item key={choice} value={choice} className="segment">
            {label}
          </ToggleGroup.Item>
        ))}
      </ToggleGroup.Root>
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
