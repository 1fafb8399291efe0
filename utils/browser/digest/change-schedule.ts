import type { Schedule } from '@/utils/digest/schedule';
import { scheduleItem } from './digest-items';

const LOCK = 'digest-schedule-settings';

/**
 * Changes when and how digests are made by themselves. Leaving one field and pressing another are two changes at once: neither loses the other.
 * What was due before counts as seen to, so that nothing is made only because the hour was changed; why it failed no longer counts.
 * @param now in milliseconds since the epoch
 */
export async function changeSchedule(part: Partial<Schedule>, now: number = Date.now()): Promise<void> {
  await change({ ...part, failure: undefined, seenTo: now });
}

/** What became of a time that was due. */
export async function noteSchedule(part: Changes<Pick<Schedule, 'seenTo' | 'missed' | 'failure'>>): Promise<void> {
  await change(part);
}

/** A part that is `undefined` is taken away. */
type Changes<Record> = { [Key in keyof Record]?: Record[Key] | undefined };

async function change(part: Changes<Schedule>): Promise<void> {
  await navigator.locks.request(LOCK, async () => {
    const entries = Object.entries({ ...(await scheduleItem.getValue()), ...part }).filter(([, value]) => value !== undefined);
    await scheduleItem.setValue(Object.fromEntries(entries) as unknown as Schedule);
  });
}
