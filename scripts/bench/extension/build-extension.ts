import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { BENCH_CACHE } from '@/scripts/bench/bench-cache';

/** The production build of the working tree, in a folder of its own: a test run may be using `.output`. */
export function buildExtension(): string {
  const outDir = path.join(BENCH_CACHE, 'extension');
  // In a process of its own: WXT draws a spinner, and the command line takes no other folder.
  const program = `import { build } from 'wxt'; await build({ outDir: ${JSON.stringify(outDir)} });`;
  const { status, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', program], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`wxt build failed: ${stderr.trim()}`);
  return path.join(outDir, 'chrome-mv3');
}
