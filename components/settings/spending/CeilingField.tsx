import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatCost } from '@/components/formatCost';
import { FailureNotice } from '@/components/ui/FailureNotice';
import { toStorageFailure } from '@/utils/browser/explain-quota';
import { type Settings, settingsItem } from '@/utils/browser/storage';
import type { Currency } from '@/utils/cost/price';
import type { Ceiling } from '@/utils/cost/spending';
import type { FailureRecord, Language } from '@/utils/failure';
import { type ReadCeiling, readCeiling } from './read-ceiling';

/** Where new calls stop. It counts once the field is left: while it is typed, `20` is `2` for a moment. */
export function CeilingField({ settings: { ceiling } }: { settings: Settings }) {
  const { t } = useTranslation();
  const [text, setText] = useState(amountText(ceiling));
  const [currency, setCurrency] = useState<Currency>(ceiling?.currency ?? 'CNY');
  const [isEdited, setIsEdited] = useState(false);
  const [outcome, setOutcome] = useState<ReadCeiling>();
  const [failure, setFailure] = useState<FailureRecord>();
  const [seen, setSeen] = useState(ceiling);
  if (!isSame(seen, ceiling)) {
    setSeen(ceiling);
    // Another page has changed it: what nobody has edited here follows.
    if (!isEdited) {
      setText(amountText(ceiling));
      setCurrency(ceiling?.currency ?? 'CNY');
      setOutcome((before) => (before !== 'bad' && isSame(before, ceiling) ? before : undefined));
    }
  }
  const keep = async (chosen: Currency) => {
    const read = readCeiling(text, chosen);
    setFailure(undefined);
    if (read === 'bad') {
      setOutcome(read);
      return;
    }
    setIsEdited(false);
    if (isSame(read, ceiling)) {
      // What was wrong is mended; what was said to be saved still is.
      setOutcome((before) => (before === 'bad' ? undefined : before));
      return;
    }
    try {
      await keepCeiling(read);
      setOutcome(read);
    } catch (error) {
      setIsEdited(true);
      setOutcome(undefined);
      setFailure(toStorageFailure(error));
    }
  };
  const keepEdited = () => {
    if (isEdited) void keep(currency);
  };
  const choose = (chosen: Currency) => {
    setCurrency(chosen);
    void keep(chosen);
  };
  return (
    <form
      className="field ceiling"
      onSubmit={(event) => {
        event.preventDefault();
        keepEdited();
      }}
    >
      <label htmlFor="ceiling">{t('spending.ceiling')}</label>
      <div className="with-button">
        <input
          id="ceiling"
          name="ceiling"
          inputMode="decimal"
          autoComplete="off"
          aria-invalid={outcome === 'bad'}
          aria-describedby="ceiling-text"
          value={text}
          onChange={(event) => {
            setText(event.target.value);
            setIsEdited(true);
          }}
          onBlur={keepEdited}
        />
        <select
          name="ceilingCurrency"
          aria-label={t('settings.currency')}
          value={currency}
          onChange={(event) => choose(event.target.value as Currency)}
        >
          <option value="CNY">{t('settings.cny')}</option>
          <option value="USD">{t('settings.usd')}</option>
        </select>
      </div>
      <OutcomeText outcome={outcome} />
      {failure && <FailureNotice failure={failure} onRetry={keepEdited} />}
    </form>
  );
}

function amountText(ceiling: Ceiling | undefined): string {
  return ceiling?.amount.toString() ?? '';
}

function isSame(a: Ceiling | null | undefined, b: Ceiling | null | undefined): boolean {
  return a?.amount === b?.amount && a?.currency === b?.currency;
}

async function keepCeiling(ceiling: Ceiling | null): Promise<void> {
  const { ceiling: _, ...others } = await settingsItem.getValue();
  await settingsItem.setValue({ ...others, ...(ceiling === null ? {} : { ceiling }) });
}

function OutcomeText({ outcome }: { outcome: ReadCeiling | undefined }) {
  const { t, i18n } = useTranslation();
  if (outcome === 'bad')
    return (
      <small id="ceiling-text" className="amber" role="status">
        {t('spending.ceilingBad')}
      </small>
    );
  const saved =
    outcome === null
      ? t('spending.ceilingNone')
      : outcome && t('spending.ceilingSaved', { cost: formatCost(outcome, i18n.language as Language) });
  return (
    <small id="ceiling-text" role="status">
      {saved ?? t('spending.ceilingHint')}
    </small>
  );
}
