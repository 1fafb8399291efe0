import { expect, it } from 'vitest';
import { paperState } from '@/utils/library/paper-state';

const entry = { key: 'arxiv:2602.99901', title: 'Caches', oneLine: '快', source: 'html', savedAt: 1 } as const;

it.each([
  ['unread', undefined, undefined, false],
  ['queued', undefined, undefined, true],
  ['running', undefined, { status: 'reading' }, true],
  ['failed', undefined, { status: 'failed' }, false],
  ['queued', undefined, { status: 'failed' }, true],
  ['read', entry, undefined, false],
  ['unread', { ...entry, isUnread: true }, undefined, false],
  ['outdated', { ...entry, isOutdated: true }, undefined, false],
  ['outdated', { ...entry, isOutdated: true, isUnread: true }, undefined, false],
  ['running', entry, { status: 'writing' }, false],
  ['read', entry, { status: 'failed' }, false],
] as const)('is %s with entry %j, job %j, queued: %s', (state, known, job, isQueued) => {
  expect(paperState(known, job, isQueued)).toBe(state);
});
