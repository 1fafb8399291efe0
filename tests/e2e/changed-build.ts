import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { EXTENSION } from './paperpane';

interface Manifest {
  permissions: string[];
  host_permissions: string[];
  commands: Record<string, { suggested_key?: { default: string } }>;
}

/** The production build under another manifest: what a person would grant in a prompt, or a browser would not allow. Nothing else differs. */
export function buildWith(change: (manifest: Manifest) => Manifest): { directory: string; remove(): void } {
  const directory = mkdtempSync(path.join(tmpdir(), 'paperpane-build-'));
  cpSync(EXTENSION, directory, { recursive: true });
  const file = path.join(directory, 'manifest.json');
  writeFileSync(file, JSON.stringify(change(JSON.parse(readFileSync(file, 'utf8')))));
  return { directory, remove: () => rmSync(directory, { recursive: true, force: true }) };
}
