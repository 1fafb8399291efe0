import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import type { BenchOptions } from '@/scripts/bench/bench-options';
import { type BenchPart, skippedPart } from '@/scripts/bench/bench-part';
import { type Bound, isHeld, marked } from '@/scripts/bench/must-hold';
import { CORPUS, prepareMeasureFolder } from '@/scripts/bench/quality/measure-folder';
import { bundlePages } from './bundle-page';
import { openSpeedBrowser } from './speed-browser';
import { type TimedFile, type WaySpeed, waySpeeds, wayTable } from './way-table';

interface Kind {
  kind: 'html' | 'pdf';
  folder: string;
  /** The way that is judged, and what its median ratio to the floor may be. */
  judged: string;
  bound: Bound;
}

const HTML: Kind = {
  kind: 'html',
  folder: 'arxiv-html',
  judged: 'ours: own parse + read',
  bound: { is: 'at most', figure: '1.50' },
};

const PDF: Kind = {
  kind: 'pdf',
  folder: 'pdf',
  judged: 'ours',
  bound: { is: 'at most', figure: '1.15' },
};

export const benchHtmlSpeed = (options: BenchOptions): Promise<BenchPart> => benchSpeed(HTML, options);
export const benchPdfSpeed = (options: BenchOptions): Promise<BenchPart> => benchSpeed(PDF, options);

/** Ours against the browser's own least work, in turns in one Chromium. */
async function benchSpeed(kind: Kind, options: BenchOptions): Promise<BenchPart> {
  const reason = prepareMeasureFolder();
  if (reason !== undefined) return skippedPart(reason);
  const { version, files } = await timeFiles(kind, options);
  const speeds = waySpeeds(files);
  const own = speeds.find(({ way }) => way === kind.judged);
  const text = [
    `Chromium ${version}, ${files.length} files, ${options.reps} rounds in turns after one to warm up, medians a file.`,
    '',
    wayTable(speeds),
    '',
    `${kind.judged}, median ratio: ${own?.ratio.median?.toFixed(2) ?? '–'}, must be ${marked(own?.ratio.median, kind.bound)}`,
    ...speeds.flatMap(({ way, errors }) => errors.map((error) => `${way} failed on ${error}`)),
  ].join('\n');
  return { text, data: { chromium: version, reps: options.reps, speeds, files }, missed: missedOf(kind, own) };
}

async function timeFiles({ kind, folder }: Kind, { only, reps }: BenchOptions): Promise<{ version: string; files: TimedFile[] }> {
  const names = readdirSync(path.join(CORPUS, folder)).filter((name) => new RegExp(only).test(name) && /\.(?:x?html|pdf)$/i.test(name));
  const browser = await openSpeedBrowser(await bundlePages());
  try {
    const files: TimedFile[] = [];
    for (const file of names) {
      const megabytes = statSync(path.join(CORPUS, folder, file)).size / 1e6;
      files.push({ file, megabytes, times: await browser.timeFile(kind, `${folder}/${file}`, reps) });
    }
    return { version: browser.version, files };
  } finally {
    await browser.close();
  }
}

function missedOf({ kind, bound }: Kind, own: WaySpeed | undefined): string[] {
  const ratio = own?.ratio.median;
  if (ratio === undefined || isHeld(ratio, bound)) return [];
  return [`${kind.toUpperCase()} speed: ${ratio.toFixed(2)} × the floor, must be at most ${bound.figure}`];
}
