import type { CatalogueEntry } from '@/utils/library/catalogue/catalogue-entry';

/** An entry of our own making; the later its number, the earlier it was saved. */
export function makeEntry(number: number, change: Partial<CatalogueEntry> = {}): CatalogueEntry {
  return {
    key: `arxiv:2602.${String(number).padStart(5, '0')}`,
    title: `Paper ${number} on Caches`,
    oneLine: `第 ${number} 篇：把缓存放到**笔记本**上，快 ${number} 倍。`,
    source: 'html',
    savedAt: 1_770_000_000_000 - number * 60_000,
    authors: 'A. Example, B. Example',
    date: '2026-02-13',
    ...change,
  };
}

const TITLES = [
  'Sparse Caches for Long Contexts',
  'Distilling $k$-step Planners',
  'A Benchmark of Table Readers',
  'Small Models that Check Numbers',
];

/** So many entries of every kind, newest first, always the same. */
export function makeEntries(count: number): CatalogueEntry[] {
  return Array.from({ length: count }, (_, index) =>
    makeEntry(index, {
      title: `${TITLES[index % TITLES.length]} ${index}: Evidence from ${(index * 7) % 50} Settings`,
      oneLine: `提出第 ${index} 种方法，在长上下文任务上把显存降低 ${index % 90}%，同时保持**准确率**不变，并公开代码与数据供复现。`,
      authors: Array.from({ length: 1 + (index % 8) }, (_, author) => `Author ${author} Family${(index * 13 + author) % 997}`).join(', '),
      source: (['html', 'pdf', 'ar5iv', 'abstract'] as const)[index % 4] ?? 'html',
      savedAt: 1_770_000_000_000 - index * 3_600_000,
      date: `2026-0${1 + (index % 9)}-1${index % 10}`,
      ...(index % 5 === 0 ? { isStarred: true } : {}),
      ...(index % 3 === 0 ? { isUnread: true } : {}),
      ...(index % 11 === 0 ? { isOutdated: true } : {}),
      ...(index % 6 === 0 ? { notFound: 1 + (index % 3) } : {}),
      ...(index % 4 === 0 ? { tags: [`标签${index % 30}`, 'agents'] } : {}),
    }),
  );
}
