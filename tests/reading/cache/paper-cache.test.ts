import { describe, expect, it, vi } from 'vitest';
import { readingOf } from '@/tests/reading/ladder/reading-of';
import { type CacheStore, PaperCache } from '@/utils/reading/cache/paper-cache';
import { surplus } from '@/utils/reading/cache/surplus';
import { memoryStore } from './memory-store';

const entry = { document: readingOf('html'), url: 'https://arxiv.org/html/2602.99901', readAt: 1, checkedAt: 1 };

function makeCache(store: CacheStore = memoryStore(), readers = 'readers-1') {
  const clock = { now: 1 };
  const onTrouble = vi.fn();
  return { cache: new PaperCache({ store, readers, now: () => clock.now, onTrouble, patienceMs: 50 }), clock, onTrouble };
}

describe('the papers read before', () => {
  it('come back as they were', async () => {
    const { cache } = makeCache();
    await cache.put('arxiv:1', entry);
    expect(await cache.get('arxiv:1')).toEqual({ ...entry, readers: 'readers-1' });
    expect(await cache.get('arxiv:2')).toBeUndefined();
  });

  it('are forty at most: the one not used for longest goes', async () => {
    const store = memoryStore();
    const { cache, clock } = makeCache(store);
    for (let paper = 0; paper < 40; paper += 1) {
      clock.now += 1;
      await cache.put(`arxiv:${paper}`, entry);
    }
    clock.now += 1;
    await cache.get('arxiv:0');
    clock.now += 1;
    await cache.put('arxiv:40', entry);
    expect(store.kept.size).toBe(40);
    expect([...store.kept.keys()]).toContain('arxiv:0');
    expect([...store.kept.keys()]).not.toContain('arxiv:1');
  });

  it.each([
    ['cut', (text: string) => text.slice(0, -40)],
    ['empty', () => ''],
    ['a number', () => '7'],
    ['null', () => 'null'],
    ['without a document', () => JSON.stringify({ ...entry, readers: 'readers-1', document: {} })],
    ['without passages', () => JSON.stringify({ ...entry, readers: 'readers-1', document: { ...entry.document, passages: [] } })],
    ['without a date', () => JSON.stringify({ ...entry, readers: 'readers-1', readAt: 'today' })],
    ['of other readers', () => JSON.stringify({ ...entry, readers: 'readers-0' })],
  ])('are forgotten when they are %s', async (_, spoil) => {
    const store = memoryStore();
    const { cache, onTrouble } = makeCache(store);
    await cache.put('arxiv:1', entry);
    const kept = store.kept.get('arxiv:1');
    if (kept === undefined) throw new Error('nothing was kept');
    kept.text = spoil(kept.text);
    expect(await cache.get('arxiv:1')).toBeUndefined();
    expect(store.kept.size).toBe(0);
    expect(onTrouble).not.toHaveBeenCalled();
  });
});

const refuse = () => Promise.reject(new DOMException('no storage in private windows', 'InvalidStateError'));
const never = () => new Promise<never>(() => undefined);

it.each([
  ['refuses', refuse],
  ['never answers', never],
])('a storage that %s is given up, which is said once', async (_, answer) => {
  const get = vi.fn(answer);
  const { cache, onTrouble } = makeCache({ get, put: answer, list: answer, remove: answer });
  expect(await cache.get('arxiv:1')).toBeUndefined();
  await cache.put('arxiv:1', entry);
  expect(await cache.get('arxiv:1')).toBeUndefined();
  expect(get).toHaveBeenCalledOnce();
  expect(onTrouble).toHaveBeenCalledOnce();
});

it.each([
  ['nothing', [], []],
  ['little', [{ key: 'a', bytes: 40_000_000, usedAt: 1 }], []],
  [
    'too much together',
    [
      { key: 'old', bytes: 20_000_000, usedAt: 1 },
      { key: 'new', bytes: 20_000_001, usedAt: 2 },
    ],
    ['old'],
  ],
  [
    'everything that is older than what fills it',
    [
      { key: 'older', bytes: 1, usedAt: 1 },
      { key: 'old', bytes: 30_000_000, usedAt: 2 },
      { key: 'new', bytes: 30_000_000, usedAt: 3 },
    ],
    ['old', 'older'],
  ],
])('of %s goes what is too much', (_, entries, gone) => {
  expect(surplus(entries)).toEqual(gone);
});

it('does not keep a paper that alone is too much', async () => {
  const store = memoryStore();
  const { cache } = makeCache(store);
  await cache.put('arxiv:1', { ...entry, document: { ...entry.document, abstract: 'b'.repeat(20_000_001) } });
  expect(store.kept.size).toBe(0);
});
