import path from 'node:path';
import { build } from 'vite';
import { BENCH_CACHE } from '@/scripts/bench/bench-cache';

const SETTINGS = { configFile: false, logLevel: 'error', resolve: { alias: { '@': path.resolve('.') } } } as const;

/** Bundles the pages of `speed/page` as the extension's are bundled, pdf.js's worker included, and returns the folder they lie in. */
export async function bundlePages(): Promise<string> {
  const outDir = path.join(BENCH_CACHE, 'speed-page');
  const root = path.resolve('scripts/bench/speed/page');
  await build({ ...SETTINGS, root, base: './', build: { outDir, emptyOutDir: true, target: 'esnext', chunkSizeWarningLimit: 4000 } });
  return outDir;
}

/** Our HTML reader as one classic script, which the scorer's own speed measure takes; it defines `readWithPaperpane` on the window. */
export async function bundleScript(): Promise<string> {
  const outDir = path.join(BENCH_CACHE, 'speed-script');
  const entry = path.resolve('scripts/bench/speed/page/html-reader.ts');
  await build({
    ...SETTINGS,
    build: {
      outDir,
      emptyOutDir: true,
      target: 'esnext',
      lib: { entry, formats: ['iife'], name: 'paperpaneBench', fileName: () => 'reader.js' },
    },
  });
  return path.join(outDir, 'reader.js');
}

/** Our PDF reader as a Node module with the export `readWithPaperpane`; pdf.js itself stays where npm put it. */
export async function bundleNodeModule(): Promise<string> {
  const outDir = path.join(BENCH_CACHE, 'speed-node');
  const entry = path.resolve('scripts/bench/speed/node-reader.ts');
  await build({
    ...SETTINGS,
    build: { outDir, emptyOutDir: true, target: 'esnext', ssr: entry, rollupOptions: { output: { entryFileNames: 'reader.mjs' } } },
  });
  return path.join(outDir, 'reader.mjs');
}
