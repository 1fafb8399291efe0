import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build } from 'vite';

/** A module of ours as one script that defines its exports as a global of that name: to be run where no module can be loaded. */
export async function bundleAsScript(entry: string, name: string): Promise<string> {
  const outDir = mkdtempSync(path.join(tmpdir(), 'paperpane-script-'));
  try {
    await build({
      configFile: false,
      logLevel: 'error',
      resolve: { alias: { '@': path.resolve('.') } },
      define: { 'process.env.NODE_ENV': '"production"' },
      build: { outDir, target: 'esnext', lib: { entry: path.resolve(entry), formats: ['iife'], name, fileName: () => 'script.js' } },
    });
    return readFileSync(path.join(outDir, 'script.js'), 'utf8').replace(
      new RegExp(`^(?:var|const|let) ${name}\\s*=`),
      `globalThis.${name} =`,
    );
  } finally {
    rmSync(outDir, { recursive: true, force: true });
  }
}
