import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { startFirefoxProxy } from '@/scripts/browser/firefox-proxy';
import type { World } from '@/scripts/demo/world';
import { commandEnvironment, type Ended, startCommand } from '@/tests/digest/command/command-world';

export interface DigestCommand {
  /** `paper digest` with these arguments; what they name lies in the folder. */
  run(...args: string[]): Promise<Ended>;
  read(name: string): string;
  close(): Promise<void>;
}

/** The command line as another computer would run it against a world: over HTTPS, by the proxy of its environment. */
export async function digestCommand(world: World, { baseUrl, folder }: { baseUrl: string; folder: string }): Promise<DigestCommand> {
  const proxy = await startFirefoxProxy(world);
  const certificate = path.join(folder, 'world.pem');
  writeFileSync(certificate, world.certificate);
  const root = process.cwd();
  const env = {
    ...commandEnvironment({ folder, proxy: proxy.port, certificate, baseUrl }),
    TSX_TSCONFIG_PATH: path.join(root, 'tsconfig.json'),
  };
  const command = [process.execPath, '--import', path.join(root, 'node_modules/tsx/dist/loader.mjs'), path.join(root, 'scripts/paper.ts')];
  return {
    run: (...args) => startCommand([...command, 'digest', ...args], env, { cwd: folder }).ended,
    read: (name) => readFileSync(path.join(folder, name), 'utf8'),
    close: () => proxy.close(),
  };
}
