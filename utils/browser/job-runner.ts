import { saveSummary } from '@/utils/browser/library/change-papers';
import { type PaperRef, paperKey } from '@/utils/paper/paper-ref';
import { isWritten } from '@/utils/summary/calls';
import { FIELD_KEYS } from '@/utils/summary/card';
import type { Choice, Job, Summary } from '@/utils/summary/summary';
import { activeTemplates } from '@/utils/summary/templates/active-templates';
import { askedSections } from '@/utils/summary/templates/asked-sections';
import { setAsideBroken } from './broken-records';
import { closeJob, createJobStore, findJob, forgetJob } from './job-store';
import { createRunner, type Desk, type Orphan, type Runner } from './runner';
import { jobItem, keptJobItem, openJobKeys, readSaved, templatesItem, unsavedItem } from './storage';

export interface JobRunner extends Pick<Runner<Job>, 'stop' | 'ended' | 'swept'> {
  start(paper: PaperRef, how?: Start): Promise<void>;
}

/** How a summary is begun. */
export interface Start {
  /** All of it is written anew; else what a failed try has brought is continued. */
  isAnew?: boolean;
  /** Absent: as the failed try had it. */
  choice?: Choice;
  /** Id of the digest that it is made for. */
  digest?: string;
}

type Run = (first: Job, desk: Desk<Job>) => Promise<Summary>;

/** Runs one summary per paper. Jobs that a former worker left running are taken up where they were, once stored things are in order. */
export function createJobRunner(run: Run, ready: Promise<void> = Promise.resolve()): JobRunner {
  const store = createJobStore(Date.now);
  const runner = createRunner<Job, Summary>({
    run,
    write: store.write,
    keep: store.keep,
    save: saveOrSetAside,
    clear: store.clear,
    fail: store.fail,
    sweep: () => ready.then(sweepOrphans),
  });
  return {
    start: (paper, how = {}) => runner.start(paper, () => firstOf(paper, how)),
    stop: runner.stop,
    ended: runner.ended,
    swept: runner.swept,
  };
}

async function firstOf(paper: PaperRef, { isAnew = false, choice: asked, digest }: Start): Promise<Job> {
  const before = isAnew ? undefined : await findJob(paperKey(paper));
  const choice = asked ?? before?.choice;
  const fresh: Job = {
    paper,
    startedAt: Date.now(),
    status: 'reading',
    ...(choice === undefined ? {} : { choice }),
    ...(digest === undefined ? {} : { digest }),
    calls: [],
  };
  if (before === undefined || before.calls.length === 0 || !isSameVersion(before, paper)) return fresh;
  const { calls, facts } = before;
  return { ...fresh, calls, ...(facts === undefined ? {} : { facts }) };
}

/** What was written about one version says nothing about another. */
function isSameVersion({ facts, paper: begun }: Job, paper: PaperRef): boolean {
  const asked = paper.source === 'arxiv' ? paper.version : undefined;
  const wanted = begun.source === 'arxiv' ? begun.version : undefined;
  return asked === undefined ? wanted === undefined : (facts?.receipt.version ?? wanted) === asked;
}

/** A summary for which there is no room stays where every page finds it, until the browser ends. */
async function saveOrSetAside(key: string, summary: Summary): Promise<void> {
  try {
    await saveSummary(summary);
  } catch (error) {
    await unsavedItem(key).setValue(summary);
    throw error;
  }
}

/** Saves a summary that was set aside. @throws Failure `storage-full` while there is still no room */
export async function saveAgain(paper: PaperRef): Promise<void> {
  const key = paperKey(paper);
  const summary = await unsavedItem(key).getValue();
  if (summary === null) return;
  await saveSummary(summary);
  await forgetJob(key);
}

async function sweepOrphans(): Promise<Orphan<Job>[]> {
  const orphans: Orphan<Job>[] = [];
  for (const key of await openJobKeys()) {
    try {
      orphans.push(...(await sweepOrphan(key)));
    } catch (error) {
      // One that cannot be looked after now is no reason to leave the others.
      reportError(error);
    }
  }
  return orphans;
}

/** The job, if there is one that has not ended. */
async function sweepOrphan(key: string): Promise<Orphan<Job>[]> {
  const job = await findJob(key);
  if (job === undefined) {
    await setAsideBroken(keptJobItem(key).key);
    await forgetJob(key);
  }
  if (job?.status === 'failed') await closeJob(key);
  if (job === undefined || job.status === 'failed') return [];
  const saved = await readSaved(key);
  if (saved?.summaries[0].made.startedAt === job.startedAt) {
    // The former worker had saved it and died before it could say so.
    await forgetJob(key);
    return [];
  }
  // With the browser the person has gone: nothing is paid for that nobody waits for. A digest's price was agreed to.
  const isWaitedFor = job.digest !== undefined || (await jobItem(key).getValue()) !== null;
  const asked = askedSections(activeTemplates(await templatesItem.getValue(), job.choice?.template));
  const isComplete = isWritten(job.calls, { fields: FIELD_KEYS, asked });
  // What it was doing when it died is over; how long the service wanted to be left alone is not.
  const { thought: _, reading: __, wait, ...rest } = job;
  const pause = wait !== undefined && wait.until > Date.now() ? { wait } : {};
  return [{ state: { ...rest, ...pause, status: 'reading' }, isWanted: isWaitedFor || isComplete }];
}
