import { expect, it } from 'vitest';
import { watchEndlessness } from '@/utils/llm/endless';

/** What is said of a text that arrives in pieces, and after how many characters. */
function watch(text: string, piece = 17): { end: string | undefined; at: number } {
  const endOf = watchEndlessness();
  for (let at = piece; at < text.length + piece; at += piece) {
    const end = endOf(text.slice(0, at));
    if (end !== undefined) return { end, at };
  }
  return { end: undefined, at: text.length };
}

const lead = '## 关键方法\n\n先读论文，再写总结，最后核对每一个数字。';

it.each([
  ['one word', '很好'],
  ['a sentence', '模型在这里反复说同一句话。'],
  ['a line', '- **输入**：一篇论文的全文。\n'],
  ['a paragraph', `${'The cache is fast and small, and it is never late. '.repeat(2)}\n\n`],
  ['a long paragraph', `${Array.from({ length: 24 }, (_, index) => `第${index}点是它很快`).join('，')}。`],
  ['one sign with words', 'ab'],
])('notices that %s is said over and over', (_, words) => {
  const { end, at } = watch(lead + words.repeat(2_000));
  expect(end).toBe('repeats');
  // Before much is paid for.
  expect(at).toBeLessThan(lead.length + 3_000);
});

const row = (index: number) => `| model ${index} | ${(index * 7.31).toFixed(1)} | ${(index * 3.7).toFixed(1)} |\n`;

it.each([
  ['a long table', Array.from({ length: 400 }, (_, index) => row(index)).join('')],
  ['a table with an empty row after the other', `| a | b |\n|---|---|\n${'|   |   |\n'.repeat(300)}`],
  ['a long rule', `${'-'.repeat(5_000)}\n`],
  ['a rule of another kind', `${'='.repeat(2_000)}\n${'* '.repeat(1_000)}`],
  ['a wide head of a table', `|${' --- |'.repeat(400)}`],
  ['many zeros', `${'0'.repeat(2_000)}`],
  ['empty lines', `一句话\n${'\n'.repeat(3_000)}`],
  [
    'a list whose points begin alike',
    Array.from({ length: 300 }, (_, index) => `- **第 ${index} 步**：运行脚本 ${index * 13}，得到结果。\n`).join(''),
  ],
  ['words said five times', '这一句话说了五遍，然后就停下来了，不再说第六遍，所以没有问题。'.repeat(5)],
  ['a text of usual length', Array.from({ length: 3_000 }, (_, index) => `词${index}`).join('，')],
])('takes %s for no repeat', (_, text) => {
  expect(watch(`${lead}\n\n${text}`).end).toBeUndefined();
});

it('ends what has no end', () => {
  const text = Array.from({ length: 40_000 }, (_, index) => `词${index}`).join('，');
  expect(watch(text, 1_000)).toEqual({ end: 'too-long', at: 151_000 });
});

it('is quick, however long the text', () => {
  const text = Array.from({ length: 24_000 }, (_, index) => `词${index}`)
    .join('，')
    .slice(0, 149_000);
  const start = performance.now();
  watch(text, 300);
  expect(performance.now() - start).toBeLessThan(3_000);
});
