import type { World } from '@/scripts/demo/world';

/** What the browser needs to know of a world. */
export type WorldAddress = Pick<World, 'port' | 'hosts' | 'spki'>;

/** Sends a world's hosts to its loopback port and everything else nowhere, so that nothing can leave the machine unnoticed. */
export function worldFlags(world: WorldAddress | undefined): string[] {
  if (world === undefined) return [];
  const hosts = world.hosts.map((host) => `MAP ${host}:443 127.0.0.1:${world.port}`);
  const rules = [...hosts, 'MAP * ~NOTFOUND', 'EXCLUDE 127.0.0.1', 'EXCLUDE localhost'];
  return [`--host-resolver-rules=${rules.join(', ')}`, `--ignore-certificate-errors-spki-list=${world.spki}`, '--disable-quic'];
}

/** `--load-extension` alone does nothing under Playwright, whose own flags switch extensions off. */
export function extensionFlags(folder: string): string[] {
  return [`--disable-extensions-except=${folder}`, `--load-extension=${folder}`];
}

/** Makes a browser start quietly. */
export const QUIET_FLAGS = [
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--password-store=basic',
  '--use-mock-keychain',
];

/** Chromium's sandbox needs rights that root and many containers do not have; only our own pages are opened. */
export const SANDBOX_FLAGS = process.platform === 'linux' ? ['--no-sandbox'] : [];
