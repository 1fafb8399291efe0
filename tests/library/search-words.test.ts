import { expect, it } from 'vitest';
import { findHits, searchWords } from '@/utils/library/search-words';

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
  ['İİ Cache', 'cache', 'İİ [Cache]'],
])('finds in %s what %s means', (text, typed, marked) => {
  const hits = findHits(text, searchWords(typed));
  const parts = hits.map(({ start, end }, index) => `${text.slice(hits[index - 1]?.end ?? 0, start)}[${text.slice(start, end)}]`);
  expect(parts.join('') + text.slice(hits.at(-1)?.end ?? 0)).toBe(marked);
});
