import { useTranslation } from 'react-i18next';
import { useFormat } from '@/components/useFormat';
import type { Digest } from '@/utils/digest/digest';

/** What a digest is called: `2026年2月14日 周六`, `2026 年第 7 周`, `2026年2月`, `arXiv cs.CL recent · 2026年2月14日`. */
export function useDigestTitle(): (digest: Pick<Digest, 'source' | 'day'>) => string {
  const { t } = useTranslation();
  const { isoDay, longDay, month } = useFormat();
  return ({ source, day }) => {
    if (source.kind === 'arxiv') return t('digest.ofList', { name: `arXiv ${source.name}`, day: isoDay(day) });
    if (source.kind === 'selection') return t('digest.ofList', { name: source.name || t('digest.ownChoice'), day: isoDay(day) });
    switch (source.list.period) {
      case 'day':
        return longDay(source.list.value);
      case 'week':
        return t('list.week', { year: source.list.value.slice(0, 4), week: Number(source.list.value.slice(-2)) });
      case 'month':
        return month(source.list.value);
      case 'trending':
      case 'latest':
        return t('digest.ofList', { name: t(`list.${source.list.period}`), day: isoDay(day) });
    }
  };
}
