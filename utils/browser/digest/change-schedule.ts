import type { Schedule } from '@/utils/digest/schedule';
import { scheduleItem } from './digest-items';

const LOCK = 'digest-schedule-settings';

/**
 * Changes when and how digests are made by themselves. Leaving one field and pressing another are two changes at once: neither loses the other.
 * What was due before counts as seen to, so that nothing is made only because the hour was changed; why it failed no longer counts.
 * @param now in milliseconds since the epoch
 */
export async function changeSchedule(part: Partial<Schedule>, now: number = Date.now()): Promise<void> {
  await change(() => ({ ...part, failure: undefined, seenTo: now }));
}

/** What became of a time that was due, or of a day that was missed. A part that is `undefined` is taken away. */
export async function noteSchedule(part: (before: Schedule) => Changes<Pick<Schedule, 'seenTo' | 'missed' | 'failure'>>): Promise<void> {
  await change(part);
}

type Changes<Record> = { [Key in keyof Record]?: Record[Key] | undefined };

async function change(part: (before: Schedule) => Changes<Schedule>): Promise<void> {
  await navigator.locks.request(LOCK, async () => {
    const before = await scheduleItem.getValue();
    const entries = Object.entries({ ...before, ...part(before) }).filter(([, value]) => value !== undefined);
    await scheduleItem.setValue(Object.fromEntries(entries) as unknown as Schedule);
  });
}
