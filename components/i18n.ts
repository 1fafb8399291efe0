import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { Language } from '@/utils/failure';
import type { Texts } from './texts/texts-in';

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: { translation: Texts };
  }
}

/** Each a file of its own: a page loads the language that it shows. */
const LANGUAGES = { zh: () => import('./texts/zh'), en: () => import('./texts/en') };

let wanted: Language | undefined;

const LAST = 'language';

/** Begins to load the language that was shown last while the settings are still being read. */
export function loadLastLanguage(): void {
  const last = localStorage.getItem(LAST);
  // Should it fail, whoever shows it hears of it.
  void Promise.allSettled([LANGUAGES[last === 'en' ? 'en' : 'zh']()]);
}

/** Sets i18next up for a page; later calls only switch the language, and the last of them counts. */
export async function setLanguage(language: Language): Promise<void> {
  wanted = language;
  const { texts } = await LANGUAGES[language]();
  if (wanted !== language) return;
  localStorage.setItem(LAST, language);
  document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
  if (i18next.isInitialized) {
    // What came later stays.
    i18next.addResourceBundle(language, 'translation', texts, true);
    await i18next.changeLanguage(language);
    return;
  }
  await i18next.use(initReactI18next).init({
    lng: language,
    resources: { [language]: { translation: texts } },
    interpolation: { escapeValue: false },
  });
}
