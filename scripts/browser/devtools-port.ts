import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/** Asks again every 50 ms until there is an answer. */
export async function until<T>(what: string, ask: () => T | undefined | Promise<T | undefined>, timeoutMs = 10_000): Promise<T> {
  const end = Date.now() + timeoutMs;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    if (Date.now() > end) throw new Error(`Waited ${timeoutMs} ms in vain for ${what}`);
    await wait(50);
  }
}

/** Where a browser started with `--remote-debugging-port=0` listens; it writes the file when it is ready. */
export function devtoolsPort(profile: string): Promise<{ port: number; browserPath: string }> {
  const file = path.join(profile, 'DevToolsActivePort');
  return until('the DevTools port', () => {
    const [port, browserPath] = existsSync(file) ? readFileSync(file, 'utf8').split('\n') : [];
    return port && browserPath ? { port: Number(port), browserPath } : undefined;
  });
}
