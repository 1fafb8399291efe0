import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Field } from '@/components/settings/Field';
import { act } from '@/components/toast/toasts';
import { Button } from '@/components/ui/Button';
import { requestHostAccess } from '@/utils/browser/host-access';
import { readOrigin } from '@/utils/llm/profile';

interface OwnSiteProps {
  /** Empty: none is kept. */
  kept: string;
  onKeep(origin: string): Promise<void>;
}

type Outcome = { status: 'bad' } | { status: 'refused' | 'saved'; site: string };

/** An address of one's own. It is kept once the browser lets us reach it. */
export function OwnSite({ kept, onKeep }: OwnSiteProps) {
  const { t } = useTranslation();
  const [text, setText] = useState(kept);
  const [outcome, setOutcome] = useState<Outcome>();
  const save = (event: FormEvent) => {
    event.preventDefault();
    const site = readOrigin(text);
    if (site === undefined) {
      setOutcome({ status: 'bad' });
      return;
    }
    // In this very click: afterwards the browser would refuse to ask.
    const asking = requestHostAccess(site);
    const keep = async () => {
      if (!(await asking)) {
        setOutcome({ status: 'refused', site });
        return;
      }
      await onKeep(site);
      setText(site);
      setOutcome({ status: 'saved', site });
    };
    act(keep());
  };
  const warning =
    outcome?.status === 'bad'
      ? t('digestSettings.ownBad')
      : outcome?.status === 'refused'
        ? t('digestSettings.ownRefused', { site: outcome.site })
        : undefined;
  return (
    <form className="own-site" onSubmit={save}>
      <Field label={t('digestSettings.ownAddress')} hint={t('digestSettings.ownHint')} warning={warning}>
        <input
          name="ownHuggingFace"
          inputMode="url"
          autoComplete="off"
          spellCheck={false}
          aria-invalid={warning !== undefined}
          value={text}
          onChange={({ target }) => {
            setText(target.value);
            setOutcome(undefined);
          }}
        />
      </Field>
      <div className="form-actions">
        <Button type="submit" disabled={text.trim() === ''}>
          {t('digestSettings.save')}
        </Button>
        <span className="muted small" role="status">
          {outcome?.status === 'saved' && t('digestSettings.ownSaved', { site: outcome.site })}
        </span>
      </div>
    </form>
  );
}
