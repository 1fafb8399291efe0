import type { DigestDesk } from '@/utils/browser/queue-desk';
import { profilesItem, readSaved } from '@/utils/browser/storage';
import type { DigestRun } from '@/utils/digest/digest';
import { unfinished, withDone, withFailed } from '@/utils/digest/run/change-run';
import { isPapersOwn } from '@/utils/digest/run/papers-own';
import { summaryOf } from '@/utils/digest/run/summary-of';
import type { FailureRecord } from '@/utils/failure';
import { atOnceOf, type Profile, profilesInUse } from '@/utils/llm/profile';
import { paperKey } from '@/utils/paper/paper-ref';
import type { SavedPaper } from '@/utils/summary/summary';
import { changeRun } from './change-digest';
import { digestHeadsItem, digestItem, digestRunItem } from './digest-items';

export interface DeskPorts extends Pick<DigestDesk, 'readAhead'> {
  /** How many calls a profile's service takes at once now, of those that are allowed. */
  atOnceNow?(profile: string, allowed: number): number;
  /** Milliseconds since the epoch. */
  now?(): number;
}

/** What the runs of digests, which lie in storage, say to the queue. */
export function createDigestDesk({ readAhead, atOnceNow = (_, allowed) => allowed, now = Date.now }: DeskPorts): DigestDesk {
  /** Digests whose papers' ends could not be noted: what cannot be written down is not paid for again and again. */
  const unwritable = new Set<string>();
  const profileOf = async (digest: string | undefined) => {
    const run = digest === undefined ? null : await readRun(digest);
    return profilesInUse(await profilesItem.getValue(), run?.plan.profile)[0];
  };
  const mostOf = (profile: Profile | undefined) => (profile === undefined ? 1 : atOnceNow(profile.id, atOnceOf(profile)));
  const isWritable = async (digest: string) => {
    if (!unwritable.has(digest)) return true;
    try {
      await changeRun(digest, (run) => run && { ...run });
    } catch {
      // Reported when it became one of these.
      return false;
    }
    unwritable.delete(digest);
    return true;
  };
  return {
    atOnce: async (digest) => mostOf(await profileOf(digest)),
    async hasRoom(digest, inHand) {
      if (digest !== undefined) {
        const run = await readRun(digest);
        if (run?.status !== 'going') return false;
        // One tells whether what held it is over.
        if (run.holds > 0 && inHand.includes(digest)) return false;
      }
      const own = await profileOf(digest);
      const others = await Promise.all(inHand.map(profileOf));
      return others.filter((other) => other?.id === own?.id).length < mostOf(own);
    },
    async unfinishedOf(digest) {
      const [run, list] = await Promise.all([readRun(digest), digestItem(digest).getValue()]);
      if (run?.status !== 'going' || list === null || !(await isWritable(digest))) return [];
      const refs = new Map(list.papers.map(({ paper }) => [paperKey(paper), paper]));
      return unfinished(run).flatMap((key) => refs.get(key) ?? []);
    },
    async isWanted(paper, digest) {
      const key = paperKey(paper);
      const run = await readRun(digest);
      if (run?.status !== 'going' || !unfinished(run).includes(key)) return false;
      return summaryOf(await readSaved(key), run) === undefined;
    },
    async howFor(digest) {
      const profile = (await readRun(digest))?.plan.profile;
      // Never what a failed try by hand was made with: that is not what was agreed to.
      return { choice: profile === undefined ? {} : { profile }, digest };
    },
    async noteEnd(paper, failure, digest) {
      const key = paperKey(paper);
      const lacking = (await digestHeadsItem.getValue()).filter(({ run }) => run !== undefined && run.done < run.chosen);
      if (lacking.length === 0) return [];
      const saved = await readSaved(key);
      const isAllDigests = failure !== undefined && isPapersOwn(failure.code);
      const noted = lacking.map(async ({ id }) => {
        try {
          return await changeRun(id, (run) => run && withEnd(run, key, saved, id === digest || isAllDigests ? failure : undefined, now()));
        } catch (error) {
          // One digest that cannot be written keeps no other from hearing of it.
          unwritable.add(id);
          reportError(error);
          return undefined;
        }
      });
      const runs = await Promise.all(noted);
      return lacking.flatMap(({ id }, index) => (runs[index]?.status === 'going' ? [] : [id]));
    },
    readAhead,
  };
}

/** What nobody can read is none; the page that shows it says why. */
async function readRun(digest: string): Promise<DigestRun | null> {
  const [read] = await Promise.allSettled([digestRunItem(digest).getValue()]);
  return read.status === 'fulfilled' ? read.value : null;
}

function withEnd(run: DigestRun, key: string, saved: SavedPaper | null, failure: FailureRecord | undefined, at: number): DigestRun {
  if (!run.chosen.includes(key) || run.outcomes[key]?.status === 'done') return run;
  const summary = summaryOf(saved, run);
  if (summary !== undefined) return withDone(run, key, summary.made.startedAt, at);
  const isOver = run.status === 'ended' || run.outcomes[key] !== undefined;
  return failure === undefined || isOver ? run : withFailed(run, key, failure, at);
}
