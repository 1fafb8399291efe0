import { type Card, FIELD_KEYS, FIELDS, type FieldKey } from '@/utils/summary/card';

/** What these tests need to know of a stored job, running or left behind; nothing else of its shape matters to them. */
export interface StoredJob {
  text?: string;
  calls?: { text: string; end?: string }[];
}

/**
 * Whether a stored job holds an answer that the model had finished. Runs in the worker as well, from its own source text: it may call nothing
 * from outside.
 */
export function hasCompleteAnswer(job: unknown): boolean {
  const { calls } = (job ?? {}) as { calls?: { end?: string }[] };
  return Array.isArray(calls) && calls.some(({ end }) => end === 'complete');
}

/** The model's answers in the order of its calls, the one that is being written last. A text that is in there twice does no harm here. */
export function callsOf({ calls = [], text = '' }: StoredJob): { text: string; end?: string }[] {
  return [...calls, { text }];
}

/** The sections that need not be asked for again: those with another heading behind them, and all of an answer that the model had finished. */
export function finishedSections(job: StoredJob): Card {
  const finished = callsOf(job).flatMap(({ text, end }) => (end === 'complete' ? sectionsIn(text) : sectionsIn(text).slice(0, -1)));
  // Where a section came twice, the summary keeps the first.
  return Object.fromEntries(finished.reverse());
}

export function isWhole(job: StoredJob): boolean {
  const finished = finishedSections(job);
  return FIELD_KEYS.every((key) => finished[key] !== undefined);
}

/** The texts under our headings, the last of which may be unfinished. A heading counts once its line has ended. */
export function sectionsIn(text: string): [FieldKey, string][] {
  return text
    .split(/^## +/m)
    .slice(1)
    .flatMap((part): [FieldKey, string][] => {
      const [heading = '', ...lines] = part.split('\n');
      const key = FIELD_KEYS.find((each) => FIELDS[each].heading === heading.trim());
      return key === undefined || lines.length === 0 ? [] : [[key, lines.join('\n').trim()]];
    });
}
