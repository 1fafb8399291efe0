import { browser } from 'wxt/browser';
import { defineItem, guarded } from '@/utils/browser/stored-items';
import type { FailureRecord } from '@/utils/failure';
import { asRecord } from '@/utils/narrow-json';

/** When everything was last written to a file, and whether that happens by itself. Times in milliseconds since the epoch. */
export interface BackupState {
  isWeekly?: true;
  lastAt?: number;
  lastCount?: number;
  /** How many papers nobody could read; absent: none. */
  lastLacking?: number;
  /** The person does not want to be reminded before. */
  remindAt?: number;
  /** Why the last one that began by itself failed. */
  failure?: FailureRecord;
}

export const backupItem = guarded(defineItem<BackupState>('local:backup', { fallback: {} }), (value) => {
  const { lastAt } = asRecord(value);
  return typeof value === 'object' && value !== null && (lastAt === undefined || Number.isFinite(lastAt));
});

const DAY = 86_400_000;
/** A library so small can be made anew. */
const FEWEST_PAPERS = 10;
const REMINDED_AGAIN = 30 * DAY;
const WEEK = 7 * DAY;

export function backupName(day: string): string {
  return `paperpane-backup-${day}.json`;
}

export async function noteBackup(count: number, now: number = Date.now(), lacking = 0): Promise<void> {
  const { failure: _, lastLacking: __, ...state } = await backupItem.getValue();
  await backupItem.setValue({ ...state, lastAt: now, lastCount: count, ...(lacking === 0 ? {} : { lastLacking: lacking }) });
}

/** Whether a person who never backed up should be told. */
export function needsReminder({ lastAt, isWeekly, remindAt = 0 }: BackupState, papers: number, now: number): boolean {
  return lastAt === undefined && isWeekly === undefined && papers >= FEWEST_PAPERS && now >= remindAt;
}

export async function remindLater(now: number = Date.now()): Promise<void> {
  await backupItem.setValue({ ...(await backupItem.getValue()), remindAt: now + REMINDED_AGAIN });
}

export function isDue({ isWeekly, lastAt = 0 }: BackupState, now: number): boolean {
  return isWeekly === true && now - lastAt >= WEEK;
}

const DOWNLOADS = { permissions: ['downloads' as const] };

/** Writing a file without a person's click takes the browser's leave. Call in the click that switches it on. */
export async function switchWeekly(isOn: boolean): Promise<boolean> {
  const isAllowed = !isOn || (await browser.permissions.request(DOWNLOADS));
  if (!isAllowed) return false;
  const { isWeekly: _, failure: __, ...state } = await backupItem.getValue();
  await backupItem.setValue(isOn ? { ...state, isWeekly: true } : state);
  if (!isOn) await browser.permissions.remove(DOWNLOADS);
  return true;
}

export function mayDownload(): Promise<boolean> {
  return browser.permissions.contains(DOWNLOADS);
}
