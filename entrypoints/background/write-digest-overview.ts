import { changeRun, keepOverview } from '@/utils/browser/digest/change-digest';
import { digestItem, digestRunItem } from '@/utils/browser/digest/digest-items';
import { keepAliveDuring } from '@/utils/browser/keep-alive';
import { readSaved } from '@/utils/browser/storage';
import type { DigestRun } from '@/utils/digest/digest';
import { aboutList } from '@/utils/digest/overview/about-list';
import { FEWEST_FOR_OVERVIEW } from '@/utils/digest/overview/fewest-for-overview';
import { writeOverview } from '@/utils/digest/overview/write-overview';
import { shownSummary } from '@/utils/digest/run/shown-summary';
import { toFailure } from '@/utils/failure';
import type { Summary } from '@/utils/summary/summary';
import { modelServices } from './model-services';

/** Has the text about all of a digest written, and notes with its run what became of that. Never rejects for a failed call. */
export async function writeDigestOverview(id: string): Promise<void> {
  await keepAliveDuring(write(id));
}

async function write(id: string): Promise<void> {
  const [digest, run] = await Promise.all([digestItem(id).getValue(), digestRunItem(id).getValue()]);
  if (digest === null || run === null) return;
  const summaries = await doneSummaries(run);
  if (summaries.length < FEWEST_FOR_OVERVIEW) return note(id, { status: 'none' });
  try {
    const services = await modelServices(new AbortController().signal, { wanted: run.plan.profile, digest: id });
    const overview = await writeOverview(aboutList(digest.source, digest.day), summaries, services);
    await keepOverview(id, overview);
  } catch (error) {
    await note(id, { status: 'failed', failure: toFailure(error) });
  }
}

async function doneSummaries(run: DigestRun): Promise<Summary[]> {
  const done = run.chosen.filter((key) => run.outcomes[key]?.status === 'done');
  const saved = await Promise.all(done.map(readSaved));
  return saved.flatMap((paper, index) => (paper === null ? [] : [shownSummary(paper, run.outcomes[done[index] ?? ''])]));
}

async function note(id: string, overview: NonNullable<DigestRun['overview']>): Promise<void> {
  await changeRun(id, (run) => run && { ...run, overview });
}
