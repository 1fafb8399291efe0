import { carryOut } from '@/utils/digest/run/carry-out';
import { isComplete } from '@/utils/digest/run/change-run';
import { paperKey } from '@/utils/paper/paper-ref';
import { withSummary } from '@/utils/summary/saved-paper';
import type { DigestArguments } from './digest-arguments';
import { type DigestWork, type DigestWorld, openDigestWork } from './digest-work';
import { createPaperMaker } from './make-paper';
import { endLine, heldLine, startLines, summaryLines, waitLine } from './progress-lines';
import { writeDayOverview } from './write-day-overview';
import { writeEmptyReport } from './write-empty-report';
import { writeReport } from './write-report';

/**
 * Makes a digest as the extension does and writes its report, also of one that is incomplete. Resolves to the exit status.
 * @throws Failure where its list cannot be had or a file cannot be written, UsageError where its ceiling could not be kept
 */
export async function makeDigest(wanted: DigestArguments, world: DigestWorld): Promise<0 | 1> {
  const work = await openDigestWork(wanted, world);
  try {
    for (const line of startLines(work)) world.say(line);
    if (work.papers.length === 0) return await writeEmptyReport(work);
    await carryWorkOut(work);
    const hasOverview = await writeDayOverview(work);
    await writeReport(work).finally(() => sayAll(work));
    work.state.throwIfUnwritten();
    return isComplete(work.desk.run()) && hasOverview ? 0 : 1;
  } finally {
    work.state.close();
  }
}

function sayAll(work: DigestWork): void {
  for (const line of summaryLines(work)) work.world.say(line);
}

async function carryWorkOut(work: DigestWork): Promise<void> {
  const { world, desk, made, cards, papers, services, state, making, kept, atOnce } = work;
  const { reader, say, signal, sleep, now } = world;
  const byKey = new Map(papers.map((each) => [paperKey(each.paper), each]));
  const refOf = (key: string) => byKey.get(key)?.paper ?? [];
  const make = createPaperMaker({
    reader,
    services,
    state,
    model: making.model,
    jobs: kept.jobs,
    onWait: (paper, wait) => say(waitLine(work, paperKey(paper), wait)),
  });
  await carryOut(desk, {
    atOnce,
    async make(key) {
      const [paper] = [key].flatMap(refOf);
      if (paper === undefined) throw new Error(`${key} is not in the list`);
      const summary = await make(paper);
      const saved = withSummary(null, summary);
      cards.set(key, saved);
      state.append({ kind: 'card', saved });
      const { startedAt, finishedAt, cost } = summary.made;
      made.set(key, { milliseconds: finishedAt - startedAt, ...(cost === undefined ? {} : { cost }) });
      return startedAt;
    },
    readAhead: (keys) => reader.readAhead(keys.flatMap(refOf)),
    onEnd(key, failure) {
      const outcome = desk.run().outcomes[key];
      if (outcome?.status === 'failed') state.append({ kind: 'failed', ...making, key, failure: outcome.failure });
      say(endLine(work, key, failure));
    },
    onHeld: (run) => say(heldLine(run, now())),
    sleep,
    now,
    signal,
  });
}
