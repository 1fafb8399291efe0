import type { DigestDesk } from '@/utils/browser/queue';
import { profilesItem, readSaved } from '@/utils/browser/storage';
import type { DigestRun } from '@/utils/digest/digest';
import { unfinished, withDone, withFailed } from '@/utils/digest/run/change-run';
import { summaryOf } from '@/utils/digest/run/summary-of';
import type { FailureRecord } from '@/utils/failure';
import { atOnceOf, type Profile, type Profiles, profilesInUse } from '@/utils/llm/profile';
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
  return {
    async atOnce(digest) {
      const profiles = await profilesItem.getValue();
      const atOnce = (wanted: string | undefined) => {
        const profile = profileFor(profiles, wanted);
        return profile === undefined ? 1 : atOnceNow(profile.id, atOnceOf(profile));
      };
      if (digest === undefined) return atOnce(undefined);
      const run = await readRun(digest);
      if (run?.status !== 'going') return 0;
      // One tells whether what held it is over.
      return run.holds > 0 ? 1 : atOnce(run.plan.profile);
    },
    async unfinishedOf(digest) {
      const [run, list] = await Promise.all([readRun(digest), digestItem(digest).getValue()]);
      if (run?.status !== 'going' || list === null) return [];
      const refs = new Map(list.papers.map(({ paper }) => [paperKey(paper), paper]));
      return unfinished(run).flatMap((key) => refs.get(key) ?? []);
    },
    async isWanted(paper, digest) {
      const key = paperKey(paper);
      const run = await readRun(digest);
      if (run?.status !== 'going' || run.outcomes[key] !== undefined) return false;
      return summaryOf(await readSaved(key), run) === undefined;
    },
    async howFor(digest) {
      const profile = (await readRun(digest))?.plan.profile;
      return { ...(profile === undefined ? {} : { choice: { profile } }), digest };
    },
    async noteEnd(paper, failure) {
      const key = paperKey(paper);
      const open = (await digestHeadsItem.getValue()).filter(({ run }) => run !== undefined && run.status !== 'ended');
      if (open.length === 0) return [];
      const saved = await readSaved(key);
      const runs = await Promise.all(open.map(({ id }) => changeRun(id, (run) => run && withEnd(run, key, saved, failure, now()))));
      return open.flatMap(({ id }, index) => (runs[index]?.status === 'going' ? [] : [id]));
    },
    readAhead,
  };
}

/** The wanted one while it is there, else the one in use. */
function profileFor({ list, active, fallback }: Profiles, wanted: string | undefined): Profile | undefined {
  const isThere = list.some(({ id }) => id === wanted);
  return profilesInUse({ list, active: isThere ? wanted : active, fallback })[0];
}

/** What nobody can read is none; the page that shows it says why. */
async function readRun(digest: string): Promise<DigestRun | null> {
  const [read] = await Promise.allSettled([digestRunItem(digest).getValue()]);
  return read.status === 'fulfilled' ? read.value : null;
}

function withEnd(run: DigestRun, key: string, saved: SavedPaper | null, failure: FailureRecord | undefined, at: number): DigestRun {
  if (run.status === 'ended' || !run.chosen.includes(key) || run.outcomes[key] !== undefined) return run;
  const summary = summaryOf(saved, run);
  if (summary !== undefined) return withDone(run, key, summary.made.startedAt, at);
  return failure === undefined ? run : withFailed(run, key, failure, at);
}
