import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Language } from '@/utils/failure';
import type { Profile } from '@/utils/llm/profile';
import { findProvider, type Provider, providers } from '@/utils/llm/providers';
import { AddressField } from './AddressField';
import { Field } from './Field';
import { KeyField } from './KeyField';
import { ModelFields } from './ModelFields';
import { ProfileActions } from './ProfileActions';

function profileFor(provider: Provider): Profile {
  return { providerId: provider.id, baseUrl: provider.baseUrl, apiKey: '', model: provider.models[0]?.id ?? '' };
}

const [firstProvider] = providers;

interface ProfileFormProps {
  saved: Profile | null;
}

/** Service, address, key and model. Nothing is sent before a button is clicked. */
export function ProfileForm({ saved }: ProfileFormProps) {
  const { t, i18n } = useTranslation();
  const language = i18n.language as Language;
  const [profile, setProfile] = useState<Profile>(
    () => saved ?? (firstProvider ? profileFor(firstProvider) : { providerId: 'custom', baseUrl: '', apiKey: '', model: '' }),
  );
  const provider = findProvider(profile.providerId);
  const change = (part: Partial<Profile>) => setProfile({ ...profile, ...part });
  const choose = (id: string) => {
    const chosen = findProvider(id);
    // Going back to the saved service brings its key back; another service never gets it.
    if (chosen) setProfile(saved?.providerId === id ? saved : profileFor(chosen));
  };
  const isBadAddress = profile.baseUrl.trim() !== '' && !/^https?:\/\/[^\s/]/i.test(profile.baseUrl.trim());
  return (
    <form className="fields" onSubmit={(event) => event.preventDefault()} autoComplete="off">
      <Field label={t('settings.service')} hint={provider?.note?.[language]}>
        <select name="provider" value={profile.providerId} onChange={(event) => choose(event.target.value)}>
          {providers.map((option) => (
            <option key={option.id} value={option.id}>
              {option.name[language]}
            </option>
          ))}
        </select>
      </Field>
      <AddressField value={profile.baseUrl} onChange={(baseUrl) => change({ baseUrl })} provider={provider} isBad={isBadAddress} />
      <KeyField
        value={profile.apiKey}
        onChange={(apiKey) => change({ apiKey })}
        keyUrl={provider?.keyUrl}
        isOptional={provider?.needsKey === false}
      />
      <ModelFields profile={profile} onChange={change} />
      <ProfileActions profile={profile} isUsable={!isBadAddress && profile.baseUrl.trim() !== '' && profile.model.trim() !== ''} />
    </form>
  );
}
