import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';

/** The tab's title, in the person's language: `设置 · 论文侧读`, or the product alone. */
export function usePageTitle(place?: string): void {
  const { t } = useTranslation();
  const product = t('panel.product');
  useEffect(() => {
    document.title = place === undefined ? product : `${place} · ${product}`;
  }, [place, product]);
}
