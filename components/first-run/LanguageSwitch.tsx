import { useTranslation } from 'react-i18next';
import { act } from '@/components/toast/toasts';
import { Segments } from '@/components/ui/Segments';
import { useItem } from '@/components/useItem';
import { settingsItem } from '@/utils/browser/storage';

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
  return (
    <Segments
      label={t('settings.language')}
      choices={LANGUAGES}
      chosen={settings.language}
      onChoose={(language) => act(settingsItem.setValue({ ...settings, language }))}
    />
  );
}
