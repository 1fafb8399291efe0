import { PaperPane } from '@/components/paper/PaperPane';
import { answer, fakeExtension } from '@/tests/components/fake-panel';
import { renderIn } from '@/tests/components/render';
import type { Call, Job } from '@/utils/summary/summary';

/** The paper of all these tests, and its key. */
export const paper = { source: 'arxiv', arxivId: '2602.99901' } as const;
export const key = 'arxiv:2602.99901';

/** What a model has begun to write. */
export const text = '## 一句话核心贡献\n\n写到这里';

/** A running job with one call that has brought this. */
export function jobWith(brought: string, change: Partial<Job> = {}): Job {
  const end = change.status === 'failed' ? { end: 'cut' as const } : {};
  const call: Call = { service: '演示', askedModel: 'demo', model: 'demo', text: brought, ...end };
  return { paper, startedAt: Date.now(), status: 'writing', calls: [call], ...change };
}

/** Call before each test. */
export function emptyPanel(): void {
  fakeExtension();
  answer('lookForNewVersion', () => undefined);
}

export function showPane() {
  return renderIn('zh', <PaperPane paper={paper} tabTitle="[2602.99901] Caches on Laptops" />);
}
