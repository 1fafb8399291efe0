import { describe, expect, it } from 'vitest';
import { paper, workFolder } from '@/tests/paper-command';

const { at, file, folder } = workFolder();
const paperImport = (...args: string[]) => paper('import', ...args);

const report =
  '# Papers for 2025-09-20\n\n订阅我们。\n\ntitle:[A Title](https://arxiv.org/pdf/2509.00001\nsummary:i) 论文摘要：甲。 ii) 研究问题：乙。 iii) 关键方法：丙。 iv) 主要结果：丁。 v) 主要启示：戊。\n';

describe('paper import', { timeout: 60_000 }, () => {
  it('prints a library, and what was left and mended; the library comes back to the byte', () => {
    const place = file('a.md', report);
    const links = file('b.txt', '2509.00002\nhello\n');
    const { status, stdout, stderr } = paperImport(place, links);
    expect(status).toBe(0);
    expect(stderr.split('\n')).toEqual([
      `${place}:3: left: outside: 订阅我们。`,
      `${place}:5: mended: open-link: A Title`,
      `${links}:2: left: not-a-paper: hello`,
      'took 1 papers, 1 for the reading list; left 2',
      '',
    ]);
    expect(JSON.parse(stdout)).toMatchObject({
      papers: [{ summaries: [{ card: { abstract: '甲。' }, made: { startedAt: Date.UTC(2025, 8, 20) } }] }],
      readingList: [{ paper: { arxivId: '2509.00002' }, addedAt: 0 }],
    });
    expect(stdout.split('\n')).toHaveLength(4);
    expect(paperImport(file('library.json', stdout))).toMatchObject({ status: 0, stdout });
    expect(paperImport(file('pretty.json', JSON.stringify(JSON.parse(stdout), null, 2)))).toMatchObject({ status: 0, stdout });
  });

  it.each([
    ['a missing file', () => at('none.md'), 'no such file'],
    ['a directory', () => folder, 'a directory'],
    ['an empty file', () => file('empty.md', ''), 'empty.md'],
    ['a PDF', () => file('x.pdf', '%PDF-1.7'), 'a PDF'],
    ['prose', () => file('chat.md', 'I like trains.'), 'no papers'],
  ])('says in one line why it cannot read %s', (_, place, reason) => {
    const { status, stdout, stderr } = paperImport(place());
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toMatch(new RegExp(`^paper import: .*${reason}.*\\n$`));
  });
});
