import { useTranslation } from 'react-i18next';
import { useFormat } from '@/components/useFormat';
import type { ShownPage } from '@/utils/browser/storage';
import { identifyPage } from '@/utils/paper/identify-page';
import type { ListPeriod } from '@/utils/paper/list-period';

/** What a list is called, and the site that shows it. */
export function useListTitle({ tabUrl }: Pick<ShownPage, 'tabUrl'>): { title: string; site: string } {
  const { t } = useTranslation();
  const { isoDay, month } = useFormat();
  const page = identifyPage(tabUrl);
  if (page.kind === 'list' && page.site === 'huggingface') return { title: nameOf(page.list), site: 'Hugging Face' };
  const { hostname, pathname } = new URL(tabUrl);
  const [, category] = /^\/(?:list|catchup)\/([\w.-]+)/.exec(pathname) ?? [];
  const isArxiv = /(?:^|\.)arxiv\.org$/.test(hostname);
  return { title: category ?? t('list.papers'), site: isArxiv ? 'arXiv' : hostname };

  function nameOf(list: ListPeriod): string {
    switch (list.period) {
      case 'day':
        return isoDay(list.value);
      case 'week':
        return t('list.week', { year: list.value.slice(0, 4), week: Number(list.value.slice(-2)) });
      case 'month':
        return month(list.value);
      case 'trending':
        return t('list.trending');
      case 'latest':
        return t('list.latest');
    }
  }
}
