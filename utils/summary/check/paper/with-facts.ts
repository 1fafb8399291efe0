import type { Artefacts } from '@/utils/reading/artefacts/artefacts';
import type { PaperDocument } from '@/utils/reading/paper-document';

/** The id of the passage that no paper has: what Hugging Face says. */
export const FACTS = 'facts';

/** The paper with what Hugging Face counts beside it, which a summary may repeat: `共 9 个模型`. */
export function withFacts(document: PaperDocument): PaperDocument {
  const { artefacts } = document;
  if (artefacts === undefined) return document;
  const section = document.sections.length;
  return {
    ...document,
    sections: [...document.sections, { heading: 'Hugging Face', level: 1, isAppendix: false }],
    passages: [...document.passages, { id: FACTS, kind: 'paragraph', section, text: factsText(artefacts) }],
  };
}

function factsText({ totals, stars, upvotes }: Artefacts): string {
  const counts: [number | undefined, string][] = [
    [totals.models, 'models'],
    [totals.datasets, 'datasets'],
    [totals.spaces, 'Spaces'],
    [stars, 'GitHub stars'],
    [upvotes, 'upvotes'],
  ];
  const told = counts.flatMap(([count, name]) => (count === undefined ? [] : [`${count} ${name}`]));
  return `Hugging Face: ${told.join(', ')}.`;
}
