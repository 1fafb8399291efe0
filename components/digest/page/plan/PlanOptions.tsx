import { useTranslation } from 'react-i18next';
import { Field } from '@/components/settings/Field';
import type { Currency } from '@/utils/cost/price';
import type { Language } from '@/utils/failure';
import { isUsable, profileName } from '@/utils/llm/profile';
import type { PlanDraft } from './plan-draft';
import type { PlanFacts } from './usePlanFacts';

interface PlanOptionsProps {
  draft: PlanDraft;
  onChange(part: Partial<PlanDraft>): void;
  facts: PlanFacts;
  /** Of the price; absent where none is known. */
  currency: Currency | undefined;
  isBadCeiling: boolean;
}

/** By whom, for how much at most, what counts as done already, and whether a text about all of it is written. */
export function PlanOptions({ draft, onChange, facts: { inUse, profile }, currency, isBadCeiling }: PlanOptionsProps) {
  const { t, i18n } = useTranslation();
  const usable = inUse.profiles.list.filter(isUsable);
  const nameOf = (each: (typeof usable)[number]) => profileName(each, i18n.language as Language);
  return (
    <div className="plan-options">
      <label className="check-line">
        <input type="checkbox" checked={draft.hasOverview} onChange={({ target }) => onChange({ hasOverview: target.checked })} />
        <span>
          {t('digest.withOverview')} <small>{t('digest.overviewCall')}</small>
        </span>
      </label>
      <label className="check-line">
        <input type="checkbox" checked={draft.reusesAny} onChange={({ target }) => onChange({ reusesAny: target.checked })} />
        <span>
          {t('digest.reusesAny')} <small>{t('digest.reusesAnyHint')}</small>
        </span>
      </label>
      <div className="plan-fields">
        {usable.length > 1 && profile && (
          <Field label={t('digest.service')}>
            <select value={draft.profile || profile.id} onChange={({ target }) => onChange({ profile: target.value })}>
              {usable.map((each) => (
                <option key={each.id} value={each.id}>
                  {nameOf(each)}
                </option>
              ))}
            </select>
          </Field>
        )}
        {currency === undefined ? (
          <p className="muted plan-no-price">{t('digest.noPrice')}</p>
        ) : (
          <Field
            label={t('digest.ceiling', { currency: t(currency === 'CNY' ? 'settings.cny' : 'settings.usd') })}
            hint={t('digest.ceilingHint')}
            {...(isBadCeiling ? { warning: t('spending.ceilingBad') } : {})}
          >
            <input
              inputMode="decimal"
              autoComplete="off"
              placeholder={t('digest.ceilingNone')}
              aria-invalid={isBadCeiling}
              value={draft.ceiling}
              onChange={({ target }) => onChange({ ceiling: target.value })}
            />
          </Field>
        )}
      </div>
    </div>
  );
}
