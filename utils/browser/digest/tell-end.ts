import { browser } from 'wxt/browser';
import { digestEnd as texts } from '@/assets/messages.json';
import { openLibrary } from '@/utils/browser/pages';
import { settingsItem } from '@/utils/browser/storage';
import type { DigestRun } from '@/utils/digest/digest';
import { countRun } from '@/utils/digest/run/count-run';
import { failureLine, type Language } from '@/utils/failure';
import { changeRun } from './change-digest';
import { digestItem, digestRunItem } from './digest-items';

const PREFIX = 'digest-end:';

/** Of what the schedule says. */
export const SCHEDULE_NOTICE = 'digest-schedule';

/**
 * Says how a run ended: how many papers are done, how many failed, what it cost; or why it stands still. Only where the person has allowed
 * notifications.
 */
export async function tellDigestEnd(id: string): Promise<void> {
  const [digest, run, { language }] = await Promise.all([digestItem(id).getValue(), digestRunItem(id).getValue(), settingsItem.getValue()]);
  // Noted first: told twice is worse than not told, as the page says it all.
  await changeRun(id, (now) => now && { ...now, isTold: true });
  if (digest === null || run === null || !(await mayNotify())) return;
  const held = run.status === 'held' ? run.held : undefined;
  await browser.notifications.create(`${PREFIX}${id}`, {
    type: 'basic',
    iconUrl: browser.runtime.getURL('/icon/128.png'),
    title: (held === undefined ? texts.title : texts.held)[language].replace('{{day}}', digest.day),
    message: held === undefined ? messageOf(run, language) : failureLine(held.failure.code, language),
  });
}

export async function mayNotify(): Promise<boolean> {
  return await browser.permissions.contains({ permissions: ['notifications'] });
}

export function messageOf(run: Pick<DigestRun, 'chosen' | 'outcomes' | 'spent'>, language: Language): string {
  const { done, failed, left } = countRun(run);
  const missing = failed + left;
  const parts = [
    texts.done[language].replace('{{count}}', String(done)),
    ...(missing === 0 ? [] : [texts.missing[language].replace('{{count}}', String(missing))]),
    ...Object.entries(run.spent.amounts).map(([currency, amount]) => `${currency === 'CNY' ? '¥' : '$'}${amount.toFixed(2)}`),
  ];
  return parts.join(' · ');
}

/** A click on a notification opens what it is about. Call once, before the worker's first `await`. */
export function openDigestOnNotice(): void {
  const open = (notice: string) => {
    if (notice === SCHEDULE_NOTICE) void openLibrary('digests');
    else if (notice.startsWith(PREFIX)) void openLibrary(`digest/${notice.slice(PREFIX.length)}`);
    else return;
    void browser.notifications.clear(notice);
  };
  // Not there until the person has allowed it; added twice, a listener is called once.
  const listen = () => browser.notifications?.onClicked.addListener(open);
  listen();
  browser.permissions.onAdded.addListener(listen);
}
