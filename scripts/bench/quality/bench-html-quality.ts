import type { BenchOptions } from '@/scripts/bench/bench-options';
import { type BenchPart, skippedPart } from '@/scripts/bench/bench-part';
import { choosePeers } from './choose-peers';
import { HTML_MEASURES, REACHABLE } from './html-measures';
import { listVersions } from './list-versions';
import { installedVersion, prepareMeasureFolder } from './measure-folder';
import { missedMeasures, qualityTable, standings } from './quality-table';
import { OURS, runScorer } from './run-scorer';

/** The scorer's names of the other HTML readers, with the packages whose versions they are. */
const PEERS: Readonly<Record<string, readonly string[]>> = {
  defuddle: ['defuddle'],
  readability: ['@mozilla/readability', 'turndown'],
  nhm: ['node-html-markdown'],
  mdream: ['mdream'],
  'mdream-minimal': ['mdream'],
  textcontent: ['jsdom'],
};

/** The HTML table on `../shared/corpus/arxiv-html`, by the scorer in `../shared/measure`. */
export async function benchHtmlQuality({ peers, only }: BenchOptions): Promise<BenchPart> {
  const reason = prepareMeasureFolder();
  if (reason !== undefined) return skippedPart(reason);
  const chosen = [...choosePeers(peers, Object.keys(PEERS)), REACHABLE];
  const { scores, complaints } = await runScorer({ script: 'read-quality.mjs', prefix: 'html', peers: chosen, only });
  const versions = Object.fromEntries(Object.values(PEERS).flatMap((names) => names.map((name) => [name, installedVersion(name)])));
  const rows = scores.get(OURS) ?? [];
  const read = rows.filter(({ values }) => values.ok === 1).length;
  const text = [
    `${read} of ${rows.length} pages read by ours. Others: mean over pages; “${REACHABLE}” is the scorer's best possible reading. Versions: ${listVersions(versions)}.`,
    'Of what should be none, only what goes beyond the best possible reading is counted.',
    '',
    qualityTable(HTML_MEASURES, scores, chosen),
    ...complaints,
  ].join('\n');
  return {
    text,
    data: { versions, complaints, readers: standings(HTML_MEASURES, scores) },
    missed: missedMeasures('HTML', HTML_MEASURES, scores),
  };
}
