import { useTranslation } from 'react-i18next';
import { Field } from '@/components/settings/Field';
import { useFormat } from '@/components/useFormat';
import type { Currency } from '@/utils/cost/price';
import { type Profile, tariffOf } from '@/utils/llm/profile';
import type { Provider } from '@/utils/llm/provider';
import { NumberField } from './NumberField';
import type { DraftProfile } from './profile-draft';

interface OwnPriceProps {
  draft: DraftProfile;
  /** What is known of the model without the person's own price. */
  known: Profile;
  provider: Provider | undefined;
  isWrong: boolean;
  onChange(price: DraftProfile['price']): void;
}

/** What the person pays, where that is not what is known of the model. */
export function OwnPrice({ draft, known, provider, isWrong, onChange }: OwnPriceProps) {
  const { t } = useTranslation();
  const { isoDay } = useFormat();
  const usual = tariffOf(known)?.price;
  const price = draft.price ?? { currency: usual?.currency ?? 'CNY' };
  const labels = { input: t('settings.priceInput'), cached: t('settings.priceCachedInput'), output: t('settings.priceOutput') };
  const change = (part: Partial<typeof price>) => onChange({ ...price, ...part });
  return (
    <fieldset className="own-price">
      <legend>{t('settings.ownPrice')}</legend>
      <div className="price-fields">
        <Field label={t('settings.currency')}>
          <select name="currency" value={price.currency} onChange={(event) => change({ currency: event.target.value as Currency })}>
            <option value="CNY">{t('settings.cny')}</option>
            <option value="USD">{t('settings.usd')}</option>
          </select>
        </Field>
        {(['input', 'cached', 'output'] as const).map((part) => (
          <NumberField
            key={part}
            name={`price-${part}`}
            label={labels[part]}
            placeholder={usual?.currency === price.currency ? usual[part] : undefined}
            value={price[part]}
            onChange={(amount) => change({ [part]: amount })}
          />
        ))}
      </div>
      {isWrong && <small className="amber">{t('settings.problem.price')}</small>}
      <small>
        {t('settings.ownPriceHint')}
        {usual && provider && ` · ${t('settings.priceSeen', { day: isoDay(provider.seenAt) })}`}
      </small>
    </fieldset>
  );
}
