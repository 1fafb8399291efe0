import { readFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'vite';

/** The reader as the product has it, with the fuzzer around it, as scripts for a page. Names are kept: they stand in stacks and trails. */
export async function bundlePage(folder: string): Promise<void> {
  await build({
    configFile: false,
    logLevel: 'error',
    resolve: { tsconfigPaths: true },
    build: {
      outDir: folder,
      emptyOutDir: true,
      minify: false,
      target: 'esnext',
      modulePreload: false,
      rolldownOptions: {
        input: 'scripts/fuzz/page-entry.ts',
        // A stack tells our own code from pdf.js by the file.
        output: { entryFileNames: 'page.js', codeSplitting: { groups: [{ name: 'pdfjs', test: /node_modules/ }] } },
      },
    },
  });
}

/** One file of the bundle, as an answer. */
export function bundledFile(folder: string, pathname: string): { body: Buffer | string; contentType: string } {
  if (pathname === '/') return { body: '<!doctype html><script type="module" src="/page.js"></script>', contentType: 'text/html' };
  return { body: readFileSync(path.join(folder, pathname)), contentType: 'text/javascript' };
}
