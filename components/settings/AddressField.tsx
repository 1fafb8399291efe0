import { useTranslation } from 'react-i18next';
import type { Language } from '@/utils/failure';
import { isPlainHttpToElsewhere } from '@/utils/llm/profile';
import type { Provider } from '@/utils/llm/providers';
import { Field } from './Field';

interface AddressFieldProps {
  value: string;
  onChange(value: string): void;
  /** Whose addresses are proposed. */
  provider: Provider | undefined;
  /** Whether the text is no web address. */
  isBad: boolean;
}

/** The service's base URL; says when it is none, and when key and papers would travel unencrypted. */
export function AddressField({ value, onChange, provider, isBad }: AddressFieldProps) {
  const { t, i18n } = useTranslation();
  const warning = isBad ? t('settings.badAddress') : isPlainHttpToElsewhere(value) ? t('settings.plainHttp') : undefined;
  return (
    <Field label={t('settings.baseUrl')} hint={t('settings.baseUrlHint')} warning={warning}>
      <input
        name="baseUrl"
        type="url"
        inputMode="url"
        spellCheck={false}
        list="addresses"
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
      <datalist id="addresses">
        {provider?.baseUrl && <option value={provider.baseUrl} />}
        {provider?.alternativeBaseUrls?.map((other) => (
          <option key={other.url} value={other.url} label={other.label[i18n.language as Language]} />
        ))}
      </datalist>
    </Field>
  );
}
