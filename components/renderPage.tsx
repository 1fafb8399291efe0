import '@/assets/base.css';
import { type ReactElement, StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { forgetReadings, readAhead, readOnce } from '@/utils/browser/read-ahead';
import { type Settings, settingsItem } from '@/utils/browser/storage';
import { beginFirstPaint, endFirstPaint } from './first-paint';
import { loadLastLanguage, setLanguage } from './i18n';
import { PageKeys } from './keys/PageKeys';
import { loadTheRest } from './load-later';
import { ToasterOnNeed } from './toast/ToasterOnNeed';
import { act } from './toast/toasts';

async function applySettings(settings: Settings): Promise<void> {
  document.documentElement.dataset.theme = settings.theme;
  await setLanguage(settings.language);
}

/**
 * Shows a page of ours in the person's language and theme, and follows when they change.
 * @param known fulfilled when what the page shows first has been read: then it is there all at once, and nothing moves
 */
export async function renderPage(page: ReactElement, known?: Promise<void>): Promise<void> {
  loadLastLanguage();
  void readAhead(settingsItem);
  const root = document.getElementById('root');
  if (!root) throw new Error('the page has no #root');
  await applySettings(await readOnce(settingsItem));
  settingsItem.watch((settings) => void applySettings(settings));
  await known;
  beginFirstPaint();
  createRoot(root).render(
    <StrictMode>
      <PageKeys>{page}</PageKeys>
      <ToasterOnNeed />
    </StrictMode>,
  );
  endFirstPaint(() => {
    forgetReadings();
    requestIdleCallback(() => act(loadTheRest()));
  });
}
