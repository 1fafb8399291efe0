import { browser } from 'wxt/browser';
import { digestEnd as texts } from '@/assets/messages.json';
import { settingsItem } from '@/utils/browser/storage';
import { type FailureRecord, failureLine } from '@/utils/failure';
import { mayNotify, SCHEDULE_NOTICE } from './tell-end';

/** The person is asked whether what was missed, lists of these ISO days, shall be made. The page of digests asks the same. */
export async function offerMissed(days: readonly string[]): Promise<void> {
  const { language } = await settingsItem.getValue();
  await notify(texts.missed[language], texts.missedHint[language].replace('{{days}}', days.join(language === 'zh' ? '、' : ', ')));
}

/** None of a day's papers is wanted. @param count how many it has */
export async function tellNoneWanted(day: string, count: number): Promise<void> {
  const { language } = await settingsItem.getValue();
  await notify(texts.noneWanted[language].replace('{{day}}', day), texts.noneWantedHint[language].replace('{{all}}', String(count)));
}

/** Why the newest day could not be had; it is tried again. */
export async function tellFailedSchedule({ code }: FailureRecord): Promise<void> {
  const { language } = await settingsItem.getValue();
  await notify(texts.notListed[language], failureLine(code, language));
}

async function notify(title: string, message: string): Promise<void> {
  if (!(await mayNotify())) return;
  await browser.notifications.create(SCHEDULE_NOTICE, { type: 'basic', iconUrl: browser.runtime.getURL('/icon/128.png'), title, message });
}
