import { useTranslation } from 'react-i18next';
import { Field } from '@/components/settings/Field';
import type { Language } from '@/utils/failure';
import type { Provider } from '@/utils/llm/provider';
import { findProvider, providerGroups } from '@/utils/llm/providers';

interface ServiceFieldProps {
  provider: Provider | undefined;
  onChoose(provider: Provider): void;
}

/** Which service, and what is particular about it. */
export function ServiceField({ provider, onChoose }: ServiceFieldProps) {
  const { t, i18n } = useTranslation();
  const language = i18n.language as Language;
  const choose = (id: string) => {
    const chosen = findProvider(id);
    if (chosen) onChoose(chosen);
  };
  return (
    <Field label={t('settings.service')} hint={provider?.note?.[language]}>
      <select name="provider" value={provider?.id} onChange={(event) => choose(event.target.value)}>
        {providerGroups.map((group) => (
          <optgroup key={group.id} label={t(`settings.group.${group.id}`)}>
            {group.providers.map((option) => (
              <option key={option.id} value={option.id}>
                {option.name[language]}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </Field>
  );
}
