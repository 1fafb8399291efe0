import { ChevronRight } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { AddressField } from '@/components/settings/profiles/AddressField';
import { KeyField } from '@/components/settings/profiles/KeyField';
import { ModelField } from '@/components/settings/profiles/ModelField';
import { PriceHint } from '@/components/settings/profiles/PriceHint';
import { type DraftProblem, type DraftProfile, finish } from '@/components/settings/profiles/profile-draft';
import type { useProfileForm } from '@/components/settings/profiles/useProfileForm';
import { originOf } from '@/utils/llm/profile';
import type { Provider } from '@/utils/llm/provider';
import '@/components/ui/folded.css';

interface KeyFieldsProps {
  form: ReturnType<typeof useProfileForm>;
  profile: DraftProfile;
  problems: ReadonlySet<DraftProblem>;
  provider: Provider | undefined;
}

/** Key and model, and the address where there is none yet. Whatever has a default or may be empty is folded. */
export function KeyFields({ form, profile, problems, provider }: KeyFieldsProps) {
  const { t } = useTranslation();
  const whole = finish(profile);
  const origin = originOf(whole.baseUrl);
  const isAddress = !problems.has('no-address') && !problems.has('bad-address');
  const hasAddress = provider !== undefined && provider.baseUrl !== '';
  const needsKey = provider?.needsKey === true;
  const address = (
    <AddressField
      value={profile.baseUrl}
      onChange={(baseUrl) => form.change({ baseUrl })}
      provider={provider}
      isBad={problems.has('bad-address')}
    />
  );
  const key = (
    <div className="field-group">
      <KeyField input={form.key} typed={form.typed} onTyped={form.setTyped} profile={whole} provider={provider} />
      <p className="muted small">{origin === undefined ? t('firstRun.keyStays') : t('firstRun.keyGoes', { host: new URL(origin).host })}</p>
    </div>
  );
  return (
    <>
      {!hasAddress && address}
      {(needsKey || !hasAddress) && key}
      <div className="field-group">
        <ModelField
          key={whole.baseUrl}
          value={profile.model}
          onChange={(model) => form.change({ model })}
          provider={provider}
          isAskable={isAddress && form.typed !== 'bad'}
          tried={form.tried}
        />
        <PriceHint profile={whole} provider={provider} />
      </div>
      {hasAddress && (
        <details className="folded">
          <summary>
            <ChevronRight aria-hidden="true" />
            {needsKey ? t('firstRun.moreAddress') : t('firstRun.moreLocal')}
          </summary>
          <div className="fields">
            {address}
            {!needsKey && key}
          </div>
        </details>
      )}
    </>
  );
}
