import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Field } from '@/components/settings/Field';
import { Button } from '@/components/ui/Button';
import { FailureNotice } from '@/components/ui/FailureNotice';
import { placeHash } from '@/utils/browser/pages';
import { parseListAddress } from '@/utils/digest/list/list-source';
import { weekOf } from '@/utils/digest/trends/month-days';
import { failureLine, type Language } from '@/utils/failure';
import type { BeginDigest } from './useBeginDigest';
import './BeginForm.css';

/** Which list to make a digest of: Hugging Face's usual ones, a day, or any list's address. @param today ISO day in UTC, as Hugging Face's are @param hasNewest whether its newest day is offered here */
export function BeginForm({ begin, begun, today, hasNewest }: BeginDigest & { today: string; hasNewest: boolean }) {
  const { t } = useTranslation();
  const isBusy = begun.status === 'fetching';
  const ways = [
    ...(hasNewest ? [{ label: t('digestList.newest'), address: 'latest' }] : []),
    { label: t('digestList.week'), address: weekOf(today) },
    { label: t('digestList.month'), address: today.slice(0, 7) },
    { label: t('digestList.trending'), address: 'trending' },
  ];
  return (
    <section className="begin-digest" aria-labelledby="begin-digest">
      <h2 id="begin-digest">{t('digestList.begin')}</h2>
      <fieldset className="begin-ways" aria-label={t('digestList.ways')}>
        {ways.map(({ label, address }) => (
          <Button key={address} aria-disabled={isBusy} onClick={() => begin(address)}>
            {label}
          </Button>
        ))}
      </fieldset>
      <div className="begin-fields">
        <DayForm isBusy={isBusy} today={today} onBegin={begin} />
        <AddressForm isBusy={isBusy} onBegin={begin} />
      </div>
      {isBusy && (
        <div className="begin-busy" role="status">
          <progress aria-label={t('digestList.fetching')} />
          {t('digestList.fetching')}
        </div>
      )}
      {begun.status === 'failed' && (
        <FailureNotice
          failure={begun.failure}
          onRetry={() => begin(begun.address)}
          onSettings={() => {
            location.hash = placeHash('settings');
          }}
        />
      )}
    </section>
  );
}

interface FormProps {
  isBusy: boolean;
  onBegin(address: string): void;
}

function DayForm({ isBusy, today, onBegin }: FormProps & { today: string }) {
  const { t } = useTranslation();
  const [day, setDay] = useState(today);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (day !== '') onBegin(day);
  };
  return (
    <form onSubmit={submit}>
      <Field label={t('digestList.day')}>
        <input name="day" type="date" max={today} value={day} onChange={({ target }) => setDay(target.value)} />
      </Field>
      <Button type="submit" aria-disabled={isBusy} disabled={day === ''}>
        {t('digestList.fetch')}
      </Button>
    </form>
  );
}

function AddressForm({ isBusy, onBegin }: FormProps) {
  const { t, i18n } = useTranslation();
  const [text, setText] = useState('');
  const [isBad, setIsBad] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const isKnown = parseListAddress(text) !== undefined;
    setIsBad(!isKnown);
    if (isKnown) onBegin(text.trim());
  };
  return (
    <form className="begin-address" onSubmit={submit}>
      <Field
        label={t('digestList.address')}
        hint={isBad ? undefined : t('digestList.addressHint')}
        warning={isBad ? failureLine('list-unknown', i18n.language as Language) : undefined}
      >
        <input
          name="list"
          spellCheck={false}
          autoComplete="off"
          aria-invalid={isBad}
          value={text}
          onChange={({ target }) => {
            setText(target.value);
            setIsBad(false);
          }}
        />
      </Field>
      <Button type="submit" aria-disabled={isBusy} disabled={text.trim() === ''}>
        {t('digestList.fetch')}
      </Button>
    </form>
  );
}
