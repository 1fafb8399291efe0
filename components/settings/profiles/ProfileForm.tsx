import { useTranslation } from 'react-i18next';
import { Field } from '@/components/settings/Field';
import { useWarningBeforeUnload } from '@/components/settings/useWarningBeforeUnload';
import { findProvider } from '@/utils/llm/providers';
import { AddressField } from './AddressField';
import { CancelButton } from './CancelButton';
import { KeyField } from './KeyField';
import { ModelField } from './ModelField';
import { MoreOptions } from './MoreOptions';
import { PriceHint } from './PriceHint';
import { ProfileActions } from './ProfileActions';
import { type DraftProfile, finish, type ProfileDraft, problemsOf } from './profile-draft';
import { ServiceField } from './ServiceField';
import { useProfileForm } from './useProfileForm';

interface ProfileFormProps {
  draft: ProfileDraft;
  onChange(profile: DraftProfile): void;
  onSaved(profile: DraftProfile): void;
  /** Absent where there is nothing to go back to. */
  onClose?(): void;
}

/** Service, address, key and model. Nothing is sent before a button is clicked. */
export function ProfileForm({ draft, onChange, onSaved, onClose }: ProfileFormProps) {
  const { t } = useTranslation();
  const { key, typed, setTyped, emptyKey, edits, isChanged, change, choose, tried } = useProfileForm(draft, onChange);
  useWarningBeforeUnload(isChanged);
  const { profile } = draft;
  const provider = findProvider(profile.providerId);
  const problems = problemsOf(profile);
  const whole = finish(profile);
  const isAddress = !problems.has('no-address') && !problems.has('bad-address');
  // What a service answered says nothing about another service or address.
  const service = `${profile.providerId} ${profile.baseUrl}`;
  const missing = (['no-address', 'no-model'] as const).find((problem) => problems.has(problem));
  // They may be folded, and then nobody sees which one it is.
  const isOptionWrong = (['context', 'output', 'at-once', 'temperature', 'price'] as const).some((problem) => problems.has(problem));
  return (
    <form className="fields" onSubmit={(event) => event.preventDefault()} autoComplete="off">
      <ServiceField provider={provider} onChoose={choose} />
      <AddressField
        value={profile.baseUrl}
        onChange={(baseUrl) => change({ baseUrl })}
        provider={provider}
        isBad={problems.has('bad-address')}
      />
      <KeyField input={key} typed={typed} onTyped={setTyped} profile={whole} provider={provider} />
      <div className="field-group">
        <ModelField
          key={service}
          value={profile.model}
          onChange={(model) => change({ model })}
          provider={provider}
          isAskable={isAddress && typed !== 'bad'}
          tried={tried}
        />
        <PriceHint profile={whole} provider={provider} />
      </div>
      <Field label={t('settings.name')} hint={t('settings.nameHint')}>
        <input name="name" value={profile.name} maxLength={60} onChange={(event) => change({ name: event.target.value })} />
      </Field>
      <MoreOptions draft={profile} provider={provider} problems={problems} onChange={change} />
      <ProfileActions
        key={service}
        edits={edits}
        tried={tried}
        problem={missing !== undefined ? t(`settings.problem.${missing}`) : isOptionWrong ? t('settings.problem.option') : undefined}
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
