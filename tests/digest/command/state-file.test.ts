// @vitest-environment node
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, renameSync, rmdirSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { openStateFile } from '@/scripts/commands/digest/state-file';
import { workFolder } from '@/tests/paper-command';

const making = { list: 'hf:2026-02-14', model: 'm' };
const failed = (key: string) => ({ kind: 'failed', ...making, key, failure: { code: 'paper-not-found' } }) as const;

describe('a state file', () => {
  it('is one run’s alone until that leaves it', () => {
    const file = workFolder().at('state.jsonl');
    const state = openStateFile(file);
    expect(() => openStateFile(file)).toThrow('another run is at it');
    state.close();
    openStateFile(file).close();
  });

  it('is left by a process that is killed', async () => {
    const file = workFolder().at('state.jsonl');
    const module = pathToFileURL('scripts/commands/digest/state-file.ts').href;
    const script = `const { openStateFile } = await import(${JSON.stringify(module)}); openStateFile(${JSON.stringify(file)}); console.log('open'); setInterval(() => {}, 1000);`;
    const other = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await once(other.stdout, 'data');
    expect(() => openStateFile(file)).toThrow('another run is at it');
    other.kill('SIGKILL');
    await once(other, 'close');
    openStateFile(file).close();
  });

  it('gets what could not be written with the next line, behind what was cut', () => {
    const { at } = workFolder();
    const file = at('state.jsonl');
    const state = openStateFile(file);
    state.append(failed('arxiv:a'));
    renameSync(file, at('away'));
    mkdirSync(file);
    state.append(failed('arxiv:b'));
    expect(() => state.throwIfUnwritten()).toThrow(expect.objectContaining({ code: 'storage-full' }));
    rmdirSync(file);
    renameSync(at('away'), file);
    writeFileSync(file, '{"kind":"fai', { flag: 'a' });
    state.append(failed('arxiv:c'));
    state.throwIfUnwritten();
    const { failures, broken } = state.read(making);
    expect([[...failures.keys()], broken]).toEqual([['arxiv:a', 'arxiv:b', 'arxiv:c'], 1]);
  });
});
