import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { makeSavedPaper } from '@/tests/summary/make-summary';
import { writeExport } from '@/utils/browser/library/write-export';
import { findFormat } from '@/utils/library/export/formats';
import { libraryText } from '@/utils/library/file/write-library';
import type { SavedPaper } from '@/utils/summary/summary';

const options = { day: '2026-02-14', sourceUrl: 'https://huggingface.co/papers/date/2026-02-14', hasEvidence: false };

function paper(number: number, text: string): SavedPaper {
  const arxivId = `2602.${String(number).padStart(5, '0')}`;
  return makeSavedPaper({ paper: { source: 'arxiv', arxivId }, card: { oneLine: text } });
}

/** More than is handed over at once, with letters of one to four bytes, so that some lie across its edges. */
const long = (seed: string) => `${seed}a模😀é`.repeat(90_000);

/** Hardly gets smaller in a zip. */
function noise(seed: number): string {
  let state = seed;
  const letter = () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return String.fromCharCode(0x4e00 + (state >>> 18));
  };
  return Array.from({ length: 900_000 }, letter).join('');
}

describe('an export', () => {
  it('is the same however long its texts are', async () => {
    const papers = ['', 'b', 'cc', 'ddd', '模'].map((seed, index) => paper(index + 1, long(seed)));
    const { blob, count, name } = await writeExport(findFormat('json'), papers, { options });
    expect({ count, name }).toEqual({ count: 5, name: 'paperpane-library-2026-02-14.json' });
    expect(blob.size).toBeGreaterThan(4 << 20);
    expect((await blob.text()) === libraryText({ format: 'paperpane-library', version: 1, papers })).toBe(true);
  });

  it('is a zip that can be read, whatever its size', async () => {
    const texts = [noise(1), noise(2), noise(3)];
    const { blob } = await writeExport(
      findFormat('markdown'),
      texts.map((text, index) => paper(index + 1, text)),
      { options },
    );
    expect(blob.size).toBeGreaterThan(4 << 20);
    const files = Object.values(unzipSync(new Uint8Array(await blob.arrayBuffer()))).map((bytes) => new TextDecoder().decode(bytes));
    expect(files.map((file, index) => file.includes(texts[index] ?? '?'))).toEqual([true, true, true]);
  });

  it('stops where it is told to', async () => {
    const stop = new AbortController();
    const papers = function* () {
      yield paper(1, 'a');
      stop.abort(new Error('stopped'));
      yield paper(2, 'b');
    };
    await expect(writeExport(findFormat('json'), papers(), { options, signal: stop.signal })).rejects.toThrow('stopped');
  });
});
