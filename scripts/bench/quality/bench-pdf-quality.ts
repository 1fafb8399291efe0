import { spawnSync } from 'node:child_process';
import type { BenchOptions } from '@/scripts/bench/bench-options';
import { type BenchPart, skippedPart } from '@/scripts/bench/bench-part';
import { choosePeers } from './choose-peers';
import { listVersions } from './list-versions';
import { installedVersion, prepareMeasureFolder } from './measure-folder';
import { PDF_MEASURES, PLAIN_PDFJS } from './pdf-measures';
import { missedMeasures, qualityTable, standings } from './quality-table';
import { OURS, runScorer } from './run-scorer';

/** The scorer's names of the other PDF readers, with the packages whose versions they are; pdftotext is no package. */
const PEERS: Readonly<Record<string, string>> = {
  [PLAIN_PDFJS]: 'pdfjs-dist',
  'pdfjs-join': 'pdfjs-dist',
  unpdf: 'unpdf',
  pdf2md: '@opendocsg/pdf2md',
  liteparse: '@llamaindex/liteparse',
  pdftotext: '',
  'pdftotext-layout': '',
};

/** The PDF table on `../shared/corpus/pdf`, by the scorer in `../shared/measure`, whose truth is poppler's. */
export async function benchPdfQuality({ peers, only }: BenchOptions): Promise<BenchPart> {
  const reason = prepareMeasureFolder();
  if (reason !== undefined) return skippedPart(reason);
  const poppler = popplerVersion();
  if (poppler === undefined)
    return skippedPart(
      'pdftotext is absent; install poppler-utils (Debian, Ubuntu: apt-get install poppler-utils; macOS: brew install poppler)',
    );
  const chosen = [PLAIN_PDFJS, ...choosePeers(peers, Object.keys(PEERS)).filter((peer) => peer !== PLAIN_PDFJS)];
  const { scores, complaints } = await runScorer({ script: 'pdf-quality.mjs', prefix: 'pdf', peers: chosen, only });
  const packages = [...new Set(Object.values(PEERS))].filter((name) => name !== '');
  const versions = { ...Object.fromEntries(packages.map((name) => [name, installedVersion(name)])), poppler };
  const rows = scores.get(OURS) ?? [];
  const read = rows.filter(({ values }) => values.ok === 1).length;
  const text = [
    `${read} of ${rows.length} PDFs read by ours. Others: mean over PDFs. Versions: ${listVersions(versions)}.`,
    '',
    qualityTable(PDF_MEASURES, scores, chosen),
    ...complaints,
  ].join('\n');
  return {
    text,
    data: { versions, complaints, readers: standings(PDF_MEASURES, scores) },
    missed: missedMeasures('PDF', PDF_MEASURES, scores),
  };
}

/** pdftotext says its version on stderr. */
function popplerVersion(): string | undefined {
  const { stderr, error } = spawnSync('pdftotext', ['-v'], { encoding: 'utf8' });
  return error === undefined ? (/version ([\d.]+)/.exec(stderr)?.[1] ?? '?') : undefined;
}
