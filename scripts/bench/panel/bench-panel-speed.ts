import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type BenchPart, failedPart } from '@/scripts/bench/bench-part';
import { buildExtension } from '@/scripts/bench/extension/build-extension';
import { benchFonts } from './bench-fonts';
import { benchOpenings } from './bench-openings';
import { benchScripts } from './bench-scripts';
import { benchStreaming } from './bench-streaming';
import { benchViews } from './bench-views';
import { PANEL_USAGE, type PanelOptions, readPanelOptions } from './panel-options';

const REPORT = 'test-output/bench/panel.json';

interface Step {
  /** The name in the JSON file, and what `--skip-…` leaves it out. */
  name: string;
  title: string;
  run(options: PanelOptions, extensionDir: string): Promise<BenchPart>;
}

const STEPS: readonly Step[] = [
  { name: 'scripts', title: 'What is loaded first', run: benchScripts },
  { name: 'fonts', title: 'Fonts', run: benchFonts },
  { name: 'views', title: 'Another view', run: benchViews },
  { name: 'streaming', title: 'While it is written', run: benchStreaming },
  { name: 'openings', title: 'From opening the panel to the summary', run: benchOpenings },
];

/** `bench panel …`: prints each part as it is done, and writes all figures to `test-output/bench/panel.json`. */
export async function benchPanelSpeed(args: string[]): Promise<number> {
  const options = optionsOrWhy(args);
  if (options === undefined || 'why' in options) {
    process.stdout.write(options === undefined ? PANEL_USAGE : `bench: ${options.why}\n\n${PANEL_USAGE}`);
    return options === undefined ? 0 : 1;
  }
  const extensionDir = buildExtension();
  const data: Record<string, unknown> = { at: new Date().toISOString(), node: process.version };
  const missed: string[] = [];
  for (const { name, title, run } of STEPS.filter((step) => !options.skips.has(step.name))) {
    console.log(`\n── ${title}`);
    const found = await run(options, extensionDir).catch(failedPart(title));
    console.log(found.text);
    data[name] = found.data;
    missed.push(...found.missed);
  }
  const misses = missed.map((line) => `✗ ${line}`).join('\n');
  console.log(missed.length === 0 ? '\nNothing that was measured fails to hold.' : `\nDoes not hold (${missed.length}):\n${misses}`);
  mkdirSync(path.dirname(REPORT), { recursive: true });
  writeFileSync(REPORT, `${JSON.stringify({ ...data, missed }, null, 2)}\n`);
  console.log(`\nAll figures: ${REPORT}`);
  return options.isStrict && missed.length > 0 ? 1 : 0;
}

function optionsOrWhy(args: string[]): PanelOptions | { why: string } | undefined {
  try {
    return readPanelOptions(args);
  } catch (error) {
    return { why: error instanceof Error ? error.message : String(error) };
  }
}
