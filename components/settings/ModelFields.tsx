import { useTranslation } from 'react-i18next';
import { contextTokensOf, type Profile } from '@/utils/llm/profile';
import { findProvider } from '@/utils/llm/providers';
import { Field } from './Field';

interface ModelFieldsProps {
  profile: Profile;
  onChange(part: Partial<Profile>): void;
}

/** The model, proposed or typed, and how much it can read. */
export function ModelFields({ profile, onChange }: ModelFieldsProps) {
  const { t } = useTranslation();
  return (
    <>
      <Field label={t('settings.model')} hint={t('settings.modelHint')}>
        <input
          name="model"
          list="models"
          spellCheck={false}
          value={profile.model}
          onChange={(event) => onChange({ model: event.target.value })}
        />
        <datalist id="models">
          {findProvider(profile.providerId)?.models.map((model) => (
            <option key={model.id} value={model.id} />
          ))}
        </datalist>
      </Field>
      <Field label={t('settings.context')} hint={t('settings.contextHint')}>
        <input
          name="contextTokens"
          type="number"
          min={4096}
          step={1024}
          placeholder={contextTokensOf({ ...profile, contextTokens: undefined })?.toString()}
          value={profile.contextTokens ?? ''}
          onChange={(event) => onChange({ contextTokens: event.target.valueAsNumber || undefined })}
        />
      </Field>
    </>
  );
}
