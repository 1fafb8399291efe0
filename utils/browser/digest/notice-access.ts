import { browser } from 'wxt/browser';

const NOTICES = { permissions: ['notifications' as const] };

/** Asks for the browser's leave to notify, or gives it back. Call in the click, before any `await`. Resolves to whether it is there afterwards. */
export async function switchNotices(isOn: boolean): Promise<boolean> {
  if (isOn) return await browser.permissions.request(NOTICES);
  await browser.permissions.remove(NOTICES);
  return false;
}
