import { type Browser, browser } from 'wxt/browser';
import { storage } from 'wxt/utils/storage';
import type { FailureRecord } from '@/utils/failure';
import { latestField } from '@/utils/summary/calls';
import type { FieldKey } from '@/utils/summary/card';
import { readJob } from '@/utils/summary/read-stored';
import type { PaperTask } from '@/utils/summary/summary';

/** How far a job is, as a list tells it. */
export interface JobStage {
  status: PaperTask['status'];
  /** What is being written. */
  field?: FieldKey;
  failure?: FailureRecord;
}

const PREFIX = 'job:';

type Area = 'session' | 'local';

/**
 * Follows the jobs of some papers, by `paperKey`. A job's text changes ten times a second: it calls back only when one has come to its next stage,
 * with the same records for all others.
 */
export function watchJobStages(keys: readonly string[], onChange: (stages: ReadonlyMap<string, JobStage>) => void): () => void {
  const watched = new Set(keys);
  const copies = { session: new Map<string, JobStage>(), local: new Map<string, JobStage>() };
  const heard = new Set<string>();
  let told: ReadonlyMap<string, JobStage> | undefined;
  const take = (area: Area, key: string, stored: unknown) => {
    const stage = stageOf(stored, area);
    if (stage === undefined) copies[area].delete(key);
    else if (!isSame(copies[area].get(key), stage)) copies[area].set(key, stage);
  };
  const tell = () => {
    const stages = new Map([...copies.local, ...copies.session]);
    const isNew = told === undefined || told.size !== stages.size || [...stages].some(([key, stage]) => told?.get(key) !== stage);
    if (!isNew) return;
    told = stages;
    onChange(stages);
  };
  const listener = (changes: Record<string, Browser.storage.StorageChange>, area: string) => {
    if (area !== 'session' && area !== 'local') return;
    const names = Object.keys(changes).filter((name) => name.startsWith(PREFIX) && watched.has(name.slice(PREFIX.length)));
    for (const name of names) {
      heard.add(`${area}:${name}`);
      take(area, name.slice(PREFIX.length), changes[name]?.newValue);
    }
    if (names.length > 0 && told !== undefined) tell();
  };
  browser.storage.onChanged.addListener(listener);
  void readFirst(keys)
    .then((items) => {
      // What was heard of meanwhile is newer.
      for (const { area, key, value } of items) if (!heard.has(`${area}:${PREFIX}${key}`)) take(area, key, value);
    })
    // A list without them is better than none.
    .catch(reportError)
    .then(tell);
  return () => browser.storage.onChanged.removeListener(listener);
}

async function readFirst(keys: readonly string[]): Promise<{ area: Area; key: string; value: unknown }[]> {
  const areas = ['session', 'local'] as const;
  const read = areas.map(async (area) => {
    const items = await storage.getItems(keys.map((key) => `${area}:${PREFIX}${key}` as const));
    return items.map(({ key, value }) => ({ area, key: key.slice(`${area}:${PREFIX}`.length), value }));
  });
  return (await Promise.all(read)).flat();
}

/** On the disk a job that has not failed is one that runs, of which the other copy tells, or that ended with the browser: the worker sees to it. */
function stageOf(stored: unknown, area: Area): JobStage | undefined {
  const job = readable(stored);
  if (job === undefined || (area === 'local' && job.status !== 'failed')) return undefined;
  const { status, failure } = job;
  const field = status === 'writing' ? latestField(job.calls.at(-1)) : undefined;
  return { status, ...(field === undefined ? {} : { field }), ...(failure === undefined ? {} : { failure }) };
}

/** What nobody can read is as if it were not there. */
function readable(stored: unknown): ReturnType<typeof readJob> | undefined {
  if (stored === null || stored === undefined) return undefined;
  try {
    return readJob(stored);
  } catch {
    return undefined;
  }
}

function isSame(before: JobStage | undefined, { status, field, failure }: JobStage): boolean {
  return before !== undefined && before.status === status && before.field === field && before.failure?.code === failure?.code;
}
