import { useTranslation } from 'react-i18next';
import { formatCost } from '@/components/formatCost';
import type { Language } from '@/utils/failure';
import { estimateRange } from '@/utils/llm/estimate';
import { isLoopback, type Profile } from '@/utils/llm/profile';

/** A good week. */
const PAPERS = 50;

/** What fifty papers come to with a profile, in words. */
export function useCostText(): (profile: Profile) => string {
  const { t, i18n } = useTranslation();
  const language = i18n.language as Language;
  return (profile) => {
    if (isLoopback(profile.baseUrl)) return t('firstRun.costLocal');
    const range = estimateRange(profile, PAPERS);
    if (range === undefined) return t('firstRun.costUnknown');
    if (range.usual.amount === 0) return t('firstRun.costFree');
    const cost = formatCost(range.usual, language);
    return range.peak === undefined
      ? t('firstRun.cost', { cost })
      : t('firstRun.costPeak', { cost, peak: formatCost(range.peak, language) });
  };
}
