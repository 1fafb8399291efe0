import { sayFailure } from '@/scripts/commands/say-failure';
import type { Overview } from '@/utils/digest/digest';
import { parseListAddress } from '@/utils/digest/list/list-source';
import { type AboutList, aboutList } from '@/utils/digest/overview/about-list';
import { FEWEST_FOR_OVERVIEW } from '@/utils/digest/overview/fewest-for-overview';
import { writeOverview } from '@/utils/digest/overview/write-overview';
import { paperKey } from '@/utils/paper/paper-ref';
import type { Summary } from '@/utils/summary/summary';
import type { DigestWork } from './digest-work';
import type { LoadedList } from './load-list';
import { overviewMarkdown } from './overview-markdown';
import { writeWhole } from './write-whole';

/** The file beside a report that holds the text about all of it: `report.md` → `report.overview.md`. The report's own layout has no place for it. */
export function overviewFile(out: string): string {
  return `${out.replace(/\.[a-z]{2,4}$/i, '')}.overview.md`;
}

/** Has the text about the whole digest written, where it is wanted and nothing is left to do. Resolves to whether nothing is missing of it. */
export async function writeDayOverview({
  wanted,
  world,
  loaded,
  papers,
  making,
  state,
  kept,
  cards,
  desk,
  services,
}: DigestWork): Promise<boolean> {
  const run = desk.run();
  if (!wanted.hasOverview) return true;
  const done = papers.filter(({ paper }) => run.outcomes[paperKey(paper)]?.status === 'done');
  if (done.length < FEWEST_FOR_OVERVIEW) return true;
  if (world.signal.aborted || run.status !== 'ended') return false;
  try {
    const summaries = done.flatMap(({ paper }): readonly Summary[] => cards.get(paperKey(paper))?.summaries.slice(0, 1) ?? []);
    const had = isOf(kept.overview, summaries) ? kept.overview : undefined;
    const overview = had ?? (await writeOverview(aboutLoaded(loaded), summaries, services));
    if (had === undefined) state.append({ kind: 'overview', ...making, overview });
    await writeWhole(overviewFile(wanted.out), overviewMarkdown(overview, loaded.day, papers));
    return true;
  } catch (error) {
    world.say(`no overview: ${sayFailure(error)}`);
    return false;
  }
}

/** A list of the site, or a file. */
function aboutLoaded({ source, day }: LoadedList): AboutList {
  const list = parseListAddress(source);
  return list === undefined ? { title: `${source} ${day}`, address: '' } : aboutList(list, day);
}

/** Whether it was written from these papers. */
function isOf(overview: Overview | undefined, summaries: readonly Summary[]): boolean {
  return overview !== undefined && overview.keys.join() === summaries.map(({ paper }) => paperKey(paper)).join();
}
