import { compareSaved } from '@/utils/library/merge/compare-saved';
import { joinSaved } from '@/utils/library/merge/join-saved';
import { paperKey } from '@/utils/paper/paper-ref';
import type { SavedPaper } from '@/utils/summary/summary';
import type { ImportNote, ImportResult } from './import-result';

/** Several files' results as one; of a paper that more than one of them has, everything that differs is kept, and it is told. */
export function joinResults(results: readonly [ImportResult, ...ImportResult[]]): ImportResult {
  const papers = new Map<string, SavedPaper>();
  const toRead = new Map<string, ImportResult['toRead'][number]>();
  const repeated: ImportNote[] = [];
  for (const result of results) {
    for (const saved of result.papers) {
      const key = paperKey(saved.summaries[0].paper);
      const before = papers.get(key);
      papers.set(key, before === undefined ? saved : joinSaved(before, saved));
      if (before === undefined) continue;
      const isKept = compareSaved(before, saved) !== 'same';
      repeated.push({ kind: isKept ? 'mended' : 'left', code: 'repeated-paper', about: saved.summaries[0].title });
    }
    for (const entry of result.toRead) {
      const key = paperKey(entry.paper);
      if (toRead.has(key)) repeated.push({ kind: 'left', code: 'repeated-paper', about: entry.title || key });
      else toRead.set(key, entry);
    }
  }
  return {
    format: results[0].format,
    papers: [...papers.values()],
    toRead: [...toRead].flatMap(([key, entry]) => (papers.has(key) ? [] : [entry])),
    parts: Object.assign({}, ...results.map(({ parts }) => parts)),
    notes: [...results.flatMap(({ notes }) => notes), ...repeated],
  };
}
