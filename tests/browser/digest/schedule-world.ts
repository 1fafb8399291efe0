import { expect, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { emptyBrowser } from '@/tests/browser/job-world';
import { keepService } from '@/tests/browser/queue-world';
import { digestItem, digestRunItem, scheduleItem } from '@/utils/browser/digest/digest-items';
import type { DigestRunner } from '@/utils/browser/digest/digest-runner';
import { followSchedule } from '@/utils/browser/digest/run-schedule';
import type { DigestRun } from '@/utils/digest/digest';
import type { DigestPaper } from '@/utils/digest/digest-paper';
import { startRun } from '@/utils/digest/run/change-run';
import { NO_SCHEDULE, type Schedule } from '@/utils/digest/schedule';
import { Failure } from '@/utils/failure';
import type { ListPeriod } from '@/utils/paper/list-period';
import { digest, plan } from './digest-world';

/** In the place of `listInReader`; a test file mocks that by this. */
export const listed = vi.fn();

export const at = (day: number, hour: number) => new Date(2026, 1, day, hour).getTime();
/** ISO day of the newest list that is over then, `back` days before. */
export const listOf = (time: number, back = 0) => new Date(time - (back + 1) * 86_400_000).toISOString().slice(0, 10);
export const [THURSDAY, FRIDAY] = [listOf(at(13, 9)), listOf(at(14, 9))];
export const FRIDAYS = `hf:${FRIDAY}`;
const schedule: Schedule = {
  ...NO_SCHEDULE,
  isOn: true,
  minute: 9 * 60,
  weekdays: [0, 1, 2, 3, 4, 5, 6],
  wish: { order: 'votes', top: 3 },
  seenTo: at(13, 9),
};

export const notices: { title?: string; message?: string }[] = [];

/** What Hugging Face lists for each day, else nothing; its newest day, without which nobody understands it; and whether notices are allowed. */
export const world: { days: Record<string, readonly DigestPaper[]>; newest: string | undefined; mayNotify: boolean } = {
  days: {},
  newest: undefined,
  mayNotify: true,
};
export const hasDays = async ({ list: source }: { list: { kind: 'huggingface'; list: ListPeriod } }) => {
  if ('value' in source.list) return { source, papers: world.days[source.list.value] ?? [], unlisted: [] };
  if (world.newest === undefined) throw new Failure('list-unreadable');
  return { source: { ...source, list: { period: 'day', value: world.newest } }, papers: digest.papers, unlisted: [] };
};
export const asked = () => listed.mock.calls.map(([{ list }]) => list.list.value ?? list.list.period);

/** Call before each test. */
export async function beginAnew(): Promise<void> {
  emptyBrowser();
  await keepService();
  notices.length = 0;
  Object.assign(fakeBrowser, { notifications: { create: async (_: string, notice: object) => notices.push(notice) } });
  Object.assign(fakeBrowser.permissions, { contains: async () => world.mayNotify });
  listed.mockReset();
  listed.mockImplementation(hasDays);
  Object.assign(world, { days: { [FRIDAY]: digest.papers, [THURSDAY]: digest.papers }, newest: undefined, mayNotify: true });
}

/** A worker that is started at this time; what it has digests do. */
export async function startAt(now: number, change: Partial<Schedule> = {}) {
  await scheduleItem.setValue({ ...schedule, ...change });
  const start = vi.fn<DigestRunner['start']>(async () => undefined);
  const changeRun = vi.fn<DigestRunner['change']>(async () => undefined);
  const runner = followSchedule(
    { start, change: changeRun, wake: async () => undefined, goOnWithAccess: async () => undefined },
    Promise.resolve(),
    () => now,
  );
  await vi.waitFor(async () => expect((await fakeBrowser.alarms.getAll()).length + Number(change.isOn === false)).toBeGreaterThan(0));
  return { start, changeRun, runner };
}

export const alarm = async () => (await fakeBrowser.alarms.get('digest-schedule'))?.scheduledTime;
export const kept = () => scheduleItem.getValue();
export const isSeenTo = (time: number) => vi.waitFor(async () => expect((await kept()).seenTo).toBe(time));
export const hasFailed = (code: string) => vi.waitFor(async () => expect((await kept()).failure?.code).toBe(code));

/** Friday's digest, made before. */
export async function keepRun(run: DigestRun): Promise<void> {
  await digestItem(FRIDAYS).setValue({ ...digest, id: FRIDAYS });
  await digestRunItem(FRIDAYS).setValue(run);
}

export const made = (chosen: readonly string[]) => startRun(chosen, new Map(chosen.map((key) => [key, 1])), plan, 1);
