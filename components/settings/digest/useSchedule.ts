import { useState } from 'react';
import { act } from '@/components/toast/toasts';
import { useItem } from '@/components/useItem';
import { changeSchedule } from '@/utils/browser/digest/change-schedule';
import { scheduleItem } from '@/utils/browser/digest/digest-items';
import type { Schedule } from '@/utils/digest/schedule';

interface Pending {
  /** What it was changed from; another one has the change, or has overtaken it. */
  over: Schedule;
  part: Partial<Schedule>;
}

/** When digests are made by themselves, and how that is changed; `undefined` until it has been read. A change shows at once. */
export function useSchedule(): { schedule: Schedule; change(part: Partial<Schedule>): void } | undefined {
  const kept = useItem(scheduleItem);
  const [pending, setPending] = useState<Pending>();
  if (kept === undefined) return undefined;
  const part = pending?.over === kept ? pending.part : {};
  const change = async (more: Partial<Schedule>) => {
    setPending({ over: kept, part: { ...part, ...more } });
    try {
      await changeSchedule(more);
    } catch (error) {
      setPending(undefined);
      throw error;
    }
  };
  return { schedule: { ...kept, ...part }, change: (more) => act(change(more)) };
}
