import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import messages from '@/assets/messages.json';
import type { Language } from '@/utils/failure';

type Texts<Node> = Node extends { zh: string; en: string } ? string : { [Key in keyof Node]: Texts<Node[Key]> };

/** The catalogue keeps both languages side by side; i18next wants one tree for each. */
function textsIn<Node>(node: Node, language: Language): Texts<Node> {
  if (typeof node !== 'object' || node === null) return node as Texts<Node>;
  if ('zh' in node) return (node as unknown as Record<Language, string>)[language] as Texts<Node>;
  return Object.fromEntries(Object.entries(node).map(([key, child]) => [key, textsIn(child, language)])) as Texts<Node>;
}

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: { translation: Texts<typeof messages> };
  }
}

/** Sets i18next up for a page; later calls only switch the language. */
export async function setLanguage(language: Language): Promise<void> {
  document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
  if (i18next.isInitialized) {
    await i18next.changeLanguage(language);
    return;
  }
  await i18next.use(initReactI18next).init({
    lng: language,
    resources: { zh: { translation: textsIn(messages, 'zh') }, en: { translation: textsIn(messages, 'en') } },
    interpolation: { escapeValue: false },
  });
}
