import { describe, expect, it } from 'vitest';
import { findCitations } from '@/utils/summary/citations/find-citations';
import { keptPassages, resolveCitations, withoutCitations } from '@/utils/summary/citations/resolve-citations';
import { makeDocument } from './make-document';

describe('findCitations', () => {
  it.each<[string, string[][]]>([
    ['准确率 91.2% [P12]。', [['P12']]],
    ['两处 [P12, T3] 与 [E4]', [['P12', 'T3'], ['E4']]],
    ['连写[P1][P2]', [['P1'], ['P2']]],
    ['全角【P12】［T3］', [['P12'], ['T3']]],
    [
      '[P3-P5] 与 [P7–9] 与 [T1至T2]',
      [
        ['P3', 'P4', 'P5'],
        ['P7', 'P8', 'P9'],
        ['T1', 'T2'],
      ],
    ],
    ['[P3, 5, T2]', [['P3', 'P5', 'T2']]],
    ['[p12；t3] [P12 and T3] [^N2]', [['P12', 'T3'], ['P12', 'T3'], ['N2']]],
    ['[P100-P900]', [Array.from({ length: 20 }, (_, index) => `P${100 + index}`)]],
    ['数组 a[P] 与 [12] 与 [GPT4] 与 [P12](https://a.org) 与 `[PX1]`', []],
  ])('%s', (text, ids) => {
    expect(findCitations(text).map((one) => one.ids)).toEqual(ids);
  });
});

describe('resolveCitations', () => {
  const document = makeDocument({ Introduction: ['One.', 'Two.'], Results: ['Three.'] });

  it('spells them in one way, takes out what does not exist and counts it', () => {
    expect(resolveCitations('快 3 倍 【P1，P3】，省一半[P2][P9]，还有 [T4]。', document)).toEqual({
      text: '快 3 倍 [P1, P3]，省一半[P2]，还有。',
      dropped: 2,
    });
  });

  it('joins no lines: a citation that opens one may be taken out', () => {
    expect(resolveCitations('结论：\n[P1] 说明它快。\n[P9] 也是。', document).text).toBe('结论：\n[P1] 说明它快。\n 也是。');
    expect(withoutCitations('- 一\n[P1]\n- 二')).toBe('- 一\n\n- 二');
  });

  it('leaves a text without citations as it is', () => {
    expect(resolveCitations('没有引用。', document)).toEqual({ text: '没有引用。', dropped: 0 });
  });

  it('gives the text without them', () => {
    expect(withoutCitations('快 3 倍 [P1, P3]，省一半[P2]。')).toBe('快 3 倍，省一半。');
  });

  it('keeps a passage with the heading of its section', () => {
    expect(keptPassages(['P3', 'P7'], document)).toEqual({ P3: { kind: 'paragraph', text: 'Three.', section: 'Results' } });
  });
});
