import { useTranslation } from 'react-i18next';
import { Empty } from '@/components/ui/Empty';
import type { ShownPage } from '@/utils/browser/storage';
import { useListTitle } from './useListTitle';

/** A list without a single paper, as a weekend's is. */
export function EmptyList({ page }: { page: ShownPage }) {
  const { t } = useTranslation();
  const { title, site } = useListTitle(page);
  return (
    <div className="pane">
      <p className="muted list-name">
        {site} · {title}
      </p>
      <Empty title={t('list.empty')} hint={t(site === 'Hugging Face' ? 'list.emptyHint' : 'list.emptyHintOther')} />
    </div>
  );
}
