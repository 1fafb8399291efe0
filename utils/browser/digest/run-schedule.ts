import { browser } from 'wxt/browser';
import { keepAliveDuring } from '@/utils/browser/keep-alive';
import { digestId } from '@/utils/digest/digest-id';
import { type Due, dueNow, nextDue, type Schedule } from '@/utils/digest/schedule';
import { toFailure } from '@/utils/failure';
import { noteSchedule } from './change-schedule';
import { digestRunItem, scheduleItem } from './digest-items';
import type { DigestRunner } from './digest-runner';
import { makeDay } from './make-day';
import { offerMissed, tellFailedSchedule } from './tell-schedule';

const ALARM = 'digest-schedule';
const LOCK = 'digest-schedule';
/** What cannot be had now is tried again so often, in minutes. */
const AGAIN_MINUTES = 10;

/** The digest of the newest day that is over, at the time that the person chose. */
export interface ScheduleRunner {
  /** Makes now what was missed. @throws Failure as `makeDay` does: the days that were not made stay missed */
  runNow(): Promise<void>;
}

/**
 * Call once at the worker's start, before its first `await`. What was due while the browser was closed is caught up at its start, or offered where
 * that is too long ago.
 */
export function followSchedule(digests: DigestRunner, ready: Promise<void>, now: () => number = Date.now): ScheduleRunner {
  const see = () =>
    navigator.locks.request(LOCK, { ifAvailable: true }, (lock) => (lock === null ? undefined : keepAliveDuring(look(digests, now))));
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === ALARM) void see()?.catch(reportError);
  });
  scheduleItem.watch(() => void setAlarm(now()).catch(reportError));
  void ready.then(see).catch(reportError);
  return { runNow: () => keepAliveDuring(makeMissed(digests, now)) };
}

async function look(digests: DigestRunner, now: () => number): Promise<void> {
  const schedule = await scheduleItem.getValue();
  const due = dueNow(schedule, now());
  try {
    if (due !== undefined && due.missed.length > 0) await offer(due, now());
    if (due?.run !== undefined) await run(due.run, due.at, schedule, digests, now);
  } finally {
    await setAlarm(now());
  }
}

/** Days that the person has had made meanwhile are none; of a run that cannot be read its own page says so. */
async function offer({ at, run, missed }: Due, now: number): Promise<void> {
  const runs = await Promise.allSettled(missed.map((value) => digestRunItem(idOf(value, now)).getValue()));
  const days = missed.filter((_, index) => runs[index]?.status === 'fulfilled' && runs[index].value === null);
  await noteSchedule((before) => {
    const all = [...new Set([...(before.missed ?? []), ...days])];
    const seen = run === undefined ? { seenTo: at, failure: undefined } : { seenTo: at - 1 };
    return { ...(all.length === 0 ? {} : { missed: all }), ...seen };
  });
  if (days.length > 0) await offerMissed(days);
}

async function run(day: string, at: number, schedule: Schedule, digests: DigestRunner, now: () => number): Promise<void> {
  // Before anything else: a worker that dies in it must be followed by one that looks.
  await setAlarm(now());
  try {
    await makeDay(day, schedule, digests, now());
    await noteSchedule(() => ({ seenTo: at, failure: undefined }));
  } catch (error) {
    // Until it is too late to be caught up it is tried again. Noted first: told once is enough.
    const failure = toFailure(error);
    await noteSchedule(() => ({ failure }));
    if (schedule.failure?.code !== failure.code) await tellFailedSchedule(failure);
  }
}

async function makeMissed(digests: DigestRunner, now: () => number): Promise<void> {
  const schedule = await scheduleItem.getValue();
  let first: unknown;
  for (const day of schedule.missed ?? []) {
    try {
      await makeDay(day, schedule, digests, now());
    } catch (error) {
      // The others may be had all the same.
      if (first === undefined) first = error;
      else reportError(error);
      continue;
    }
    await noteSchedule(({ missed = [] }) => {
      const left = missed.filter((other) => other !== day);
      return { missed: left.length === 0 ? undefined : left };
    });
  }
  if (first !== undefined) throw first;
}

function idOf(value: string, now: number): string {
  return digestId({ kind: 'huggingface', list: { period: 'day', value } }, now);
}

/** The next time, or soon, and again and again, where what is due has not been had. */
async function setAlarm(now: number): Promise<void> {
  const schedule = await scheduleItem.getValue();
  const next = nextDue(schedule, now);
  if (next === undefined) await browser.alarms.clear(ALARM);
  else if (dueNow(schedule, now) !== undefined)
    await browser.alarms.create(ALARM, { delayInMinutes: AGAIN_MINUTES, periodInMinutes: AGAIN_MINUTES });
  else await browser.alarms.create(ALARM, { when: next });
}
