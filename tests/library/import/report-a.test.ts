import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { VIEWS } from '@/utils/summary/views';
import { codesOf, importOf, summariesOf } from './import-world';

const points = [
  '本文提出两级缓存，用于 (i) 检索 (ii) 排序。',
  '怎样在笔记本上快速检索？',
  '先内存后磁盘，1) 预取 2) 压缩。',
  '延迟由 48 毫秒降到 12 毫秒。',
  '小设备也能做检索。',
];
const card = Object.fromEntries(VIEWS.five.map((key, index) => [key, points[index]]));
const labels = ['论文摘要', '主要研究问题或目标', '关键方法', '主要结果', '对AI从业者的主要启示'];
const marks = ['i)', 'ii)', 'iii)', 'iv)', 'v)'];
const write = (parting = '：', names = labels, ordinals = marks) =>
  points.map((point, index) => `${ordinals[index]} ${names[index]}${names[index] ? parting : ''}${point}`).join(' ');
const summary = write();
const open = (title: string, id = '2509.00001') => `title:[${title}](https://arxiv.org/pdf/${id}`;

describe('the points of a report of layout A', () => {
  const wordings: Record<string, string[]> = {
    canonical: labels,
    short: ['摘要', '研究目标', '方法', '结果', '启示'],
    'in their own words': ['论文内容摘要', '研究的主要目标', '使用的关键方法', '实验的主要结果', '对实践者的主要意义'],
    English: [
      'Summary',
      'Main research question or objective',
      'Key methodology',
      'Primary results',
      'Principal implication for AI practitioners',
    ],
    none: ['', '', '', '', ''],
  };
  const ordinals: Record<string, string[]> = {
    roman: marks,
    'bold roman': marks.map((mark) => `**${mark}**`),
    'in brackets': marks.map((mark) => `(${mark}`),
    capital: marks.map((mark) => mark.toUpperCase()),
    arabic: ['1)', '2)', '3)', '4)', '5)'],
    Chinese: ['（一）', '（二）', '（三）', '（四）', '（五）'],
    circled: ['①', '②', '③', '④', '⑤'],
    letters: ['a)', 'b)', 'c)', 'd)', 'e)'],
  };
  const cases = Object.entries(wordings).flatMap(([wording, names]) =>
    Object.entries(ordinals).flatMap(([ordinal, signs]) =>
      ['：', ': ', ' '].map((parting) => [wording, ordinal, parting, names, signs] as const),
    ),
  );
  it.each(cases)('%s labels behind %s ordinals, parted by “%s”', async (_wording, _ordinal, parting, names, signs) => {
    const result = await importOf(`# Papers for 2025-09-20\n\n${open('A Title')}\nsummary:${write(parting, [...names], [...signs])}\n`);
    expect(summariesOf(result)).toMatchObject([{ title: 'A Title', card, extra: [] }]);
  });

  it('takes what stands before the first label for the abstract, where that has none', async () => {
    const text = summary.replace('i) 论文摘要：', '');
    expect(summariesOf(await importOf(`${open('T')}\nsummary:${text}`))).toMatchObject([{ card, extra: [] }]);
  });
  it('keeps what stands before the first label beside the abstract', async () => {
    const [{ card: read, extra } = { card: {}, extra: [] }] = summariesOf(await importOf(`${open('T')}\nsummary:值得一读。 ${summary}`));
    expect({ read, extra }).toEqual({ read: card, extra: [{ heading: '', text: '值得一读。' }] });
  });
  it.each([
    ['in one line', `${summary} ${summary}`],
    ['in two', `${summary}\n${summary}`],
    ['each with its key', `${summary}\nsummary:${summary}`],
    ['without labels', `${write('', ['', '', '', '', ''])} ${write('', ['', '', '', '', ''])}`],
  ])('counts a text that stands there twice once: %s', async (_, text) => {
    const result = await importOf(`${open('T')}\nsummary:${text}`);
    expect(summariesOf(result)).toMatchObject([{ card, extra: [] }]);
    expect(codesOf(result.notes)).toContain('mended repeated-text');
  });
  it('counts prose that stands there twice once', async () => {
    const prose = '本文提出两级缓存，把检索的延迟从 48 毫秒降到 12 毫秒。代码已经公开。';
    expect(summariesOf(await importOf(`${open('T')}\nsummary:${prose}${prose}`))[0]?.card).toEqual({ abstract: prose });
  });
  it('says which points have no label, and which are not there', async () => {
    const result = await importOf(`${open('T')}\nsummary:i) 甲提出方法。 ii) 乙是问题。 iii) 丙是方法。`);
    expect(codesOf(result.notes)).toEqual(['mended open-link', 'mended no-labels', 'left field-missing', 'left field-missing']);
  });
});

describe('the link of a report of layout A', () => {
  it.each([
    ['never closed', open('A Title'), 'A Title'],
    ['closed', `${open('A Title')})`, 'A Title'],
    ['trailing blanks', `${open('A Title')}   `, 'A Title'],
    ['on the next line', 'title:[A Title](\nhttps://arxiv.org/pdf/2509.00001', 'A Title'],
    ['its bracket on the next line', 'title:[A Title]\n(https://arxiv.org/pdf/2509.00001', 'A Title'],
    ['a version', `${open('A Title', '2509.00001v2')}`, 'A Title'],
    ['http', 'title:[A Title](http://arxiv.org/pdf/2509.00001', 'A Title'],
    ['the abstract page', 'title:[A Title](https://arxiv.org/abs/2509.00001)', 'A Title'],
    ['Hugging Face', 'title:[A Title](https://huggingface.co/papers/2509.00001', 'A Title'],
    ['.pdf', `${open('A Title', '2509.00001.pdf')})`, 'A Title'],
    ['brackets in the title', open('[MASK] is all (you [need])'), '[MASK] is all (you [need])'],
    ['a colon and a formula', open('Title: summary: of $O(n^2)$ in $x_1$'), 'Title: summary: of $O(n^2)$ in $x_1$'],
    ['a title over two lines', open('A Title of\n  Two Lines'), 'A Title of Two Lines'],
    ['no brackets', 'title: A Title https://arxiv.org/pdf/2509.00001', 'A Title'],
    ['the title bracket open', 'title:[A Title(https://arxiv.org/pdf/2509.00001', 'A Title'],
    ['bold', '**title:** [A Title](https://arxiv.org/pdf/2509.00001)', 'A Title'],
    ['a list item', '1. title:[A Title](https://arxiv.org/pdf/2509.00001', 'A Title'],
  ])('%s', async (_, head, title) => {
    for (const parting of ['\nsummary:', '\n\nsummary: ', '\nsummary:\n', ' summary:', '\n**summary:** ']) {
      const result = await importOf(`# Papers for 2025-09-20\n\n${head}${parting}${summary}\n\n`);
      expect([parting, summariesOf(result)]).toMatchObject([parting, [{ title, paper: { arxivId: '2509.00001' }, card }]]);
    }
  });
  it('never closed and with the next word at its end', async () => {
    const result = await importOf(`${open('A Title')}summary:${summary}`);
    expect(summariesOf(result)).toMatchObject([{ title: 'A Title', paper: { arxivId: '2509.00001' }, card }]);
    expect(codesOf(result.notes)).toEqual(['mended open-link']);
  });
  it('may lead to any page of the web', async () => {
    const [read] = summariesOf(await importOf(`title:[A](https://example.org/a?b=1)\nsummary:${summary}`));
    expect(read).toMatchObject({ title: 'A', paper: { source: 'web', url: 'https://example.org/a?b=1' }, card });
  });
  it('is told where there is none', async () => {
    const result = await importOf(`${open('A')}\nsummary:${summary}\n\ntitle:[B](nowhere\nsummary:${summary}`);
    expect(result.papers).toHaveLength(1);
    expect(result.notes).toContainEqual({ kind: 'left', code: 'no-id', line: 4, about: 'B](nowhere' });
  });
  const signs = [...'aB1 :[]()$_^{}*|《》，。“-–&%#@!?/'];
  const title = (units: readonly string[]) =>
    fc.string({ unit: fc.constantFrom(...units), minLength: 1, maxLength: 30 }).map((text) => `T${text}x`.replace(/\s+/g, ' '));
  it.each([
    ['as it is', title(signs), (text: string) => text],
    ['with its brackets escaped', title([...signs, '\\']), (text: string) => text.replaceAll(/[[\]\\]/g, '\\$&')],
  ])('gives back any title, written %s', async (_, titles, setTitle) => {
    const isSame = async (text: string) => {
      const [read] = summariesOf(await importOf(`${open(setTitle(text))}\nsummary:${summary}`));
      expect(read?.title).toBe(text);
    };
    await fc.assert(fc.asyncProperty(titles, isSame), { numRuns: 300 });
  });
});

describe('a file of layout A', () => {
  const entry = (id: string) => `${open(`Title ${id}`, id)}\nsummary:${summary}`;
  const whole = `# Papers for 2025-09-20\n\n${entry('2509.00001')}\n\n\n${entry('2509.00002')}\n\n# Papers for 2025-09-21\n\n${entry('2509.00003')}\n`;
  it.each([
    ['as it is', whole],
    ['with CRLF and a mark', `\uFEFF${whole.replaceAll('\n', '\r\n')}`],
    ['without blank lines', whole.replaceAll(/\n\n+/g, '\n')],
    ['with rules', whole.replaceAll('\n\n\n', '\n\n---\n\n')],
  ])('holds several days: %s', async (_, text) => {
    const result = await importOf(text);
    expect(summariesOf(result).map(({ imported, made, card: read }) => [imported?.day, made.startedAt, read])).toEqual([
      ['2025-09-20', Date.UTC(2025, 8, 20), card],
      ['2025-09-20', Date.UTC(2025, 8, 20), card],
      ['2025-09-21', Date.UTC(2025, 8, 21), card],
    ]);
    expect(codesOf(result.notes)).toEqual(Array(3).fill('mended open-link'));
  });
  it('marks each summary as imported and unchecked, its source unknown', async () => {
    const [read] = summariesOf(await importOf(whole));
    expect(read).toMatchObject({
      receipt: { source: 'unknown', sections: [] },
      passages: {},
      imported: { format: 'report-a', file: 'report.md' },
    });
    expect(read).not.toHaveProperty('numbers');
  });
  it('takes the day from its name where the text has none', async () => {
    const [read] = summariesOf(await importOf(entry('2509.00001'), 'daily-huggingface-papers-2025-09-22.md'));
    expect(read?.imported?.day).toBe('2025-09-22');
  });
  it('takes a paper once', async () => {
    const result = await importOf(`${entry('2509.00001')}\n\n${entry('2509.00001')}`);
    expect(result.papers).toHaveLength(1);
    expect(codesOf(result.notes)).toContain('left repeated-paper');
  });
  it('tells the lines that belong to no paper', async () => {
    const result = await importOf(`# Papers for 2025-09-20\n\n订阅我们。\n\n${entry('2509.00001')}`);
    expect(result.notes[0]).toEqual({ kind: 'left', code: 'outside', line: 3, about: '订阅我们。' });
  });
  it('reads what was read once the same way again', async () => {
    const canonical = `summary:${write(' ')}`;
    const [once] = summariesOf(await importOf(`${open('T')})\n${canonical}`));
    const again = VIEWS.five.map((key, index) => `${marks[index]} ${labels[index]} ${once?.card[key]}`).join(' ');
    expect(`summary:${again}`).toBe(canonical);
  });
});
