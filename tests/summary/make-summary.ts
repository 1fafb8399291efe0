import { FIELD_KEYS, FIELDS } from '@/utils/summary/card';
import type { SavedPaper, Summary } from '@/utils/summary/summary';
import { makeDocument } from './make-document';

/** A finished summary of our own, for tests. */
export function makeSummary(change: Partial<Summary> = {}): Summary {
  const { paper, title, authors, date, receipt } = makeDocument();
  return {
    paper,
    title,
    authors: authors.map(({ name }) => name),
    date,
    receipt,
    card: Object.fromEntries(FIELD_KEYS.map((key) => [key, `${FIELDS[key].heading}的**内容**，共 12 项。`])),
    custom: [],
    extra: [],
    passages: {},
    droppedCitations: 0,
    made: {
      service: '演示',
      model: 'demo',
      promptVersion: 1,
      startedAt: 1_770_000_000_000,
      finishedAt: 1_770_000_012_000,
      tokensIn: 1234,
      tokensOut: 567,
    },
    ...change,
  };
}

/** A paper kept with that one summary. */
export function makeSavedPaper(change: Partial<Summary> = {}): SavedPaper {
  return { schema: 5, summaries: [makeSummary(change)], exchanges: [], own: {} };
}
