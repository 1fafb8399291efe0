import { paperKey } from '@/utils/paper/paper-ref';
import type { ImportResult } from './import-result';

/** Several files' results as one; a paper that more than one of them has keeps the summaries of all. */
export function joinResults(results: readonly [ImportResult, ...ImportResult[]]): ImportResult {
  const papers = new Map<string, ImportResult['papers'][number]>();
  const toRead = new Map<string, ImportResult['toRead'][number]>();
  for (const result of results) {
    for (const saved of result.papers) {
      const key = paperKey(saved.summaries[0].paper);
      const before = papers.get(key);
      papers.set(key, before === undefined ? saved : { ...before, summaries: [...before.summaries, ...saved.summaries] });
    }
    for (const entry of result.toRead) {
      const key = paperKey(entry.paper);
      if (!toRead.has(key)) toRead.set(key, entry);
    }
  }
  return {
    format: results[0].format,
    papers: [...papers.values()],
    toRead: [...toRead].flatMap(([key, entry]) => (papers.has(key) ? [] : [entry])),
    parts: Object.assign({}, ...results.map(({ parts }) => parts)),
    notes: results.flatMap(({ notes }) => notes),
  };
}
