import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Field } from '@/components/settings/Field';
import { useWarningBeforeUnload } from '@/components/settings/useWarningBeforeUnload';
import type { TriedProfile } from '@/utils/browser/messages';
import { hasKey, originOf } from '@/utils/llm/profile';
import type { Provider } from '@/utils/llm/provider';
import { findProvider } from '@/utils/llm/providers';
import { AddressField } from './AddressField';
import { CancelButton } from './CancelButton';
import { KeyField, type TypedKey } from './KeyField';
import { ModelField } from './ModelField';
import { MoreOptions } from './MoreOptions';
import { PriceHint } from './PriceHint';
import { ProfileActions } from './ProfileActions';
import { type DraftProfile, finish, isSame, type ProfileDraft, problemsOf, profileFor } from './profile-draft';
import { ServiceField } from './ServiceField';

interface ProfileFormProps {
  draft: ProfileDraft;
  onChange(profile: DraftProfile): void;
  onSaved(profile: DraftProfile): void;
  /** Absent where there is nothing to go back to. */
  onClose?(): void;
}

/** Service, address, key and model. Nothing is sent before a button is clicked. */
export function ProfileForm({ draft: { profile, saved }, onChange, onSaved, onClose }: ProfileFormProps) {
  const { t } = useTranslation();
  const key = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState<TypedKey>('none');
  const provider = findProvider(profile.providerId);
  const problems = problemsOf(profile);
  const isChanged = typed !== 'none' || !isSame(profile, saved);
  useWarningBeforeUnload(isChanged);
  const change = (part: Partial<DraftProfile>) => onChange({ ...profile, ...part });
  const emptyKey = () => {
    if (key.current) key.current.value = '';
    setTyped('none');
  };
  const choose = (chosen: Provider) => {
    // Going back to the saved service brings its options back; a key that was typed for another one never goes to it.
    emptyKey();
    onChange(chosen.id === saved.providerId ? { ...saved, name: profile.name } : profileFor(chosen, profile));
  };
  const tried = (): TriedProfile => {
    const entered = key.current?.value.trim();
    return { profile: finish(profile), ...(entered ? { apiKey: entered } : {}) };
  };
  const whole = finish(profile);
  const isKept = hasKey(whole);
  const isMoved = profile.keyOrigin !== undefined && !isKept && originOf(profile.baseUrl) !== undefined;
  const missing = (['no-address', 'no-model'] as const).find((problem) => problems.has(problem));
  return (
    <form className="fields" onSubmit={(event) => event.preventDefault()} autoComplete="off">
      <ServiceField provider={provider} onChoose={choose} />
      <AddressField
        value={profile.baseUrl}
        onChange={(baseUrl) => change({ baseUrl })}
        provider={provider}
        isBad={problems.has('bad-address')}
      />
      <KeyField
        input={key}
        typed={typed}
        onTyped={setTyped}
        isKept={isKept}
        boundTo={isMoved ? profile.keyOrigin : undefined}
        keyUrl={provider?.keyUrl}
        isOptional={provider?.needsKey === false}
      />
      <div className="field-group">
        <ModelField
          key={profile.providerId}
          value={profile.model}
          onChange={(model) => change({ model })}
          provider={provider}
          isAskable={!problems.has('no-address') && !problems.has('bad-address') && typed !== 'bad'}
          tried={tried}
        />
        <PriceHint profile={whole} provider={provider} />
      </div>
      <Field label={t('settings.name')} hint={t('settings.nameHint')}>
        <input name="name" value={profile.name} maxLength={60} onChange={(event) => change({ name: event.target.value })} />
      </Field>
      <MoreOptions draft={profile} provider={provider} problems={problems} onChange={change} />
      <ProfileActions
        tried={tried}
        problem={missing && t(`settings.problem.${missing}`)}
        isBlocked={problems.size > 0 || typed === 'bad'}
        onSaved={() => {
          emptyKey();
          onSaved(profile);
        }}
      >
        {onClose && <CancelButton isChanged={isChanged} onClose={onClose} />}
      </ProfileActions>
    </form>
  );
}
