import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build } from 'vite';

/** `saver.ts` as one script that defines `saver`, to be run where no module can be loaded. */
export async function bundleSaver(): Promise<string> {
  const outDir = mkdtempSync(path.join(tmpdir(), 'paperpane-saver-'));
  try {
    await build({
      configFile: false,
      logLevel: 'error',
      resolve: { alias: { '@': path.resolve('.') } },
      define: { 'process.env.NODE_ENV': '"production"' },
      build: {
        outDir,
        target: 'esnext',
        lib: { entry: path.resolve('tests/e2e/store/saver.ts'), formats: ['iife'], name: 'saver', fileName: () => 'saver.js' },
      },
    });
    return readFileSync(path.join(outDir, 'saver.js'), 'utf8').replace(/^(?:var|const|let) saver\s*=/, 'globalThis.saver =');
  } finally {
    rmSync(outDir, { recursive: true, force: true });
  }
}
