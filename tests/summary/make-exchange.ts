import type { Exchange } from '@/utils/summary/summary';

/** A question and its answer of our own, for tests. */
export function makeExchange(change: Partial<Exchange> = {}): Exchange {
  return {
    id: 'q1',
    question: '缓存有多大？',
    answer: '论文未说明。',
    version: 1,
    passages: {},
    droppedCitations: 0,
    numbers: [],
    made: { service: '演示', model: 'demo', promptVersion: 1, startedAt: 1_770_000_100_000, finishedAt: 1_770_000_103_000 },
    ...change,
  };
}
