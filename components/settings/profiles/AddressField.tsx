import { useTranslation } from 'react-i18next';
import { Field } from '@/components/settings/Field';
import type { Language } from '@/utils/failure';
import { isPlainHttpToElsewhere } from '@/utils/llm/profile';
import type { Provider } from '@/utils/llm/provider';

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
  const others = provider?.alternativeBaseUrls ?? [];
  const addresses = [
    ...(provider && others.length > 0 ? [{ label: t('settings.defaultAddress'), url: provider.baseUrl }] : []),
    ...others.map(({ label, url }) => ({ label: label[i18n.language as Language], url })),
  ];
  return (
    <div className="field-group">
      <Field label={t('settings.baseUrl')} hint={provider?.baseUrl ? undefined : t('settings.baseUrlHint')} warning={warning}>
        <input
          name="baseUrl"
          type="url"
          inputMode="url"
          spellCheck={false}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      </Field>
      {addresses.length > 0 && (
        <div className="choices">
          {addresses.map(({ label, url }) => (
            <button
              key={url}
              type="button"
              className="choice"
              aria-pressed={url === value.trim()}
              title={url}
              onClick={() => onChange(url)}
            >
              {label}
            </button>
          ))}
        </div>
      )}
    </div>
  );
}
