import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Seeds } from './fuzz-case';

const own = ['tests/fixtures/reading', 'scripts/demo/site'];
const corpus = '../shared/corpus';
/** Longer files slow every case down and show nothing else. */
const LONGEST = { html: 600_000, pdf: 300_000 };

export interface SeedFiles extends Seeds {
  /** In words, for the first line of a run. */
  summary: string;
}

/** @param isOwnOnly our fixtures and the demonstration papers alone, so that a run means the same on every machine. */
export function seedFiles(isOwnOnly: boolean): SeedFiles {
  const hasCorpus = !isOwnOnly && existsSync(corpus);
  const folders = hasCorpus ? [...own, path.join(corpus, 'arxiv-html'), path.join(corpus, 'pdf')] : own;
  const html = folders.flatMap((folder) => filesIn(folder, '.html', LONGEST.html)).map((file) => readFileSync(file, 'utf8'));
  const pdf = folders.flatMap((folder) => filesIn(folder, '.pdf', LONGEST.pdf)).map((file) => new Uint8Array(readFileSync(file)));
  const missing = isOwnOnly || hasCorpus ? '' : `; ${corpus} is absent`;
  return {
    html,
    pdf,
    summary: `${html.length} pages and ${pdf.length} PDFs, ${hasCorpus ? 'the corpus included' : `our own only${missing}`}`,
  };
}

function filesIn(folder: string, extension: string, longest: number): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(extension))
    .sort()
    .map((name) => path.join(folder, name))
    .filter((file) => statSync(file).size <= longest);
}
