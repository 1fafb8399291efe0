import { spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { startFirefoxProxy } from '@/scripts/browser/firefox-proxy';
import type { World } from '@/scripts/demo/world';

export interface DigestCommand {
  /** `paper digest` with these arguments; what they name lies in the folder. */
  run(...args: string[]): Promise<{ status: number | null; stderr: string }>;
  read(name: string): string;
  close(): Promise<void>;
}

/** The command line as another computer would run it against a world: over HTTPS, by the proxy of its environment. */
export async function digestCommand(world: World, { baseUrl, folder }: { baseUrl: string; folder: string }): Promise<DigestCommand> {
  const proxy = await startFirefoxProxy(world);
  const certificate = path.join(folder, 'world.pem');
  writeFileSync(certificate, world.certificate);
  const env = {
    HOME: folder,
    PATH: process.env.PATH,
    HTTPS_PROXY: `http://127.0.0.1:${proxy.port}`,
    NODE_EXTRA_CA_CERTS: certificate,
    PAPERPANE_BASE_URL: baseUrl,
    PAPERPANE_API_KEY: 'sk-e2e-0123456789',
    PAPERPANE_MODEL: 'paperpane-demo',
  };
  const root = process.cwd();
  const command = ['--import', path.join(root, 'node_modules/tsx/dist/loader.mjs'), path.join(root, 'scripts/paper.ts'), 'digest'];
  return {
    run: (...args) =>
      new Promise((resolve, reject) => {
        const child = spawn(process.execPath, [...command, ...args], {
          cwd: folder,
          env: { ...env, TSX_TSCONFIG_PATH: path.join(root, 'tsconfig.json') },
        });
        let stderr = '';
        child.stderr.on('data', (piece) => {
          stderr += piece;
        });
        child.once('error', reject);
        child.once('close', (status) => resolve({ status, stderr }));
      }),
    read: (name) => readFileSync(path.join(folder, name), 'utf8'),
    close: () => proxy.close(),
  };
}
