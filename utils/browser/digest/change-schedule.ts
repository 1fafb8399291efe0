import type { Schedule } from '@/utils/digest/schedule';
import { scheduleItem } from './digest-items';

const LOCK = 'digest-schedule-settings';

/**
 * Changes when and how digests are made by themselves. Leaving one field and pressing another are two changes at once: neither loses the other.
 * What was due before counts as seen to, so that nothing is made only because the hour was changed; why it failed no longer counts.
 * @param now in milliseconds since the epoch
 */
export async function changeSchedule(part: Partial<Schedule>, now: number = Date.now()): Promise<void> {
  await navigator.locks.request(LOCK, async () => {
    const { failure: _, ...before } = await scheduleItem.getValue();
    await scheduleItem.setValue({ ...before, ...part, seenTo: now });
  });
}
