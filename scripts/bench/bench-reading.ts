import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type BenchOptions, type PARTS, readBenchOptions, USAGE } from './bench-options';
import { type BenchPart, failedPart } from './bench-part';
import { benchMemory } from './extension/bench-memory';
import { benchPanel } from './extension/bench-panel';
import { benchHtmlQuality } from './quality/bench-html-quality';
import { benchPdfQuality } from './quality/bench-pdf-quality';
import { benchOtherHtmlSpeeds, benchOtherPdfSpeeds } from './speed/bench-others-speed';
import { benchHtmlSpeed, benchPdfSpeed } from './speed/bench-speed';

const REPORT = 'test-output/bench/reading.json';

interface Step {
  /** The name in the JSON file. */
  name: string;
  title: string;
  /** What `--skip-…` leaves it out. */
  part: (typeof PARTS)[number];
  run(options: BenchOptions): Promise<BenchPart>;
}

const STEPS: readonly Step[] = [
  { name: 'htmlQuality', title: 'HTML, quality', part: 'quality', run: benchHtmlQuality },
  { name: 'pdfQuality', title: 'PDF, quality', part: 'quality', run: benchPdfQuality },
  { name: 'htmlSpeed', title: 'HTML, speed', part: 'speed', run: benchHtmlSpeed },
  { name: 'pdfSpeed', title: 'PDF, speed', part: 'speed', run: benchPdfSpeed },
  { name: 'otherHtmlSpeeds', title: 'HTML, speed of the others', part: 'speed', run: benchOtherHtmlSpeeds },
  { name: 'otherPdfSpeeds', title: 'PDF, speed of the others', part: 'speed', run: benchOtherPdfSpeeds },
  { name: 'panel', title: 'Never blocks the panel', part: 'panel', run: benchPanel },
  { name: 'memory', title: 'Memory', part: 'memory', run: benchMemory },
];

/** `bench reading …`: prints each part as it is done, and writes all figures to `test-output/bench/reading.json`. */
export async function benchReading(args: string[]): Promise<number> {
  const options = optionsOrWhy(args);
  if (options === undefined || 'why' in options) {
    process.stdout.write(options === undefined ? USAGE : `bench: ${options.why}\n\n${USAGE}`);
    return options === undefined ? 0 : 1;
  }
  const data: Record<string, unknown> = { at: new Date().toISOString(), node: process.version };
  const missed: string[] = [];
  for (const { name, title, part, run } of STEPS) {
    if (options.skips.has(part)) continue;
    console.log(`\n── ${title}`);
    const found = await run(options).catch(failedPart(title));
    console.log(found.text);
    data[name] = found.data;
    missed.push(...found.missed);
  }
  console.log(
    missed.length === 0
      ? '\nNothing that was measured fails to hold.'
      : `\nDoes not hold (${missed.length}):\n${missed.map((line) => `✗ ${line}`).join('\n')}`,
  );
  write({ ...data, missed });
  return options.isStrict && missed.length > 0 ? 1 : 0;
}

function optionsOrWhy(args: string[]): BenchOptions | { why: string } | undefined {
  try {
    return readBenchOptions(args);
  } catch (error) {
    return { why: error instanceof Error ? error.message : String(error) };
  }
}

function write(data: object): void {
  mkdirSync(path.dirname(REPORT), { recursive: true });
  writeFileSync(REPORT, `${JSON.stringify(data, null, 2)}\n`);
  console.log(`\nAll figures: ${REPORT}`);
}
