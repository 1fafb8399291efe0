import type { SavedPaper } from '@/utils/summary/summary';

const RESULTS = '在 LongQA 上得到 71.3 分 [P2]，比整段缓存少用一半显存。';
const AT = RESULTS.indexOf('71.3');
/** 2026-02-14, 08:00 UTC. */
const READ_AT = Date.UTC(2026, 1, 14, 8);

/** A paper that nobody has written, so that a template has something to show where nothing is saved yet. */
export const SAMPLE_PAPER: SavedPaper = {
  schema: 5,
  summaries: [
    {
      paper: { source: 'arxiv', arxivId: '2602.99999' },
      title: 'Small Caches for Long Answers',
      authors: ['Lin Yue', 'Maria Ortega'],
      date: '2026-02-12',
      receipt: {
        source: 'html',
        version: 1,
        ladder: [],
        sections: [],
        tables: { found: 1, damaged: 0, unreadable: 0 },
        formulas: { found: 4, damaged: 0, unreadable: 0 },
        leftOut: [],
        doubts: [],
        planted: [],
        milliseconds: 0,
      },
      card: {
        oneLine: '用会遗忘的小缓存回答长问题，显存减半而分数不降。',
        field: '自然语言处理 – 长上下文推理 – 长文档问答',
        method: '- **遗忘**：按注意力的累计值丢弃旧的键和值 [P1]。\n- **回看**：需要时重新读入被丢弃的段落。',
        results: RESULTS,
      },
      custom: [],
      extra: [],
      passages: {
        P1: {
          kind: 'paragraph',
          text: 'Old keys and values are dropped by their accumulated attention.',
          section: '3 Method',
          anchor: 'S3.p1',
        },
        P2: { kind: 'paragraph', text: 'Our cache reaches 71.3 points on LongQA.', section: '4 Results', anchor: 'S4.p2' },
      },
      numbers: [
        {
          section: 'results',
          start: AT,
          end: AT + 4,
          text: '71.3',
          verdict: 'exact',
          evidence: { passage: 'P2', quote: 'Our cache reaches 71.3 points on LongQA.', value: '71.3' },
        },
      ],
      droppedCitations: 0,
      made: { service: '示例', model: 'sample', promptVersion: 1, startedAt: READ_AT - 12_000, finishedAt: READ_AT },
    },
  ],
  exchanges: [],
  own: { isStarred: true, tags: ['缓存', '长文本'], note: '和上周那篇比一比。', readAt: READ_AT },
};
