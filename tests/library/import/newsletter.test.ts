import { describe, expect, it } from 'vitest';
import { codesOf, importOf, summariesOf } from './import-world';

describe('a newsletter', () => {
  /** The shape of 2404589803/hf-daily-paper-newsletter-chinese. */
  const markdown = `# <img src="https://huggingface.co/logo.png" width="30"/> Hugging Face 2025-01-22 论文日报

## 📊 今日论文统计
- 总论文数：2
- 热门领域：缓存

## 📝 论文详情


### 1. 两级缓存：更快

**原文标题：** Two-Level Caches: Faster Than
  One

**摘要：**
我们提出两级缓存。很快。

**论文链接：** [HuggingFace](https://huggingface.co/papers/2501.00001) | [arXiv](https://arxiv.org/abs/2501.00001)



---

### 2. 又一篇

**原文标题：** Another

**摘要：**
第二篇。

**论文链接：** [HuggingFace](https://huggingface.co/papers/2501.00002) | [arXiv](https://arxiv.org/abs/2501.00002)

---

## 🔍 关键词云图
![云图](../images/cloud.png)

## 📱 订阅渠道
- GitHub: [here](https://github.com/x/y)
`;
  const first = {
    title: 'Two-Level Caches: Faster Than One',
    paper: { arxivId: '2501.00001' },
    card: { abstract: '我们提出两级缓存。很快。' },
    imported: { day: '2025-01-22', format: 'newsletter' },
  };
  const second = { title: 'Another', card: { abstract: '第二篇。' }, extra: [{ heading: '中文标题', text: '又一篇' }] };

  it('in Markdown', async () => {
    const result = await importOf(markdown);
    expect(summariesOf(result)).toMatchObject([{ ...first, extra: [{ heading: '中文标题', text: '两级缓存：更快' }] }, second]);
    expect(codesOf(result.notes)).toEqual(['left outside']);
  });
  it('in HTML', async () => {
    const html = `<h1><img src="logo.png" width="30"/> Hugging Face 2025-01-22 论文日报</h1>
<h2>📝 论文详情</h2>
<h3>1. 两级缓存：更快</h3>
<p><strong>原文标题：</strong> Two-Level Caches: Faster Than
  One</p>
<p><strong>摘要：</strong>
我们提出两级缓存。很快。</p>
<p><strong>论文链接：</strong> <a href="https://huggingface.co/papers/2501.00001">HuggingFace</a> | <a href="https://arxiv.org/abs/2501.00001">arXiv</a></p>
<hr /><script>alert(1)</script>`;
    expect(summariesOf(await importOf(html, 'x.html'))).toMatchObject([
      { ...first, extra: [{ heading: '中文标题', text: '两级缓存：更快' }] },
    ]);
  });
  it('in JSON', async () => {
    const records = [
      {
        title: 'Two-Level Caches: Faster Than\n  One',
        summary: 'We cache.',
        translation: '标题：两级缓存：更快\n\n摘要：我们提出两级缓存。很快。',
        url: 'https://huggingface.co/papers/2501.00001',
        arxiv_url: 'https://arxiv.org/abs/2501.00001',
      },
    ];
    expect(summariesOf(await importOf(JSON.stringify(records, null, 2), '2025-01-22_clean.json'))).toMatchObject([
      {
        ...first,
        extra: [
          { heading: '中文标题', text: '两级缓存：更快' },
          { heading: 'summary', text: 'We cache.' },
        ],
      },
    ]);
  });
  it('in JSON of addresses and texts, some of them refusals', async () => {
    const records = [
      { url: 'https://arxiv.org/abs/2405.00001', content: '这篇文章标题为《A Title: Of Caches》，提出两级缓存。' },
      { url: 'https://arxiv.org/abs/2405.00002', content: '我目前无法访问外部网站来获取这篇文章的信息。' },
      { url: 'https://example.org', content: 3 },
    ];
    const result = await importOf(JSON.stringify(records, null, 4), '2024-05-30_HF.json');
    expect(summariesOf(result)).toMatchObject([
      { title: 'A Title: Of Caches', card: { abstract: records[0]?.content }, imported: { day: '2024-05-30' } },
    ]);
    expect(result.toRead).toMatchObject([{ paper: { arxivId: '2405.00002' } }, { paper: { source: 'web' } }]);
    expect(result.notes).toMatchObject([{ code: 'failed-entry', line: 6 }]);
  });
  it('in JSON as a bare list of papers', async () => {
    const result = await importOf(
      JSON.stringify([
        { title: 'A', link: '/papers/2407.00001' },
        { title: 'B', arxiv_id: '2407.00002' },
      ]),
      '2024-08-01.json',
    );
    expect(result).toMatchObject({ format: 'paper-list', papers: [], notes: [] });
    expect(result.toRead.map(({ paper, title, addedAt }) => [paper, title, addedAt])).toEqual([
      [{ source: 'arxiv', arxivId: '2407.00001' }, 'A', Date.UTC(2024, 7, 1)],
      [{ source: 'arxiv', arxivId: '2407.00002' }, 'B', Date.UTC(2024, 7, 1)],
    ]);
  });
});
