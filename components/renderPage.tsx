import '@/assets/base.css';
import { type ReactElement, StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { type Settings, settingsItem } from '@/utils/browser/storage';
import { setLanguage } from './i18n';
import { PageKeys } from './keys/PageKeys';
import { loadTheRest } from './load-later';
import { ToasterOnNeed } from './toast/ToasterOnNeed';
import { act } from './toast/toasts';

async function applySettings(settings: Settings): Promise<void> {
  document.documentElement.dataset.theme = settings.theme;
  await setLanguage(settings.language);
}

/** Shows a page of ours in the person's language and theme, and follows when they change. */
export async function renderPage(page: ReactElement): Promise<void> {
  await applySettings(await settingsItem.getValue());
  settingsItem.watch((settings) => void applySettings(settings));
  const root = document.getElementById('root');
  if (!root) throw new Error('the page has no #root');
  createRoot(root).render(
    <StrictMode>
      <PageKeys>{page}</PageKeys>
      <ToasterOnNeed />
    </StrictMode>,
  );
  requestIdleCallback(() => act(loadTheRest()));
}
