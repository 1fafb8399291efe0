import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { importOf } from '@/tests/library/import/import-world';
import { anyPapers } from '@/tests/library/made-library';
import { paper, workFolder } from '@/tests/paper-command';
import { libraryText } from '@/utils/library/file/write-library';
import type { SavedPaper } from '@/utils/summary/summary';
import { newest, RUNS } from './carried';

describe('a library file', () => {
  it('comes back to the byte', async () => {
    await fc.assert(
      fc.asyncProperty(anyPapers, async (papers) => {
        const text = libraryText({ format: 'paperpane-library', version: 1, papers });
        const read = await importOf(text, 'x.json');
        expect(libraryText({ format: 'paperpane-library', version: 1, papers: read.papers })).toBe(text);
      }),
      RUNS,
    );
  });
});

describe('the two commands', { timeout: 120_000 }, () => {
  const { at, file } = workFolder();

  it('give back a library of any papers to the byte', () => {
    const papers = fc.sample(anyPapers, { numRuns: 40, seed: 1 }).flat().map(withOwnId);
    const text = libraryText({ format: 'paperpane-library', version: 1, papers });
    const [given, exported] = [file('given.json', text), at('exported.json')];
    const { status, stderr } = paper('export', given, '--format', 'json', '--out', exported);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(readFileSync(exported, 'utf8')).toBe(text);
    expect(paper('import', exported)).toMatchObject({ status: 0, stdout: text });
  });
});

/** Each paper once. */
function withOwnId(saved: SavedPaper, index: number): SavedPaper {
  const arxivId = `2602.${String(index + 1).padStart(5, '0')}`;
  return { ...saved, summaries: [{ ...newest(saved), paper: { source: 'arxiv', arxivId } }] };
}
