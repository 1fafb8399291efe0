import { spawnSync } from 'node:child_process';
import { runDemo } from './demo/run-demo';
import { openBrowser } from './open-browser';

/**
 * `npm start`: builds the extension and opens a browser with it on Hugging Face papers. Where there is no display, and with `--demo`, it does the
 * main job by itself instead: no network, no key.
 */

function build(): void {
  console.log('start: building the extension (wxt build) …');
  const { status } = spawnSync('wxt', ['build'], { stdio: ['ignore', 'ignore', 'inherit'], shell: process.platform === 'win32' });
  if (status !== 0) throw new Error('the build failed, see above');
}

const hasDisplay = process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
const isDemo = process.argv.includes('--demo') || !hasDisplay;

try {
  build();
  if (!hasDisplay && !process.argv.includes('--demo'))
    console.log('start: no display here, so the demonstration runs instead (npm start -- --demo)');
  await (isDemo ? runDemo() : openBrowser());
} catch (error) {
  console.error(`start: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  process.exitCode = 1;
}
