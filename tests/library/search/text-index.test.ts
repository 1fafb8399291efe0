import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeEntry } from '@/tests/library/make-entries';
import { makeSavedPaper, makeSummary } from '@/tests/summary/make-summary';
import { findPassage } from '@/utils/library/search/find-passage';
import { searchable } from '@/utils/library/search/fold';
import { rankEntries } from '@/utils/library/search/rank-entries';
import { readSearch } from '@/utils/library/search/read-search';
import { type SearchText, searchTextOf } from '@/utils/library/search/search-text';
import '@/utils/library/search/traditional';
import { TextIndex } from '@/utils/library/search/text-index';

/** Few letters, so that texts have much in common. */
const letters = fc.string({
  unit: fc.constantFrom('缓', '存', '$', '壓', '压', '缩', 'K', 'v', 'é', ' ', '😀', '模', '型'),
  maxLength: 40,
});
const parts = fc.array(fc.tuple(fc.constantFrom('note', 'card:method', 'question'), letters), { maxLength: 4 });
const change = fc.record({ key: fc.constantFrom('a', 'b', 'c', 'd', 'e'), parts: fc.option(parts) });

describe('an index of texts', () => {
  it('finds in each what stands there, whatever was put in and taken out before', () => {
    fc.assert(
      fc.property(fc.array(change, { maxLength: 30 }), letters, (changes, typed) => {
        const index = new TextIndex();
        const model = new Map<string, SearchText>();
        for (const { key, parts: text } of changes) {
          if (text === null) index.delete(key);
          else index.set(key, text);
          if (text === null) model.delete(key);
          else model.set(key, text);
        }
        for (const word of readSearch(typed).words) {
          const mayHave = index.mayHave(word);
          for (const key of ['a', 'b', 'c', 'd', 'e']) {
            const isThere = model.get(key)?.some(([, text]) => searchable(text).includes(word)) === true;
            expect(index.has(key, word)).toBe(isThere);
            if (isThere || word.length === 1) expect(mayHave(key)).toBe(isThere);
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it('leaves few papers to look through, of more than fit into one block', () => {
    const index = new TextIndex();
    const text = (number: number): SearchText => [['card:method', `第 ${number} 篇讲缓存与压缩，方法是两级索引，编号 ${number * 7919}。`]];
    for (let number = 0; number < 3_000; number++) index.set(`arxiv:${number}`, text(number));
    for (const number of [0, 1_023, 1_024, 2_999]) {
      const word = `编号 ${number * 7919}`;
      const mayHave = index.mayHave(word);
      const left = Array.from({ length: 3_000 }, (_, each) => `arxiv:${each}`).filter(mayHave);
      expect(left).toContain(`arxiv:${number}`);
      expect(left.length).toBeLessThan(60);
      expect(left.filter((key) => index.has(key, word))).toEqual([`arxiv:${number}`]);
    }
  });
});

describe('ranking with the texts of the cards', () => {
  const entries = [
    makeEntry(1, { title: 'Newer, said in two places' }),
    makeEntry(2, { title: 'Said as typed' }),
    makeEntry(3, { title: '长上下文 压缩' }),
    makeEntry(4, { title: 'Lentils', oneLine: '把长上下文压缩到一半。' }),
    makeEntry(5, { title: 'Starred, as typed', isStarred: true }),
    makeEntry(6, { title: 'Peas', authors: '长上下文' }),
    makeEntry(7, { title: 'Nothing of it' }),
  ];
  const index = new TextIndex();
  const texts: Record<string, SearchText> = {
    'arxiv:2602.00001': [
      ['card:method', '先讲压缩。'],
      ['note', '再讲长上下文。'],
    ],
    'arxiv:2602.00002': [['card:method', '对长上下文 压缩的研究']],
    'arxiv:2602.00005': [['card:limits', '長上下文 壓縮沒有評測']],
    'arxiv:2602.00006': [['card:limits', '压缩之外']],
    'arxiv:2602.00007': [['card:method', '长上下文，再用 Top-$k$采样']],
  };
  for (const [key, text] of Object.entries(texts)) index.set(key, text);

  it.each<[string, string, number[]]>([
    ['places by what they say, the phrase before its words, the starred first', '长上下文 压缩', [3, 4, 5, 2, 1, 6]],
    ['one word, and traditional characters for simplified ones', '壓縮', [3, 4, 5, 1, 2, 6]],
    ['nothing that lacks a word', '长上下文 评测 扁豆', []],
    ['the same word typed twice', '壓縮 压缩', [3, 4, 5, 1, 2, 6]],
    ['a text around the signs of a formula', 'top-k采样', [7]],
    ['a word of the title and another of the text', 'newer 讲压缩', [1]],
  ])('%s', (_, typed, expected) => {
    expect(rankEntries(entries, readSearch(typed), index).map(({ key }) => entries.findIndex((each) => each.key === key) + 1)).toEqual(
      expected,
    );
  });
});

describe('what is searched of a paper', () => {
  it('is its note, its card without Markdown and citations, and what was asked about it', () => {
    const saved = makeSavedPaper({
      card: { oneLine: '一句', method: '- **两级缓存** [P1]\n- `KV` 压缩', results: '快 $2\\times$ [P1, T2]' },
      custom: [{ template: 'x', templateName: 'X', key: 'steps', heading: '复现步骤', text: '先 *跑* 起来' }],
      extra: [{ heading: '其他', text: '**别的**' }],
    });
    const text = searchTextOf({ ...saved, own: { note: '我的 **笔记**' } });
    expect(text).toEqual([
      ['note', '我的 **笔记**'],
      ['card:method', '• 两级缓存\n• KV 压缩'],
      ['card:results', '快 $2\\times$'],
      ['own:复现步骤', '先 *跑* 起来'],
      ['own:其他', '别的'],
    ]);
    expect(searchTextOf(makeSavedPaper({ ...makeSummary(), card: {} }))).toEqual([]);
  });
});

describe('the passage that is shown', () => {
  const text: SearchText = [
    ['card:abstract', '压缩很难。'],
    ['card:method', `${'前文。'.repeat(20)}先把长上下文切成块，再做压缩${'，然后继续'.repeat(40)}\n下一段`],
    ['note', '长上下文'],
    ['own:x', `${'*前*文。'.repeat(20)}我的*Top*-$k$采样`],
  ];
  it.each<[string, string | undefined, string | undefined]>([
    ['长上下文 压缩', 'card:method', '文。前文。先把长上下文切成块，再做压缩'],
    ['压缩', 'card:abstract', '压缩很难。'],
    ['再做壓縮', 'card:method', '再做压缩，然后'],
    ['我的top-k', 'own:x', '我的*Top*-$k$采样'],
    ['没有', undefined, undefined],
  ])('of %s is in %s', (typed, part, start) => {
    const found = findPassage(text, readSearch(typed));
    expect(found?.part).toBe(part);
    expect(found?.text.includes(start ?? '')).toBe(start === undefined ? undefined : true);
    expect(found?.text.length ?? 0).toBeLessThan(140);
  });
});
