import { useTranslation } from 'react-i18next';
import { KeyHelpButton } from '@/components/keys/KeyHelpButton';
import { act } from '@/components/toast/toasts';
import { useItem } from '@/components/useItem';
import { type Settings, settingsItem } from '@/utils/browser/storage';
import { Field } from './Field';
import { LinesField } from './LinesField';

/** Language, theme and single keys; all take effect at once on every open page. */
export function AppearanceForm() {
  const { t } = useTranslation();
  const settings = useItem(settingsItem);
  if (settings === undefined) return null;
  const change = (part: Partial<Settings>) => act(settingsItem.setValue({ ...settings, ...part }));
  return (
    <>
      <div className="fields two">
        <Field label={t('settings.language')}>
          <select
            name="language"
            value={settings.language}
            onChange={(event) => change({ language: event.target.value as Settings['language'] })}
          >
            <option value="zh">中文</option>
            <option value="en">English</option>
          </select>
        </Field>
        <Field label={t('settings.theme')}>
          <select name="theme" value={settings.theme} onChange={(event) => change({ theme: event.target.value as Settings['theme'] })}>
            <option value="system">{t('settings.themeSystem')}</option>
            <option value="light">{t('settings.themeLight')}</option>
            <option value="dark">{t('settings.themeDark')}</option>
          </select>
        </Field>
        <LinesField />
      </div>
      <div className="key-setting">
        <label className="check">
          <input
            type="checkbox"
            name="no-letter-keys"
            checked={settings.hasNoLetterKeys === true}
            onChange={(event) => change({ hasNoLetterKeys: event.target.checked || undefined })}
          />
          <span>
            {t('keys.noLetterKeys')}
            <small>{t('keys.noLetterKeysHint')}</small>
          </span>
        </label>
        <KeyHelpButton />
      </div>
    </>
  );
}
