import { FIELD_KEYS, FIELDS } from '@/utils/summary/card';
import type { Summary } from '@/utils/summary/summary';
import { makeDocument } from './make-document';

/** A finished summary of our own, for tests. */
export function makeSummary(change: Partial<Summary> = {}): Summary {
  const { paper, title, authors, date, receipt } = makeDocument();
  return {
    schema: 2,
    paper,
    title,
    authors: authors.map(({ name }) => name),
    date,
    receipt,
    card: Object.fromEntries(FIELD_KEYS.map((key) => [key, `${FIELDS[key].heading}的**内容**，共 12 项。`])),
    extra: [],
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
