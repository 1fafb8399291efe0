import { browser } from 'wxt/browser';
import { keepAliveDuring } from '@/utils/browser/keep-alive';
import { readEntries } from '@/utils/browser/library/catalogue';
import { profilesItem } from '@/utils/browser/storage';
import { choosePapers } from '@/utils/digest/choose-papers';
import type { Plan } from '@/utils/digest/digest';
import { estimateRun } from '@/utils/digest/estimate-run';
import { unfinished } from '@/utils/digest/run/change-run';
import { dueNow, nextDue, type Schedule } from '@/utils/digest/schedule';
import { toFailure } from '@/utils/failure';
import { atOnceOf, contextTokensOf, profilesInUse, tariffOf } from '@/utils/llm/profile';
import { paperKey } from '@/utils/paper/paper-ref';
import { noteSchedule } from './change-schedule';
import { digestItem, digestRunItem, scheduleItem } from './digest-items';
import type { DigestRunner } from './digest-runner';
import { listPapers } from './list-papers';
import { offerMissed, tellFailedSchedule } from './tell-schedule';

const ALARM = 'digest-schedule';
const LOCK = 'digest-schedule';
/** What cannot be had now is tried again so often, in minutes. */
const AGAIN_MINUTES = 10;

/** The newest day's digest at the time that the person chose. */
export interface ScheduleRunner {
  /** Does now what was missed. @throws Failure as `listPapers` does */
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
  return {
    async runNow() {
      await keepAliveDuring(run(await scheduleItem.getValue(), digests, now()));
      await noteSchedule({ missed: undefined });
    },
  };
}

async function look(digests: DigestRunner, now: () => number): Promise<void> {
  const schedule = await scheduleItem.getValue();
  const due = dueNow(schedule, now());
  if (due?.act === 'offer') {
    await noteSchedule({ seenTo: due.at, missed: due.at, failure: undefined });
    await offerMissed();
  } else if (due?.act === 'run') {
    try {
      await run(schedule, digests, now());
      await noteSchedule({ seenTo: due.at, failure: undefined });
    } catch (error) {
      // Until it is too late to be caught up it is tried again, and told once.
      const failure = toFailure(error);
      if (schedule.failure?.code !== failure.code) await tellFailedSchedule(failure);
      await noteSchedule({ failure });
    }
  }
  await setAlarm(now());
}

/** The next time, or soon where what is due has not been had. */
async function setAlarm(now: number): Promise<void> {
  const schedule = await scheduleItem.getValue();
  const next = nextDue(schedule, now);
  if (next === undefined) await browser.alarms.clear(ALARM);
  else if (dueNow(schedule, now) !== undefined) await browser.alarms.create(ALARM, { delayInMinutes: AGAIN_MINUTES });
  else await browser.alarms.create(ALARM, { when: next });
}

/** The newest day that has papers; one that is made already, or is being made, is left as it is. */
async function run({ wish, ceiling, hasOverview }: Schedule, digests: DigestRunner, now: number): Promise<void> {
  const id = await listPapers('latest', now);
  const [digest, before] = await Promise.all([digestItem(id).getValue(), digestRunItem(id).getValue()]);
  if (digest === null || (before !== null && (before.status !== 'ended' || unfinished(before).length === 0))) return;
  const entries = await readEntries(digest.papers.map(({ paper }) => paperKey(paper)));
  const known = new Map([...entries].map(([key, { isUnread }]) => [key, { isRead: isUnread !== true }]));
  const keys = choosePapers(digest.papers, wish, known).map(({ paper }) => paperKey(paper));
  if (keys.length === 0) return;
  const plan: Plan = {
    order: wish.order,
    ...(ceiling === undefined ? {} : { ceiling }),
    ...(hasOverview ? { hasOverview } : {}),
    estimate: await estimateFor(keys, hasOverview === true, now),
  };
  await digests.start(id, { keys, plan, isScheduled: true });
}

async function estimateFor(keys: readonly string[], hasOverview: boolean, now: number): Promise<Plan['estimate']> {
  const [profile] = profilesInUse(await profilesItem.getValue());
  const facts =
    profile === undefined
      ? { atOnce: 1 }
      : { atOnce: atOnceOf(profile), contextTokens: contextTokensOf(profile), tariff: tariffOf(profile) };
  return estimateRun({ keys, measured: new Map(), history: [], ...facts, ...(hasOverview ? { overviewOf: keys.length } : {}), now });
}
