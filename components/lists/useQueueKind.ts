import { useItem } from '@/components/useItem';
import { isEmpty, listPart } from '@/utils/browser/queue-change';
import { queueGoingItem, queueItem } from '@/utils/browser/storage';

/** Whether what was asked for from lists is empty, goes on by itself, or stands still until somebody says so; `undefined` until it has been read. */
export function useQueueKind(): 'empty' | 'going' | 'held' | undefined {
  const queue = useItem(queueItem);
  const isGoing = useItem(queueGoingItem);
  if (queue === undefined || isGoing === undefined) return undefined;
  if (isEmpty(listPart(queue))) return 'empty';
  return isGoing ? 'going' : 'held';
}
