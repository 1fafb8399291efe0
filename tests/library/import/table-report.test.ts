import { describe, expect, it } from 'vitest';
import { codesOf, importOf, summariesOf } from './import-world';

const links = (id: string) => `(Read more on [arXiv](https://arxiv.org/abs/${id}) or [HuggingFace](https://huggingface.co/papers/${id}))`;
/** The shape of gabrielchua/daily-ai-papers: https://github.com/gabrielchua/daily-ai-papers/tree/main/archive */
const table = (...rows: string[]) =>
  `\n\n## Papers for 2025-01-22\n\n| Title | Authors | Summary |\n|-------|---------|---------|\n${rows.join('\n')}\n`;

describe('a table of papers', () => {
  const first = async (row: string) => summariesOf(await importOf(table(row)))[0];

  it('reads a row', async () => {
    const result = await importOf(table(`| A Title: Of Caches ${links('2501.00001')}| Ann Bee, cee1 | This paper caches. It is fast.  |`));
    expect(result).toMatchObject({ format: 'table-report', notes: [] });
    expect(summariesOf(result)).toMatchObject([
      {
        title: 'A Title: Of Caches',
        paper: { arxivId: '2501.00001' },
        authors: ['Ann Bee', 'cee1'],
        card: { abstract: 'This paper caches. It is fast.' },
        imported: { day: '2025-01-22' },
      },
    ]);
  });
  it('reads a title over two lines, and no authors', async () => {
    expect(await first(`| A Title of\n  Two Lines ${links('2501.00001')}|  | It caches. |`)).toMatchObject({
      title: 'A Title of Two Lines',
      authors: [],
    });
  });
  it.each([
    ['in the summary', `| T ${links('2501.00001')}| Ann | Of p(a|b) and |x|. |`, 'T', 'Of p(a | b) and | x | .'],
    ['in the title', `| A|B T ${links('2501.00001')}| Ann | It caches. |`, 'A | B T', 'It caches.'],
    ['escaped', `| T ${links('2501.00001')}| Ann | Of p(a\\|b). |`, 'T', 'Of p(a|b).'],
  ])('reads a cell with bars %s', async (_, row, title, abstract) => {
    expect(await first(row)).toMatchObject({ title, authors: ['Ann'], card: { abstract } });
  });
  it.each([
    [
      'a) The aim is speed. b) A cache. c) 12 ms. d) Use it.',
      { problem: 'The aim is speed.', method: 'A cache.', results: '12 ms.', implication: 'Use it.' },
    ],
    [
      'a) The aim is speed. b) A cache. c) 12 ms. d) Use it. e) The paper does not say more.',
      {
        problem: 'The aim is speed.',
        method: 'A cache.',
        results: '12 ms.',
        implication: 'Use it.',
        limits: 'The paper does not say more.',
      },
    ],
    [
      'i) It caches. ii) Speed. iii) A cache. iv) 12 ms. v) Use it.',
      { abstract: 'It caches.', problem: 'Speed.', method: 'A cache.', results: '12 ms.', implication: 'Use it.' },
    ],
    [
      'i) **One-line summary:** It caches. ii) **Main research question:** Speed? iii) **Key methodology:** A cache. iv) **Primary results:** 12 ms. v) **Principal implication for AI practitioners:** Use it.',
      { oneLine: 'It caches.', problem: 'Speed?', method: 'A cache.', results: '12 ms.', implication: 'Use it.' },
    ],
    [
      '1) It caches. 2) Speed. 3) A cache. 4) 12 ms. 5) Use it.',
      { abstract: 'It caches.', problem: 'Speed.', method: 'A cache.', results: '12 ms.', implication: 'Use it.' },
    ],
    ['It has parts: (i) one, (ii) two, (iii) three.', { abstract: 'It has parts: (i) one, (ii) two, (iii) three.' }],
  ])('reads %s', async (summary, card) => {
    expect(await first(`| T ${links('2501.00001')}| Ann | ${summary} |`)).toMatchObject({ card, extra: [] });
  });
  it('keeps questions apart and tells a greeting', async () => {
    const summary = "Here's a concise summary following your guidelines: It caches.  Follow-up questions:  1. Why? 2. How?";
    const result = await importOf(table(`| T ${links('2501.00001')}| Ann | ${summary} |`));
    expect(summariesOf(result)).toMatchObject([
      { card: { abstract: 'It caches.' }, extra: [{ heading: 'Follow-up questions', text: '1. Why? 2. How?' }] },
    ]);
    expect(codesOf(result.notes)).toEqual(['left chatter']);
  });
  it('reads columns by their names', async () => {
    const text =
      '| 日期 | 论文 | 链接 | 摘要 | 分数 |\n|---|---|---|---|---|\n| 2025-01-20 | A Title | [arXiv](https://arxiv.org/abs/2501.00001v2) | 缓存。<br>很快。 | 很高 |\n';
    expect(summariesOf(await importOf(text))).toMatchObject([
      {
        title: 'A Title',
        date: '2025-01-20',
        paper: { version: 2 },
        card: { abstract: '缓存。\n很快。' },
        extra: [{ heading: '分数', text: '很高' }],
      },
    ]);
  });
});
