import { spawn } from 'node:child_process';
import path from 'node:path';
import { MEASURE } from '@/scripts/bench/quality/measure-folder';
import { findBrowser } from '@/scripts/browser/find-browser.mjs';

/** Runs one of the scorer's speed measures and returns the table it prints. */
export function scorerSpeed(
  script: 'read-speed.mjs' | 'pdf-speed.mjs',
  args: readonly string[],
  { only, reps }: { only: string; reps: number },
): Promise<string> {
  const all = [path.join(MEASURE, script), ...args, '--reps', String(reps), ...(only === '' ? [] : ['--only', only])];
  const env = { ...process.env, CHROMIUM: findBrowser() ?? '' };
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, ['--expose-gc', ...all], { cwd: MEASURE, env, stdio: ['ignore', 'pipe', 'pipe'] });
    let [out, err] = ['', ''];
    child.stdout.on('data', (bytes: Buffer) => {
      out += String(bytes);
    });
    child.stderr.on('data', (bytes: Buffer) => {
      err += String(bytes);
    });
    child.once('error', fail);
    child.once('close', (status) =>
      status === 0 ? done(out.trim()) : fail(new Error(`${script}: ${err.trim().split('\n').at(-1) ?? ''}`)),
    );
  });
}
