import type { PaperDocument } from '@/utils/reading/paper-document';
import type { CitedPassage } from '@/utils/summary/summary';
import { replaceCitations } from './find-citations';

export interface ResolvedCitations {
  /** The text with every citation spelled `[P12]` or `[P12, T3]`, without ids that the paper does not have. */
  text: string;
  /** How many ids were taken out. */
  dropped: number;
}

/** Spells a text's citations in one way and takes out those of passages that do not exist. */
export function resolveCitations(text: string, document: PaperDocument): ResolvedCitations {
  const known = new Set(document.passages.map(({ id }) => id));
  let dropped = 0;
  const resolved = replaceCitations(text, ({ start, ids }) => {
    const real = ids.filter((id) => known.has(id));
    dropped += ids.length - real.length;
    return real.length === 0 ? '' : `${/^\s/.test(text.slice(start)) ? ' ' : ''}[${real.join(', ')}]`;
  });
  return { text: resolved, dropped };
}

/** The text as a reader without the paper wants it. */
export function withoutCitations(text: string): string {
  return replaceCitations(text, () => '');
}

/** The passages of these ids as they are kept with a summary; ids that the paper does not have are left out. */
export function keptPassages(ids: Iterable<string>, document: PaperDocument): Record<string, CitedPassage> {
  const byId = new Map(document.passages.map((passage) => [passage.id, passage]));
  const kept: Record<string, CitedPassage> = {};
  for (const id of ids) {
    const passage = byId.get(id);
    if (passage === undefined) continue;
    const { kind, text, label, anchor, page } = passage;
    const section = document.sections[passage.section];
    kept[id] = {
      kind,
      text,
      section: [section?.number, section?.heading].filter(Boolean).join(' '),
      ...(label === undefined ? {} : { label }),
      ...(anchor === undefined ? {} : { anchor }),
      ...(page === undefined ? {} : { page }),
    };
  }
  return kept;
}
