import { trustedPaper } from '@/scripts/demo/trusted-paper';
import { FIELD_KEYS } from '@/utils/summary/card';
import type { Exchange, SavedPaper, Summary } from '@/utils/summary/summary';
import type { Attack } from './attack-corpus';

const [model] = trustedPaper.summaries;

/** A saved paper in which a text from outside stands in every place that such a text can come to. `mark` says which one is shown. */
export function attackedPaper({ text, isGiant = false }: Attack, mark: string): SavedPaper {
  const startedAt = model.made.startedAt + Number(mark);
  // One place of each kind is enough for what takes its time.
  const rest = isGiant ? 'x' : text;
  const made = { ...model.made, startedAt, service: rest, model: rest };
  const backing = { passages: passages(rest), droppedCitations: 0, numbers: [] };
  const exchange: Exchange = { id: mark, question: rest, answer: text, version: 1, made, ...backing };
  const summary: Summary = {
    ...model,
    ...backing,
    title: text,
    authors: [rest, rest],
    date: rest.slice(0, 10),
    card: { ...Object.fromEntries(FIELD_KEYS.map((key) => [key, rest])), oneLine: mark, results: text, guide: '[P3]' },
    custom: [{ template: 'own', templateName: rest.slice(0, 40), key: 'x', heading: rest, text: rest }],
    extra: [{ heading: rest, text: rest }],
    receipt: receipt(rest),
    artefacts: {
      code: addressIn(rest),
      stars: 1,
      project: addressIn(rest),
      models: [{ id: rest, licence: rest }],
      datasets: [],
      spaces: [],
      totals: { models: 1, datasets: 0, spaces: 0 },
    },
    made,
  };
  // The older one makes a difference to be shown.
  const older: Summary = {
    ...summary,
    title: rest,
    card: { ...summary.card, results: `甲乙丙。${rest}` },
    made: { ...made, startedAt: startedAt - 1 },
  };
  return { schema: 5, summaries: [summary, older], exchanges: [exchange], own: {} };
}

function passages(text: string): Summary['passages'] {
  return {
    P3: { kind: 'paragraph', text, section: text, anchor: text },
    T2: { kind: 'table', text, section: text, label: text.slice(0, 12), page: 2 },
  };
}

function receipt(text: string): Summary['receipt'] {
  const place = { section: text, passage: 'P3', anchor: text };
  return {
    ...model.receipt,
    ladder: [
      { source: 'html', url: 'https://arxiv.org/html/2602.99901v1', outcome: 'used', detail: text },
      { source: 'pdf', url: addressIn(text), outcome: 'failed', detail: text },
    ],
    sections: [{ heading: text, passages: 1, characters: 1, tokens: 1 }],
    leftOut: [{ what: text, rule: 'hidden', characters: 1 }],
    doubts: [{ code: 'sections-missing', detail: text }],
    planted: [
      { text, kind: 'instruction', concealment: 'colour', ...place },
      { text, kind: 'text', concealment: 'display', ...place },
    ],
  };
}

/** What a field that should hold an address would get. */
function addressIn(text: string): string {
  return /\]\(<?([^)>]+)/.exec(text)?.[1] ?? text;
}
