import { browser } from 'wxt/browser';
import type { FailureRecord } from '@/utils/failure';
import { textOf } from '@/utils/summary/job-text';
import type { Job } from '@/utils/summary/summary';
import { explainQuota } from './explain-quota';
import { jobItem, keptJobItem, openJobsItem, unsavedItem } from './storage';

const LOCK = 'open-jobs';

/** While text streams it reaches the disk this often, in milliseconds; the copy that pages watch is written ten times a second. */
const TO_DISK_MS = 3_000;

async function noteOpen(key: string, isOpen: boolean): Promise<void> {
  await navigator.locks.request(LOCK, async () => {
    const open = await openJobsItem.getValue();
    if (open.includes(key) === isOpen) return;
    const left = isOpen ? [...open, key] : open.filter((other) => other !== key);
    await openJobsItem.setValue(left);
    await wakeWhileOpen(left.length > 0);
  });
}

const WAKE_ALARM = 'open-jobs';

/** A worker that dies while no page watches would be started by nobody: as long as a job is open the alarm does it. */
async function wakeWhileOpen(isAnyOpen: boolean): Promise<void> {
  if (isAnyOpen) await browser.alarms.create(WAKE_ALARM, { periodInMinutes: 0.5 });
  else await browser.alarms.clear(WAKE_ALARM);
}

/** Where jobs lie: one copy that pages watch and that goes with the browser, and one on the disk. */
export function createJobStore(now: () => number) {
  const onDisk = new Map<string, number>();
  const later = new Map<string, ReturnType<typeof setTimeout>>();
  const underWay = new Map<string, Promise<unknown>>();
  const toDisk = (key: string, { thought: _, ...job }: Job) => {
    callOff(key);
    onDisk.set(key, now());
    const before = underWay.get(key);
    const write = async () => {
      await before;
      await noteOpen(key, true);
      await keptJobItem(key).setValue(job);
    };
    const writing = write();
    underWay.set(key, Promise.allSettled([writing]));
    return writing;
  };
  const callOff = (key: string) => {
    clearTimeout(later.get(key));
    later.delete(key);
  };
  /** A write that ends behind the job's end would bring it back. */
  const endWrites = async (key: string) => {
    callOff(key);
    await underWay.get(key);
    underWay.delete(key);
  };
  const toDiskSoon = (key: string, job: Job) => {
    const wait = (onDisk.get(key) ?? 0) + TO_DISK_MS - now();
    callOff(key);
    // A model that falls silent sends no further piece to bring the last ones along. What cannot be written now is written with the next.
    const write = () => Promise.allSettled([toDisk(key, job)]);
    if (wait <= 0) return write();
    later.set(
      key,
      setTimeout(() => void write(), wait),
    );
    return undefined;
  };
  return {
    async write(key: string, job: Job): Promise<void> {
      await jobItem(key).setValue(job);
      await toDiskSoon(key, job);
    },
    /** One copy is enough to go on: the person has waited or paid for what it holds. @throws Failure `storage-full` where neither can be written */
    async keep(key: string, job: Job): Promise<void> {
      const copies = await Promise.allSettled([jobItem(key).setValue(job), toDisk(key, job)]);
      const [first] = copies.flatMap((copy) => (copy.status === 'rejected' ? [copy.reason] : []));
      if (copies.every(({ status }) => status === 'rejected')) throw explainQuota(first);
    },
    /** What it has brought stays until a summary takes its place or the person puts it away. */
    async fail(key: string, job: Job, failure: FailureRecord): Promise<void> {
      await endWrites(key);
      const { thought: _, wait: __, ...rest } = job;
      const failed: Job = { ...rest, status: 'failed', failure };
      const [kept] = await Promise.allSettled([keptJobItem(key).setValue(failed)]);
      if (kept.status === 'fulfilled') await jobItem(key).removeValue();
      else await setInSession(key, failed);
      await Promise.allSettled([noteOpen(key, false)]);
      onDisk.delete(key);
    },
    async clear(key: string): Promise<void> {
      await endWrites(key);
      await forgetJob(key);
      onDisk.delete(key);
    },
  };
}

/** Where there is no room for it either, what it has brought gives its room to what happened: it must not seem to run for ever. */
async function setInSession(key: string, failed: Job): Promise<void> {
  try {
    await jobItem(key).setValue(failed);
  } catch {
    await jobItem(key).removeValue();
    await jobItem(key).setValue({ ...failed, calls: [] });
  }
}

/** Puts away what is left of a job. */
export async function forgetJob(key: string): Promise<void> {
  await keptJobItem(key).removeValue();
  await jobItem(key).removeValue();
  await unsavedItem(key).removeValue();
  await Promise.allSettled([noteOpen(key, false)]);
}

/** It has ended, though the worker that ended it died before it could say so. */
export async function closeJob(key: string): Promise<void> {
  await noteOpen(key, false);
}

/**
 * A job as far as it is known: of its two copies the one of the later try; of the same try the one that says more, and that it has failed if
 * either says so.
 */
export async function findJob(key: string): Promise<Job | undefined> {
  const [live, kept] = await Promise.all([readable(jobItem(key)), readable(keptJobItem(key))]);
  if (live === undefined || kept === undefined) return live ?? kept;
  if (live.startedAt !== kept.startedAt) return live.startedAt > kept.startedAt ? live : kept;
  const longer = isFuller(kept, live) ? kept : live;
  const ended = [kept, live].find(({ status }) => status === 'failed');
  return ended === undefined ? longer : { ...ended, calls: longer.calls };
}

/** Of the same words those are worth more of which it is known that they are all. */
function isFuller(job: Job, than: Job): boolean {
  const more = textOf(job).length - textOf(than).length;
  return more === 0 ? endedCalls(job) > endedCalls(than) : more > 0;
}

function endedCalls({ calls }: Job): number {
  return calls.filter(({ end }) => end !== undefined).length;
}

/** What nobody can read any more is as if it were not there; a page that shows it says why. */
async function readable(item: ReturnType<typeof jobItem>): Promise<Job | undefined> {
  const [read] = await Promise.allSettled([item.getValue()]);
  return read.status === 'fulfilled' ? (read.value ?? undefined) : undefined;
}
