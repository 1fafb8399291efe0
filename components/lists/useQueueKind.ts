import { useItem } from '@/components/useItem';
import { queueGoingItem, queueItem } from '@/utils/browser/storage';

/** Whether the queue is empty, goes on by itself, or stands still until somebody says so; `undefined` until it has been read. */
export function useQueueKind(): 'empty' | 'going' | 'held' | undefined {
  const queue = useItem(queueItem);
  const isGoing = useItem(queueGoingItem);
  if (queue === undefined || isGoing === undefined) return undefined;
  if (queue.waiting.length + queue.running.length === 0) return 'empty';
  return isGoing ? 'going' : 'held';
}
