import { act } from '@/components/toast/toasts';
import { useItem } from '@/components/useItem';
import { scheduleItem } from '@/utils/browser/digest/digest-items';
import type { Schedule } from '@/utils/digest/schedule';

/** When digests are made by themselves, and how that is changed; `undefined` until it has been read. */
export function useSchedule(): { schedule: Schedule; change(part: Partial<Schedule>): void } | undefined {
  const schedule = useItem(scheduleItem);
  if (schedule === undefined) return undefined;
  const change = async (part: Partial<Schedule>) => {
    // What was due before is not made now only because the hour was changed, and why it failed no longer counts.
    const { failure: _, ...before } = await scheduleItem.getValue();
    await scheduleItem.setValue({ ...before, ...part, seenTo: Date.now() });
  };
  return { schedule, change: (part) => act(change(part)) };
}
