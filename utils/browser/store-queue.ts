import { browser } from 'wxt/browser';
import { paperKey } from '@/utils/paper/paper-ref';
import { digestOf, EMPTY_QUEUE, isEmpty, listPart } from './queue-change';
import { type Queue, queueGoingItem, queueItem } from './storage';

const WAKE_ALARM = 'queue';

/** Stores the queue, and has the worker woken for as long as something of it goes on. Call it only while nobody else changes the queue. */
export async function storeQueue(queue: Queue): Promise<void> {
  const isGoing = !isEmpty(listPart(queue)) && (await queueGoingItem.getValue());
  const isAwake = isGoing || [...queue.waiting, ...queue.running].some((paper) => digestOf(queue, paper) !== undefined);
  // Set before there is something to be woken for, cleared behind it: a worker may die in between.
  if (isAwake) await browser.alarms.create(WAKE_ALARM, { periodInMinutes: 0.5 });
  await queueItem.setValue(isEmpty(queue) ? EMPTY_QUEUE : tidy(queue));
  if (!isGoing) await queueGoingItem.removeValue();
  if (!isAwake) await browser.alarms.clear(WAKE_ALARM);
}

/** Of digests' papers only those that are there. */
function tidy(queue: Queue): Queue {
  const { digests = {}, alsoListed = {}, ...rest } = queue;
  const there = [...queue.waiting, ...queue.running].flatMap((paper) => {
    const digest = digests[paperKey(paper)];
    return digest === undefined ? [] : [[paperKey(paper), digest] as const];
  });
  if (there.length === 0) return rest;
  const also = Object.entries(alsoListed).filter(([key]) => there.some(([other]) => other === key));
  return { ...rest, digests: Object.fromEntries(there), ...(also.length === 0 ? {} : { alsoListed: Object.fromEntries(also) }) };
}
