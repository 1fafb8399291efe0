import { useTranslation } from 'react-i18next';
import { formatCost, formatPrice } from '@/components/formatCost';
import { useFormat } from '@/components/useFormat';
import { isPeak } from '@/utils/cost/price';
import type { Language } from '@/utils/failure';
import { estimate } from '@/utils/llm/estimate';
import { isLoopback, type Profile, tariffOf } from '@/utils/llm/profile';
import type { Provider } from '@/utils/llm/provider';
import '@/components/summary/TrustLine.css';

const PAPERS = 50;

/** What the chosen model costs, and what a good week of papers comes to. Nothing for a model on this machine. */
export function PriceHint({ profile, provider }: { profile: Profile; provider: Provider | undefined }) {
  const { t, i18n } = useTranslation();
  const { isoDay } = useFormat();
  const language = i18n.language as Language;
  const tariff = tariffOf(profile);
  if (isLoopback(profile.baseUrl) || profile.model.trim() === '') return null;
  if (tariff === undefined) return <p className="muted small">{t('settings.noPrice')}</p>;
  const { price, peak } = tariff;
  const now = Date.now();
  const { cost } = estimate(profile, now, PAPERS);
  const isOwn = profile.price !== undefined;
  const isDear = peak !== undefined && isPeak(peak, now);
  const format = (amount: number) => formatPrice({ currency: price.currency, amount }, language);
  const amounts = { input: format(price.input), output: format(price.output) };
  const perMillion =
    price.cached === undefined ? t('settings.price', amounts) : t('settings.priceCached', { ...amounts, cached: format(price.cached) });
  const fifty = cost && t(isDear ? 'settings.fiftyPapersPeak' : 'settings.fiftyPapers', { cost: formatCost(cost, language) });
  const seen = isOwn || provider === undefined ? undefined : t('settings.priceSeen', { day: isoDay(provider.seenAt) });
  const parts = cost?.amount === 0 ? [t('settings.free'), seen] : [perMillion, fifty, seen];
  return (
    <p className="muted small parts">
      {parts.filter(Boolean).map((part) => (
        <span key={part}>{part}</span>
      ))}
    </p>
  );
}
