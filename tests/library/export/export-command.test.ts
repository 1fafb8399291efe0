import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { paper, workFolder } from '@/tests/paper-command';
import { makeSavedPaper } from '@/tests/summary/make-summary';
import { DEFAULT_NOTE_TEMPLATE } from '@/utils/library/export/note/note-template';
import { writeLibrary } from '@/utils/library/file/write-library';
import type { SavedPaper } from '@/utils/summary/summary';
import { fullPaper } from './full-paper';

const { at, file } = workFolder();
const paperExport = (...args: string[]) => paper('export', ...args);

function library(name: string, papers: readonly SavedPaper[]): string {
  const writer = writeLibrary();
  return file(name, writer.head() + papers.map(writer.entry).join('') + writer.tail());
}

const one = library('one.json', [makeSavedPaper()]);
const two = library('two.json', [fullPaper(), makeSavedPaper()]);

describe('paper export', { timeout: 60_000 }, () => {
  it('prints one file, in the order of the library, of the day that is asked for', () => {
    const { status, stdout, stderr } = paperExport(two, '--format', 'b', '--day', '2026-02-14');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toMatch(
      /^# Hugging Face Daily Papers Report\n\*\*Date\*\*: 2026-02-14\n\*\*Source URL\*\*: https:\/\/huggingface\.co\/papers\/date\/2026-02-14\n/,
    );
    expect(stdout.match(/^## 📄 .*/gm)).toEqual(['## 📄 Beans: $n$ of # Them', '## 📄 Caches on Laptops']);
  });

  it('gives a library back to the byte', () => {
    expect(paperExport(two, '--format', 'json').stdout).toBe(readFileSync(two, 'utf8'));
  });

  it('writes a file for each paper into a directory or a zip, and the only one to standard output', () => {
    const names = ['2602.99901 Beans $n$ of Them.md', '2602.99901 Caches on Laptops.md'];
    expect(paperExport(two, '--format', 'md', '--out', at('notes'), '--evidence')).toMatchObject({ status: 0, stdout: '' });
    expect(readdirSync(at('notes')).sort()).toEqual(names);
    expect(readFileSync(path.join(at('notes'), names[0] ?? ''), 'utf8')).toContain('\n[^1]: ✓ 28.4');
    expect(paperExport(two, '--format', 'notion', '--out', at('notes.zip')).status).toBe(0);
    expect(Object.keys(unzipSync(readFileSync(at('notes.zip'))))).toEqual(names);
    expect(paperExport(one, '--format', 'markdown').stdout).toMatch(/^---\ntitle: "Caches on Laptops"\n/);
  });

  it('follows a template', () => {
    const template = file('template.json', JSON.stringify({ ...DEFAULT_NOTE_TEMPLATE, properties: [], body: '{{title}}!' }));
    expect(paperExport(one, '--format', 'markdown', '--template', template).stdout).toBe('Caches on Laptops!\n');
  });

  it('reads records of former versions, of files that others have sorted and indented', () => {
    const { own: _, ...old } = makeSavedPaper();
    const text = JSON.stringify({ version: 1, papers: [{ ...old, schema: 3 }], format: 'paperpane-library' }, null, 2);
    expect(JSON.parse(paperExport(file('old.json', text), '--format', 'json').stdout).papers[0]).toMatchObject({
      schema: 5,
      own: { readAt: 1_770_000_012_000 },
    });
  });

  it.each<[string, string[], RegExp]>([
    ['no format', [one], /usage: paper export LIBRARY/],
    ['an unknown format', [one, '--format', 'docx'], /no format "docx": report-b, /],
    ['an unknown option', [one, '--format', 'a', '--xyz'], /Unknown option '--xyz'/],
    ['no day', [one, '--format', 'a', '--day', '2026-02-30'], /no day "2026-02-30"/],
    ['no file', [at('none.json'), '--format', 'a'], /none\.json: no such file/],
    ['no JSON', [file('bad.json', '{'), '--format', 'a'], /bad\.json: not JSON/],
    ['another JSON', [file('other.json', '{"papers":[]}'), '--format', 'a'], /other\.json: not a library/],
    [
      'a newer layout',
      [file('newer.json', '{"format":"paperpane-library","version":2,"papers":[]}'), '--format', 'a'],
      /newer\.json: version 2 /,
    ],
    [
      'a record that nobody can read',
      [file('broken.json', '{"format":"paperpane-library","version":1,"papers":[{"schema":9}]}'), '--format', 'a'],
      /broken\.json: paper 1: record-newer/,
    ],
    ['several files for standard output', [two, '--format', 'md'], /a file for each of 2 papers/],
    [
      'a broken template',
      [one, '--format', 'md', '--template', file('t.json', '{"fileName":"x","properties":[],"body":"{{x"}')],
      /body: Unclosed tag at 3/,
    ],
    ['a place that cannot be written', [one, '--format', 'a', '--out', at('none/x.md')], /x\.md: cannot be written \(ENOENT\)/],
    ['a zip that cannot be written', [one, '--format', 'md', '--out', at('none/x.zip')], /x\.zip: cannot be written \(ENOENT\)/],
  ])('refuses %s in one line', (_, args, reason) => {
    const { status, stdout, stderr } = paperExport(...args);
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toMatch(/^paper export: [^\n]*\n$/);
    expect(stderr).toMatch(reason);
  });

  it('leaves nothing behind where it was refused', () => {
    expect(existsSync(at('none'))).toBe(false);
  });
});
