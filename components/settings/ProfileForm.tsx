import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Language } from '@/utils/failure';
import { contextTokensOf, isPlainHttpToElsewhere, type Profile } from '@/utils/llm/profile';
import { findProvider, type Provider, providers } from '@/utils/llm/providers';
import { KeyField } from './KeyField';
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
      <label className="field">
        <span>{t('settings.service')}</span>
        <select name="provider" value={profile.providerId} onChange={(event) => choose(event.target.value)}>
          {providers.map((option) => (
            <option key={option.id} value={option.id}>
              {option.name[language]}
            </option>
          ))}
        </select>
        {provider?.note && <small>{provider.note[language]}</small>}
      </label>
      <label className="field">
        <span>{t('settings.baseUrl')}</span>
        <input
          name="baseUrl"
          type="url"
          inputMode="url"
          spellCheck={false}
          list="addresses"
          value={profile.baseUrl}
          onChange={(event) => change({ baseUrl: event.target.value })}
        />
        <datalist id="addresses">
          {provider?.baseUrl && <option value={provider.baseUrl} />}
          {provider?.alternativeBaseUrls?.map((other) => (
            <option key={other.url} value={other.url} label={other.label[language]} />
          ))}
        </datalist>
        <small className={isBadAddress ? 'amber' : undefined}>{isBadAddress ? t('settings.badAddress') : t('settings.baseUrlHint')}</small>
        {isPlainHttpToElsewhere(profile.baseUrl) && <small className="amber">{t('settings.plainHttp')}</small>}
      </label>
      <KeyField
        value={profile.apiKey}
        onChange={(apiKey) => change({ apiKey })}
        keyUrl={provider?.keyUrl}
        isOptional={provider?.needsKey === false}
      />
      <label className="field">
        <span>{t('settings.model')}</span>
        <input
          name="model"
          list="models"
          spellCheck={false}
          value={profile.model}
          onChange={(event) => change({ model: event.target.value })}
        />
        <datalist id="models">
          {provider?.models.map((model) => (
            <option key={model.id} value={model.id} />
          ))}
        </datalist>
        <small>{t('settings.modelHint')}</small>
      </label>
      <label className="field">
        <span>{t('settings.context')}</span>
        <input
          name="contextTokens"
          type="number"
          min={4096}
          step={1024}
          placeholder={contextTokensOf({ ...profile, contextTokens: undefined })?.toString()}
          value={profile.contextTokens ?? ''}
          onChange={(event) => change({ contextTokens: event.target.valueAsNumber || undefined })}
        />
        <small>{t('settings.contextHint')}</small>
      </label>
      <ProfileActions profile={profile} isUsable={!isBadAddress && profile.baseUrl.trim() !== '' && profile.model.trim() !== ''} />
    </form>
  );
}
