import fc from 'fast-check';
import { expect, it } from 'vitest';
import { makeSavedPaper } from '@/tests/summary/make-summary';
import { createReportA } from '@/utils/library/export/report-a';
import { fileText } from '@/utils/library/export/text/file-text';
import { fivePoints } from '@/utils/library/report-a/five-points';
import { oneLine } from '@/utils/library/report-a/one-line';
import type { Card } from '@/utils/summary/card';
import { parseCard } from '@/utils/summary/parse/parse-card';
import type { Summary } from '@/utils/summary/summary';
import { VIEWS } from '@/utils/summary/views';
import { anyPaper, anyText, OPTIONS, RUNS } from './made-papers';

function written(change: Partial<Summary>): string {
  const writer = createReportA(OPTIONS);
  return writer.head() + writer.entry(makeSavedPaper(change)) + writer.tail();
}

const cardOf = (texts: readonly string[]): Card => Object.fromEntries(VIEWS.five.map((key, index) => [key, texts[index] ?? '']));
const textsIn = (card: Card) => VIEWS.five.map((key) => card[key] ?? '');

it('is layout A, each part on one line', () => {
  const card = { abstract: '摘要 [P1]。', problem: '- 慢\n- 贵', method: '缓存', results: '快 **3** 倍', implication: '用它' };
  expect(written({ card, title: 'Beans\n [draft]' })).toBe(`# Papers for 2026-02-14

title:[Beans \\[draft\\]](https://arxiv.org/pdf/2602.99901)
summary:i) 论文摘要 摘要。 ii) 主要研究问题或目标 慢；贵 iii) 关键方法 缓存 iv) 主要结果 快 **3** 倍 v) 对AI从业者的主要启示 用它
`);
});

it('links a page that is not on arXiv by its address', () => {
  const paper = { source: 'web', url: 'https://beans.example/jar_(2)' } as const;
  expect(written({ paper, title: 'Jar' })).toContain('title:[Jar](https://beans.example/jar_%282%29)\n');
});

it.each<[string, string, string]>([
  ['a list', '- 快\n- 省。\n- 准', '快；省。准'],
  ['a list in a list', '1. 快\n   - 三倍\n2. 省', '1. 快；三倍；2. 省'],
  ['a table', '| 法 | 分 |\n|---|---|\n| A | 3 |', '法 · 分；A · 3'],
  ['a display', '式：\n$$\nx = 1\n$$\n其中', '式：$$ x = 1 $$；其中'],
  ['a fence', '跑：\n```sh\nmake\n```', '跑：make'],
  ['a heading and a quotation', '### 一\n> 二', '一；二'],
  ['citations', '快 [P1, T2]。', '快。'],
])('sets %s in one line', (_, text, line) => {
  expect(oneLine(text)).toBe(line);
  expect(oneLine(line)).toBe(line);
});

it.each([
  ['a text that begins like the rest of a label', '（三倍）快'],
  ['an ordinal inside', '有三步：i) 读 ii) 写 iii) 删'],
  ['an ordinal with a label inside', '先看 ii) 关键方法 再看 iv) 主要结果 最后'],
  ['signs that number', '① 论文摘要：甲 ② 研究问题：乙 ③ 关键方法：丙'],
  ['a colon in front', '：快'],
  ['an emoji in front', '🚀 快'],
  ['bold words at the end', '快 **三倍**'],
])('reads back %s as it was shown', (_, text) => {
  const texts = ['甲', text, '丙', text, '戊'];
  const read = parseCard(fivePoints(texts)).card;
  const shown = (line: string) => line.replaceAll(/\\([).])/g, '$1').replaceAll(/[①-⑤]/gu, (sign) => `[${'①②③④⑤'.indexOf(sign) + 1}]`);
  expect(textsIn(read).map(shown)).toEqual(texts.map(shown));
});

it('parses back to the texts it was written from, whatever they are, and stays the same from then on', () => {
  const plain = (text: string) => text.replace(/&#?\w+;|\[P1\]/g, '').replaceAll(/[①-⑤]/gu, (sign) => String('①②③④⑤'.indexOf(sign) + 1));
  const words = (text: string) => plain(text).replace(/[^\p{L}\p{N}]/gu, '');
  fc.assert(
    fc.property(fc.array(anyText, { minLength: 5, maxLength: 5 }), (raw) => {
      const texts = raw.map((text) => oneLine(fileText(text)));
      const line = fivePoints(texts);
      expect(line).not.toContain('\n');
      const { card } = parseCard(line);
      expect(parseCard(`summary:${line}`).card).toEqual(card);
      expect(Object.keys(card)).toEqual(Object.keys(cardOf(texts)));
      expect(fivePoints(textsIn(card))).toBe(line);
      for (const [index, text] of texts.entries()) if (words(text) !== '') expect(words(textsIn(card)[index] ?? '')).toBe(words(text));
    }),
    RUNS,
  );
});

it('has two lines for each paper, whatever it says', () => {
  fc.assert(
    fc.property(anyPaper, (saved) => {
      const lines = createReportA(OPTIONS).entry(saved).split('\n');
      expect(lines).toHaveLength(4);
      expect(lines[1]).toMatch(/^title:\[(?:[^[\]\\]|\\[[\]\\])*\]\(https?:\/\/[^()\s]+\)$/);
      expect(lines[2]).toMatch(/^summary:i\) 论文摘要.* ii\) 主要研究问题或目标.* v\) 对AI从业者的主要启示/u);
    }),
    RUNS,
  );
});
