import { describe, expect, it } from 'vitest';
import { makePdf } from '@/tests/fixtures/reading/make-pdf';
import { paper, workFolder } from '@/tests/paper-command';
import { absPageWithEverything, huggingFacePaper } from './metadata-sources';

const { at, file, folder } = workFolder();

/** In the shape of https://huggingface.co/papers/date/2024-08-01. */
function hfPage(target: string, props: unknown): string {
  const attribute = JSON.stringify(props).replaceAll('&', '&amp;').replaceAll('"', '&quot;');
  return `<!doctype html><html><body><div class="SVELTE_HYDRATER contents" data-target="${target}" data-props="${attribute}"><h1>Papers</h1></div></body></html>`;
}

describe('paper read', { timeout: 30_000 }, () => {
  it('prints a page as Markdown', () => {
    const { status, stdout, stderr } = paper('read', 'tests/fixtures/reading/latexml-page.html');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toMatch(/^# Counting Beans in \$n\$ Jars\n/);
  });

  it('prints a PDF as JSON, whatever its name', () => {
    const page = [
      { text: 'Counting Beans', y: 740, size: 17 },
      { text: 'Counting beans takes all day long, and nobody who has done it once', y: 700 },
      { text: 'wants to do it again.', y: 688 },
    ];
    const path = file('2602.99901v3.download', makePdf([page]));
    const { status, stdout, stderr } = paper('read', path, '--format', 'json');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(JSON.parse(stdout)).toMatchObject({ paper: { arxivId: '2602.99901', version: 3 }, receipt: { source: 'pdf', pages: 1 } });
  });

  it.each([
    ['an abstract page', () => file('page.html', absPageWithEverything)],
    ['a paper on Hugging Face', () => file('hf.html', hfPage('PaperContent', { paper: huggingFacePaper, comments: [] }))],
  ])('prints the abstract of %s, and says that it is no more', (_, path) => {
    const { status, stdout } = paper('read', path(), '--format', 'json');
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      paper: { arxivId: '2602.99905' },
      title: 'The Fréchet Mean of $n$ Beans',
      passages: [{ id: 'P1' }],
      receipt: { source: 'abstract' },
    });
  });

  it.each([
    ['a missing file', () => at('none.html'), 'no such file'],
    ['a directory', () => folder, 'a directory'],
    ['an empty file', () => file('empty.html', ''), 'empty'],
    ['another kind of file', () => file('image.html', '\u0089PNG...'), 'neither'],
    ['a broken PDF', () => file('broken.pdf', '%PDF-1.4\nnothing'), 'broken PDF'],
    [
      'a day of Hugging Face',
      () => file('day.html', hfPage('DailyPapers', { dailyPapers: [{ paper: huggingFacePaper }] })),
      'a list of papers',
    ],
    [
      'a list of arXiv',
      () => file('list.html', '<html><body><dl id="articles"><dt>[1]</dt><dd>Beans</dd></dl></body></html>'),
      'a list of papers',
    ],
    ['a page without text', () => file('blank.html', '<html><body></body></html>'), 'no text'],
  ])('says in one line why it cannot read %s', (_, path, reason) => {
    const { status, stdout, stderr } = paper('read', path());
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toContain(reason);
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
  });

  it('says in one line what is wrong with the options', () => {
    for (const args of [['read'], ['read', 'a', '--format', 'xml'], ['read', 'a', '--colour'], ['fly']]) {
      const { status, stdout, stderr } = paper(...args);
      expect({ status, stdout, lines: stderr.trimEnd().split('\n').length }).toEqual({ status: 1, stdout: '', lines: 1 });
    }
  });

  it('prints its usage', () => {
    expect(paper('--help')).toMatchObject({ status: 0, stdout: expect.stringContaining('read FILE') });
  });
});
