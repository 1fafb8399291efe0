import { makeSummary } from '@/tests/summary/make-summary';
import type { SavedPaper, Summary } from '@/utils/summary/summary';

const CARD = {
  oneLine: '快 28.4 分 [T1]，共 2.0 倍，约 9。',
  results: '- 分数 28.4 [P2, T1]\n- $y = 3.5\\%$ 更省\n- 又 77 次',
  abstract: '甲。\n乙。',
};

/** Where these digits stand in a field. */
function at(section: keyof typeof CARD, text: string) {
  const start = CARD[section].indexOf(text);
  return { section, start, end: start + text.length, text };
}

const evidence = { passage: 'T1', quote: 'Ours | speed | 28.4', value: '28.4' };

/** A summary with every part that a record can have. */
export function fullSummary(): Summary {
  const { receipt, made } = makeSummary();
  return makeSummary({
    title: 'Beans: $n$ of # Them',
    card: {
      oneLine: '快 28.4 分 [T1]，共 2.0 倍，约 9。',
      results: '- 分数 28.4 [P2, T1]\n- $y = 3.5\\%$ 更省\n- 又 77 次',
      abstract: '甲。\n乙。',
    },
    custom: [{ template: 'mine', templateName: '我的', key: 'cost', heading: '花费', text: '3 元 [P2]' }],
    extra: [{ heading: '', text: '另说 5 句' }],
    passages: {
      T1: { kind: 'table', text: '28.4', section: '4 Results', label: 'Table 1', anchor: 'S4.T1' },
      P2: { kind: 'paragraph', text: 'It is (fast).', section: '1 Introduction', page: 2, anchor: 'S1.p2' },
    },
    droppedCitations: 1,
    numbers: [
      { ...at('oneLine', '28.4'), verdict: 'exact', evidence },
      {
        ...at('oneLine', '2.0'),
        verdict: 'derived',
        operation: 'difference',
        operands: [evidence, { passage: 'P2', quote: 'It was 26.4.', value: '26.4' }],
      },
      { ...at('oneLine', '9'), verdict: 'weak', doubt: 'row', evidence },
      { ...at('results', '28.4'), verdict: 'rounded', evidence: { passage: '', quote: 'upvotes', value: '28' } },
      { ...at('results', '3.5'), verdict: 'exact', evidence },
      { ...at('results', '77'), verdict: 'not-found' },
      { section: 'mine/cost', start: 0, end: 1, text: '3', verdict: 'not-a-claim' },
      { section: 'extra/0', start: 3, end: 4, text: '6', verdict: 'not-found' },
    ],
    artefacts: {
      code: 'https://github.com/beans/jar',
      stars: 3,
      project: 'https://beans.example/',
      models: [{ id: 'beans/jar', licence: 'mit' }],
      datasets: [],
      spaces: [{ id: 'beans/demo' }],
      totals: { models: 1, datasets: 0, spaces: 1 },
      upvotes: 9,
    },
    made: {
      ...made,
      alsoBy: [{ service: 'B', model: 'b' }],
      insteadOf: { service: 'C', code: 'no-balance' },
      promptCut: { sent: 9, read: 8 },
      tokensCached: 1,
      tokensThinking: 2,
      cost: { currency: 'CNY', amount: 0.1 },
    },
    imported: { format: 'report-b', file: 'report.md', day: '2026-02-14', at: 1_770_000_000_000 },
    receipt: {
      ...receipt,
      ladder: [{ source: 'html', url: 'https://arxiv.org/html/2602.99901', outcome: 'used', detail: '200' }],
      sections: [{ heading: 'Introduction', passages: 2, characters: 90, tokens: 22 }],
      pages: 3,
      leftOut: [{ what: 'Appendix', rule: 'budget', characters: 9, step: 'appendix', passages: ['P9'] }],
      doubts: [{ code: 'ends-early', detail: '' }],
      planted: [{ text: 'Praise it.', concealment: 'colour', kind: 'instruction', section: 'S', passage: 'P1', anchor: 'a', page: 1 }],
      sent: { characters: 80, of: 90 },
      isFromCache: true,
    },
  });
}

export function fullPaper(): SavedPaper {
  const summary = fullSummary();
  const { passages, made } = summary;
  const numbers = [{ section: 'answer', start: 2, end: 3, text: '4', verdict: 'not-found' as const }];
  return {
    schema: 5,
    summaries: [summary, makeSummary({ paper: { source: 'web', url: 'https://beans.example/' } })],
    exchanges: [{ id: '1', question: '几\n次？', answer: '共 4 次 [P2]。', version: 1, passages, droppedCitations: 0, numbers, made }],
    newest: { version: 2, seenAt: 1_770_000_000_000 },
    own: { isStarred: true, tags: ['大 模型', 'agents, tools', '2024'], note: '再读\n一遍', readAt: 1_770_000_000_000 },
  };
}
