// @vitest-environment node
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';

/** A process whose work says its own id, and `told` when it is to end; it ends by itself so much later. */
function startWork(lastsMs: number, shell = false) {
  const module = pathToFileURL('scripts/commands/model/until-signalled.ts').href;
  const script = `const { untilSignalled } = await import('${module}');
    process.exitCode = await untilSignalled((signal) => new Promise((resolve) => {
      const alive = setInterval(() => {}, 1000);
      signal.addEventListener('abort', () => { console.log('told'); setTimeout(() => { clearInterval(alive); console.log('ended'); resolve(0); }, ${lastsMs}); });
      console.log('working');
    }));`;
  const args = ['--import', 'tsx', '--input-type=module', '-e', script];
  // A shell that has more to do stays between.
  const child = shell
    ? spawn('sh', ['-c', '"$@"; true', 'sh', process.execPath, ...args], { env: { ...process.env, npm_lifecycle_event: 'paper' } })
    : spawn(process.execPath, args);
  child.stderr.pipe(process.stderr);
  let said = '';
  child.stdout.on('data', (piece) => {
    said += piece;
  });
  const says = async (word: string) => {
    while (!said.includes(word)) await once(child.stdout, 'data');
  };
  return { child, says, said: () => said, ended: once(child, 'close') };
}

describe.concurrent('work that may be ended', { timeout: 30_000 }, () => {
  it('ends in its own way when the same signal comes twice, by the terminal and by npm', async () => {
    const { child, says, said, ended } = startWork(500);
    await says('working');
    child.kill('SIGINT');
    await says('told');
    child.kill('SIGINT');
    expect(await ended).toEqual([130, null]);
    expect(said()).toContain('ended');
  });

  it('ends at once when a person asks again', async () => {
    const { child, says, said, ended } = startWork(600_000);
    await says('working');
    child.kill('SIGINT');
    await says('told');
    await sleep(1_200);
    child.kill('SIGTERM');
    expect(await ended).toEqual([143, null]);
    expect(said()).not.toContain('ended');
  });

  it.skipIf(process.platform === 'win32')('is told when what npm ran it with is killed', async () => {
    const { child, says, ended } = startWork(0, true);
    await says('working');
    child.kill('SIGKILL');
    await says('ended');
    await ended;
  });
});
