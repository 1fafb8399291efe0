import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { createZip } from '@/utils/library/export/zip';

const FILES: Record<string, string> = {
  '2602.99901 缓存 👩‍🔬.md': '# 甲\n',
  'empty.md': '',
  'long.md': 'abc\n'.repeat(50_000),
  'lone.md': 'a\ud800b',
};

function archive(at = Date.UTC(2026, 1, 14, 8, 5, 30)): Uint8Array {
  const chunks: Uint8Array[] = [];
  const zip = createZip((chunk) => chunks.push(chunk));
  for (const [name, text] of Object.entries(FILES)) zip.add(name, text, at);
  zip.end();
  return new Uint8Array(Buffer.concat(chunks));
}

it('holds every file under its name', () => {
  const files = unzipSync(archive());
  const texts = Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, new TextDecoder().decode(bytes)]));
  expect(texts).toEqual({ ...FILES, 'lone.md': 'a\ufffdb' });
});

it('says that names are UTF-8', () => {
  // Bit 11 of the flags. https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT
  expect((archive()[7] ?? 0) & 0x08).toBe(0x08);
});

it('is the same bytes whenever and wherever it is written', () => {
  const zone = process.env.TZ;
  const here = archive();
  process.env.TZ = 'Asia/Shanghai';
  const there = archive();
  process.env.TZ = zone;
  expect(Buffer.compare(here, there)).toBe(0);
  expect(Buffer.compare(here, archive(0))).not.toBe(0);
});

it('is handed over as it comes', () => {
  let before = 0;
  const zip = createZip((chunk) => {
    before += chunk.length;
  });
  zip.add('a.md', 'x'.repeat(1000));
  expect(before).toBeGreaterThan(0);
  expect(() => zip.add('b.md', 'x', Number.NaN)).not.toThrow();
});

describe.skipIf(spawnSync('unzip', ['-v']).status !== 0)('unzip', () => {
  it('finds nothing wrong with it', () => {
    const file = path.join(mkdtempSync(path.join(tmpdir(), 'zip-')), 'a.zip');
    writeFileSync(file, archive());
    const { status, stdout } = spawnSync('unzip', ['-t', file], { encoding: 'utf8' });
    expect([status, stdout]).toEqual([0, expect.stringContaining('No errors detected')]);
  });
});
