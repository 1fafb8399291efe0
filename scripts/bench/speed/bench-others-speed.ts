import type { BenchOptions } from '@/scripts/bench/bench-options';
import { type BenchPart, skippedPart } from '@/scripts/bench/bench-part';
import { prepareMeasureFolder } from '@/scripts/bench/quality/measure-folder';
import { bundleNodeModule, bundleScript } from './bundle-page';
import { scorerSpeed } from './scorer-speed';

/** Enough to know a reader that is ten times slower, and it has all the time to itself that defuddle needs. */
const MOST_REPS = 3;

/** The other HTML readers beside ours, by the scorer, which parses for each of them. */
export const benchOtherHtmlSpeeds = (options: BenchOptions): Promise<BenchPart> =>
  othersPart(options, 'In Chromium, every reader after DOMParser.', async (few) =>
    scorerSpeed('read-speed.mjs', ['--bundle', await bundleScript(), '--call', 'readWithPaperpane'], few),
  );

/** The other PDF readers beside ours, by the scorer: for orientation, as there is no Worker in Node and each has a pdf.js of its own. */
export const benchOtherPdfSpeeds = (options: BenchOptions): Promise<BenchPart> =>
  othersPart(options, 'In Node, without a Worker: for orientation only.', async (few) =>
    scorerSpeed('pdf-speed.mjs', ['--module', await bundleNodeModule(), '--export', 'readWithPaperpane'], few),
  );

async function othersPart(options: BenchOptions, how: string, measure: (options: BenchOptions) => Promise<string>): Promise<BenchPart> {
  const reason = options.peers === 'none' ? '--peers none' : prepareMeasureFolder();
  if (reason !== undefined) return skippedPart(reason);
  const table = await measure({ ...options, reps: Math.min(options.reps, MOST_REPS) });
  return { text: `${how}\n\n${table}`, data: { how, table }, missed: [] };
}
