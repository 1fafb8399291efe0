import { browser } from 'wxt/browser';
import { toolbar as texts } from '@/assets/messages.json';
import { type Settings, settingsItem } from './storage';

/** Names the toolbar button in the language of the settings: by itself the browser names it in its own. */
export function followLanguageInToolbar(): void {
  const name = ({ language }: Settings) => void browser.action.setTitle({ title: texts.open[language] }).catch(reportError);
  settingsItem.watch(name);
  settingsItem.getValue().then(name, reportError);
}
