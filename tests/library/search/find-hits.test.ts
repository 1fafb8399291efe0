import { expect, it } from 'vitest';
import { findHits } from '@/utils/library/search/find-hits';
import { readSearch } from '@/utils/library/search/read-search';
import '@/utils/library/search/traditional';

it.each<[text: string, typed: string, marked: string]>([
  ['KV Caches', 'caches', 'KV [Caches]'],
  ['Alpha', 'a', '[A]lph[a]'],
  ['用**强化**学习', '强化', '用**[强化]**学习'],
  ['用**强化**学习', '用强化学', '[用**强化**学]习'],
  ['A $k$-step Planner', 'k-step', 'A $[k$-step] Planner'],
  ['KV Caches', 'cach aches', 'KV [Caches]'],
  ['KV Caches', 'kv caches', '[KV] [Caches]'],
  ['KV Caches', 'zebra', 'KV Caches'],
  ['KV Caches', '  ', 'KV Caches'],
  ['**KV** Caches', '**', '**KV** Caches'],
  ['', 'kv', ''],
  ['长上下文压缩', '壓縮', '长上下文[压缩]'],
  ['長上下文壓縮', '压缩', '長上下文[壓縮]'],
  ['ＫＶ 缓存', 'kv', '[ＫＶ] 缓存'],
  ['Schölkopf', 'scholk', '[Schölk]opf'],
  ['한국어 모델', '모델', '한국어 [모델]'],
  ['がくしゅう', 'か', 'がくしゅう'],
  ['𠵾 缓存', '缓存', '𠵾 [缓存]'],
  ['İİ Cache', 'cache', 'İİ [Cache]'],
])('finds in %s what %s means', (text, typed, marked) => {
  const hits = findHits(text, readSearch(typed).words);
  const parts = hits.map(({ start, end }, index) => `${text.slice(hits[index - 1]?.end ?? 0, start)}[${text.slice(start, end)}]`);
  expect(parts.join('') + text.slice(hits.at(-1)?.end ?? 0)).toBe(marked);
});
