import { describe, expect, it } from 'vitest';
import { codesOf, importOf, summariesOf } from './import-world';

/** Ids, or addresses of pages elsewhere. */
const listed = async (text: string, name: string) => {
  const result = await importOf(text, name);
  return { result, papers: result.toRead.map(({ paper, title }) => [paper.source === 'arxiv' ? paper.arxivId : paper.url, title]) };
};

describe('BibTeX', () => {
  it.each([
    [
      'eprint',
      '@misc{a, title={{A} Title of $x^{2}$ \\& $y_1$}, eprint={2409.12345}, archivePrefix={arXiv}, author={Zhang, San and Li, Si}, year={2024}}',
    ],
    ['eprint with a version', '@misc{a, title={T}, eprint = "2409.12345v2"}'],
    ['DOI', '@article{a, title={T}, doi={10.48550/arXiv.2409.12345}}'],
    ['URL', '@article{a, title={T}, url={https://arxiv.org/abs/2409.12345}}'],
    ['journal', '@article{a,\n  title={T},\n  journal={arXiv preprint arXiv:2409.12345},\n  year={2024}\n}'],
  ])('finds a paper by its %s', async (_, text) => {
    expect((await listed(text, 'x.bib')).papers).toMatchObject([
      ['2409.12345', expect.stringMatching(/^(?:T|A Title of \$x\^\{2\}\$ & \$y_1\$)$/)],
    ]);
  });
  it('takes a page of the web, leaves what has no address, and goes on behind what nobody can read', async () => {
    const { result, papers } = await listed(
      '% mine\n@string{x = "y"}\n@article{a, title={One}, url={https://openreview.net/forum?id=abc}}\n\n@book{b, title={Two}, author={A B}}\n\n@article{c, title={Three\n\n@misc{d, title={Four}, eprint={2409.00004}}\n',
      'x.bib',
    );
    expect(papers).toEqual([
      ['https://openreview.net/forum?id=abc', 'One'],
      ['2409.00004', 'Four'],
    ]);
    expect(result.notes.map(({ code, line }) => [code, line])).toEqual([
      ['no-id', 5],
      ['bad-record', 7],
    ]);
  });
  it('takes a card in the notes as a summary', async () => {
    const text =
      '@misc{a,\n title={T},\n author={Zhang, San},\n eprint={2409.12345},\n annote={## 应用领域\n\n检索\n\n## 实验效果\n\n- 快 12\\% 以上}\n}';
    const result = await importOf(text, 'x.bib');
    expect(result.toRead).toEqual([]);
    expect(summariesOf(result)).toMatchObject([
      { title: 'T', authors: ['San Zhang'], card: { field: '检索', results: '- 快 12% 以上' }, imported: { format: 'bibtex' } },
    ]);
  });
});

describe('RIS', () => {
  it('lists papers, and takes a card in the notes as a summary', async () => {
    const text = [
      'TY  - JOUR\nTI  - One\nAU  - Zhang, San\nDO  - 10.48550/arXiv.2409.00001\nER  - ',
      'TY  - UNPB\nTI  - Two\nUR  - https://arxiv.org/abs/2409.00002v3\nN1  - ## 应用领域\n\n检索\n\n## 关键方法\n\n缓存\nPY  - 2024/09/18\nER  - ',
      'TY  - BOOK\nTI  - Three\nER  - ',
    ].join('\n\n');
    const { result, papers } = await listed(text, 'x.ris');
    expect(papers).toEqual([['2409.00001', 'One']]);
    expect(summariesOf(result)).toMatchObject([{ title: 'Two', date: '2024-09-18', card: { field: '检索', method: '缓存' } }]);
    expect(result.notes).toMatchObject([{ code: 'no-id', about: 'Three', line: 20 }]);
  });
});

describe('cards that our own exports put into references', () => {
  const card = { oneLine: '快。', field: '检索 – 缓存', method: '缓存\n预取 < 2' };
  const note =
    '【我的笔记】\n再读\n\n【一句话核心贡献】\n快。\n\n【应用领域】\n检索 – 缓存\n\n【关键方法】\n缓存\n预取 < 2\n\n【我的模板】\n甲';
  const html =
    '<p><strong>我的笔记</strong><br>再读</p><p><strong>一句话核心贡献</strong><br>快。</p><p><strong>应用领域</strong><br>检索 – 缓存</p><p><strong>关键方法</strong><br>缓存<br>预取 &lt; 2</p><p><strong>我的模板</strong><br>甲</p>';
  it.each([
    [
      'CSL-JSON',
      JSON.stringify([
        {
          id: 'a',
          type: 'article',
          title: 'T',
          author: [{ literal: '张三' }],
          issued: { 'date-parts': [[2024, 9, 18]] },
          keyword: 'a, b',
          URL: 'https://arxiv.org/abs/2409.00001',
          note,
        },
      ]),
      card,
    ],
    ['RIS', `TY  - UNPB\r\nTI  - T\r\nKW  - a\r\nKW  - b\r\nUR  - https://arxiv.org/abs/2409.00001\r\nN1  - ${html}\r\nER  - \r\n`, card],
    [
      'BibTeX, which has one line',
      `@misc{a,\n  title = {T},\n  eprint = {2409.00001},\n  keywords = {a, b},\n  annote = {${note.replaceAll(/\s+/g, ' ')}},\n}\n`,
      { ...card, method: '缓存 预取 < 2' },
    ],
  ])('%s', async (_, text, wanted) => {
    const result = await importOf(text, 'x');
    expect(summariesOf(result)).toMatchObject([{ title: 'T', card: wanted, extra: [{ heading: '我的模板', text: '甲' }] }]);
    expect(result.papers[0]?.own).toEqual({ tags: ['a', 'b'], note: '再读' });
  });
});

describe('CSL-JSON', () => {
  it('lists papers', async () => {
    const items = [
      { id: 'a', type: 'article', title: 'One', author: [{ family: 'Zhang', given: 'San' }], DOI: '10.48550/arXiv.2409.00001' },
      { id: 'b', type: 'article', title: 'Two', number: 'arXiv:2409.00002', publisher: 'arXiv' },
      { id: 'c', type: 'book', title: 'Three' },
    ];
    const { result, papers } = await listed(JSON.stringify(items), 'x.json');
    expect(result.format).toBe('csl-json');
    expect(papers).toEqual([
      ['2409.00001', 'One'],
      ['2409.00002', 'Two'],
    ]);
    expect(codesOf(result.notes)).toEqual(['left no-id']);
  });
});

describe('a list of links and ids', () => {
  it.each([
    ['links', 'https://arxiv.org/abs/2409.00001\nhttps://huggingface.co/papers/2409.00002'],
    ['ids', '2409.00001\narXiv:2409.00002v2'],
    ['several a line', '2409.00001, 2409.00002；2409.00001'],
    ['with words around', '先读 https://arxiv.org/pdf/2409.00001v1.pdf，再读 arXiv:2409.00002。'],
    ['with a title as a link', '- https://arxiv.org/abs/2409.00001\n- [2409.00002](https://arxiv.org/abs/2409.00002)'],
    ['addresses without a scheme', 'arxiv.org/abs/2409.00001\nwww.arxiv.org/pdf/2409.00002'],
    ['CSV', 'id,title\n2409.00001,""\n2409.00002,'],
    ['TSV', 'title\turl\n\thttps://arxiv.org/abs/2409.00001\n\thttps://arxiv.org/abs/2409.00002'],
  ])('%s', async (_, text) => {
    const { result, papers } = await listed(text, 'x.txt');
    expect(result.format).toBe('links');
    expect(papers).toEqual([
      ['2409.00001', ''],
      ['2409.00002', ''],
    ]);
  });
  it('names papers as it does, and says what is none', async () => {
    const { result, papers } = await listed(
      '[A [B] Title](https://arxiv.org/abs/2409.00001)\nhep-th/9901001\nhttps://example.org/x\n\n2024.12.01 和 9999.99999\nhttps://arxiv.org/abs/2409.00001',
      'x.txt',
    );
    expect(papers).toEqual([
      ['2409.00001', 'A [B] Title'],
      ['hep-th/9901001', ''],
    ]);
    expect(result.notes.map(({ code, line }) => [code, line])).toEqual([
      ['not-a-paper', 3],
      ['not-a-paper', 5],
      ['repeated-paper', 6],
    ]);
  });
  it('reads the rows of a table of values by their columns', async () => {
    const { result, papers } = await listed('title,arxiv_id\n"A, ""B""\nC",2409.00001\nnone,x\n', 'x.csv');
    expect(papers).toEqual([['2409.00001', 'A, "B" C']]);
    expect(result.notes).toMatchObject([{ code: 'no-id', line: 4 }]);
  });
});

describe('a table of our own', () => {
  it('comes back with its cards', async () => {
    const text =
      '\uFEFFid,title,authors,date,url,source,version,tags,starred,note,oneLine,field,savedAt\r\n2409.00001,"A, B",Ann Bee; Cee Dee,2024-09-18,https://arxiv.org/abs/2409.00001,HTML,2,a; b,1,再读,"快，\n# 很快",\'-检索,2026-02-14T08:00:00\r\n';
    const result = await importOf(text, 'x.csv');
    expect(summariesOf(result)).toMatchObject([
      {
        title: 'A, B',
        authors: ['Ann Bee', 'Cee Dee'],
        date: '2024-09-18',
        receipt: { source: 'html', version: 2 },
        card: { oneLine: '快，\n# 很快', field: '-检索' },
        imported: { day: '2026-02-14' },
      },
    ]);
    expect(result.papers[0]?.own).toEqual({ isStarred: true, tags: ['a', 'b'], note: '再读' });
  });
});

describe('bookmarks', () => {
  it('lists the papers among them', async () => {
    const text = `<!DOCTYPE NETSCAPE-Bookmark-file-1>
<META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=UTF-8">
<TITLE>Bookmarks</TITLE>
<DL><p>
    <DT><H3 ADD_DATE="1">论文</H3>
    <DL><p>
        <DT><A HREF="https://arxiv.org/abs/2409.00001" ADD_DATE="1700000000" ICON="data:x">[2409.00001] A Title</A>
        <DT><A HREF="https://huggingface.co/papers/2409.00002">Paper page - Another &amp; More</A>
        <DT><A HREF="https://example.org/?a=1&amp;b=2">Trains</A>
        <DT><A HREF="https://arxiv.org/pdf/2409.00001v2">2409.00001v2.pdf</A>
    </DL><p>
</DL><p>`;
    const { result, papers } = await listed(text, 'bookmarks.html');
    expect(result.format).toBe('bookmarks');
    expect(papers).toEqual([
      ['2409.00001', 'A Title'],
      ['2409.00002', 'Another & More'],
    ]);
    expect(result.toRead.map(({ addedAt }) => addedAt)).toEqual([1_700_000_000_000, 0]);
    expect(result.notes.map(({ code, line }) => [code, line])).toEqual([
      ['not-a-paper', 9],
      ['repeated-paper', 10],
    ]);
  });
});

describe("one paper's file of our own", () => {
  const facts =
    '- **作者**: Ann Bee, Cee Dee\n- **日期**: 2024-09-18\n- **链接**: https://arxiv.org/abs/2409.10010v2 · https://huggingface.co/papers/2409.10010\n- **阅读来源**: HTML v2 · 模型读了全文的 80%\n- **生成**: DeepSeek · deepseek-chat · 2026-02-14 08:00 UTC';
  const body =
    '## 应用领域\n\n检索\n\n## 关键方法\n\n- 缓存 ([P1](https://arxiv.org/html/2409.10010v2#S1.p1))\n\n## 我的模板\n\n甲\n\n## 追问\n\n**问：为什么？**\n\n因为快。';
  const wanted = {
    title: 'A Title: $x_1$',
    authors: ['Ann Bee', 'Cee Dee'],
    date: '2024-09-18',
    paper: { arxivId: '2409.10010' },
    receipt: { source: 'html', version: 2 },
    card: { field: '检索', method: '- 缓存 ([P1](https://arxiv.org/html/2409.10010v2#S1.p1))' },
    extra: [
      { heading: '我的模板', text: '甲' },
      { heading: '追问', text: '**问：为什么？**\n\n因为快。' },
    ],
    made: { service: 'DeepSeek', model: 'deepseek-chat' },
    imported: { format: 'paper-file', day: '2026-02-14' },
  };
  it.each([
    ['without front matter', `# A Title: $x_1$\n\n${facts}\n\n${body}\n`],
    [
      'with front matter',
      `---\ntitle: "A Title: $x_1$"\nauthors:\n  - Ann Bee\n  - Cee Dee\ndate: 2024-09-18\narxiv: 2409.10010\nsource: HTML\ntags: [缓存, 检索]\n---\n\n# A Title: $x_1$\n\n${facts}\n\n${body}\n`,
    ],
    ['with front matter that was broken by hand', `---\ntitle: A Title: $x_1$\narxiv: [\n---\n# A Title: $x_1$\n\n${facts}\n\n${body}`],
  ])('%s', async (_, text) => {
    const result = await importOf(text, 'x.md');
    expect(summariesOf(result)).toMatchObject([wanted]);
    expect(result.notes).toEqual([]);
  });
  it('keeps an id whole that looks like a number, and the tags', async () => {
    const result = await importOf(
      `---\ntitle: T\narxiv: 2409.10010\ntags: [缓存, 检索]\n---\n\n## 应用领域\n\n检索\n\n我的笔记。\n`,
      'x.md',
    );
    expect(summariesOf(result)).toMatchObject([{ title: 'T', paper: { arxivId: '2409.10010' }, card: { field: '检索\n\n我的笔记。' } }]);
    expect(result.papers[0]?.own.tags).toEqual(['缓存', '检索']);
  });
});
