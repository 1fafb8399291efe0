import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** Runs `npm run -s paper -- …` as a person does. */
export function paper(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', 'scripts/paper.ts', ...args], {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  return { status, stdout, stderr };
}

/** A folder of the test's own for what a command is given and what it writes. */
export function workFolder() {
  const folder = mkdtempSync(path.join(tmpdir(), 'paper-'));
  const at = (name: string) => path.join(folder, name);
  return {
    folder,
    at,
    /** @returns where it is */
    file(name: string, content: string | Uint8Array): string {
      writeFileSync(at(name), content);
      return at(name);
    },
  };
}
