import { type FormEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { readCeiling } from '@/components/settings/spending/read-ceiling';
import { Button } from '@/components/ui/Button';
import type { RunChange } from '@/utils/browser/digest/digest-runner';
import type { DigestRun } from '@/utils/digest/digest';
import '@/components/ui/controls.css';

/** A run has cost what it may: how much it may cost in all from now on. */
export function CeilingForm({ run, onChange }: { run: DigestRun; onChange(change: RunChange): void }) {
  const { t } = useTranslation();
  const id = useId();
  const { ceiling } = run.plan;
  const currency = ceiling?.currency ?? 'CNY';
  const spent = run.spent.amounts[currency] ?? 0;
  const [text, setText] = useState(() => String(Math.ceil(Math.max(spent, ceiling?.amount ?? 0) * 150) / 100));
  const [isBad, setBad] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const read = readCeiling(text, currency);
    const isUsable = read === null || (read !== 'bad' && read.amount > spent);
    setBad(!isUsable);
    if (isUsable) onChange({ to: 'ceiling', ...(read === null ? {} : { ceiling: read }) });
  };
  return (
    <form className="ceiling-form" onSubmit={submit}>
      <label htmlFor={id}>{t('digest.newCeiling', { currency: t(currency === 'CNY' ? 'settings.cny' : 'settings.usd') })}</label>
      <input
        id={id}
        className="control"
        inputMode="decimal"
        autoComplete="off"
        value={text}
        aria-invalid={isBad}
        aria-describedby={`${id}-bad`}
        onChange={({ target }) => setText(target.value)}
      />
      <Button kind="primary" type="submit">
        {t('digest.raise')}
      </Button>
      <small id={`${id}-bad`} className={isBad ? 'amber' : 'muted'} role="status">
        {isBad ? t('digest.ceilingTooLow') : t('digest.noCeilingHint')}
      </small>
    </form>
  );
}
