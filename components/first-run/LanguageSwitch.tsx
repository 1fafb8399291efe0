import * as ToggleGroup from 'radix-ui/toggle-group';
import { useTranslation } from 'react-i18next';
import { useItem } from '@/components/useItem';
import { settingsItem } from '@/utils/browser/storage';
import './LanguageSwitch.css';

/** Each language by its own name: who reads only one of them must find it. */
const LANGUAGES = [
  { id: 'zh', lang: 'zh-CN', name: '中文' },
  { id: 'en', lang: 'en', name: 'English' },
] as const;

/** The interface's language, at hand before anything else; it takes effect at once on every page of ours. */
export function LanguageSwitch() {
  const { t } = useTranslation();
  const settings = useItem(settingsItem);
  if (settings === undefined) return null;
  const change = (chosen: string) => {
    const language = LANGUAGES.find(({ id }) => id === chosen)?.id;
    if (language !== undefined) void settingsItem.setValue({ ...settings, language });
  };
  return (
    <ToggleGroup.Root
      type="single"
      className="language-switch"
      aria-label={t('settings.language')}
      value={settings.language}
      onValueChange={change}
    >
      {LANGUAGES.map(({ id, lang, name }) => (
        <ToggleGroup.Item key={id} value={id} lang={lang}>
          {name}
        </ToggleGroup.Item>
      ))}
    </ToggleGroup.Root>
  );
}
