import { useTranslation } from 'react-i18next';
import { formatCost } from '@/components/formatCost';
import { type ReadCeiling, readCeiling } from '@/components/settings/spending/read-ceiling';
import type { Ceiling } from '@/utils/cost/spending';
import type { Language } from '@/utils/failure';
import { type Profile, tariffOf } from '@/utils/llm/profile';
import { KeptField } from './KeptField';

interface ScheduleCeilingProps {
  ceiling: Ceiling | undefined;
  /** Who is asked; its price says in which currency. */
  profile: Profile | undefined;
  onChange(ceiling: Ceiling | undefined): void;
}

/** Beyond which amount the schedule begins no call. */
export function ScheduleCeiling({ ceiling, profile, onChange }: ScheduleCeilingProps) {
  const { t, i18n } = useTranslation();
  const priced = profile && tariffOf(profile)?.price.currency;
  const currency = priced ?? ceiling?.currency ?? 'CNY';
  const isOther = ceiling !== undefined && ceiling.currency !== currency;
  const warning = () => {
    if (isOther) return t('digestSettings.ceilingOther', { cost: formatCost(ceiling, i18n.language as Language) });
    return profile !== undefined && priced === undefined ? t('digestSettings.ceilingUnpriced') : undefined;
  };
  const read = (text: string): Exclude<ReadCeiling, 'bad'> | 'bad' => readCeiling(text, currency);
  return (
    <KeptField
      name="digestCeiling"
      label={t('digestSettings.ceiling', { currency: t(currency === 'CNY' ? 'settings.cny' : 'settings.usd') })}
      hint={t('digestSettings.ceilingHint')}
      warning={warning()}
      inputMode="decimal"
      kept={ceiling === undefined || isOther ? '' : String(ceiling.amount)}
      read={read}
      bad={t('digestSettings.ceilingBad')}
      onKeep={(amount) => onChange(amount ?? undefined)}
    />
  );
}
