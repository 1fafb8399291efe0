import { estimateTokenCount } from 'tokenx';
import type { PaperDocument, Passage } from '@/utils/reading/paper-document';
import type { LeftOut } from '@/utils/reading/receipt';

/** What the answer and the rules need beside the paper, in tokens. */
const RESERVED_TOKENS = 10_000;
/** The estimate is within about 10% of the services' own tokenizers. */
const SAFETY = 0.9;

/**
 * Leaves out what does not fit into the model's context, by a stated order, and writes it into the receipt: first the appendix, last
 * part first; then whole paragraphs from the end of whichever section is the longest. Tables and captions stay as long
 * as a paragraph is left; the abstract always stays.
 *
 * @param contextTokens the model's context length; undefined sends the paper whole.
 */
export function fitBudget(document: PaperDocument, contextTokens: number | undefined): PaperDocument {
  if (contextTokens === undefined) return document;
  const budget = Math.max(1_000, (contextTokens - RESERVED_TOKENS) * SAFETY);
  const size = new Map(document.passages.map((passage) => [passage, estimateTokenCount(passage.text)]));
  let total = [...size.values()].reduce((sum, tokens) => sum + tokens, 0);
  const kept = new Set(document.passages);
  const leftOut = new Map<number, number>();
  for (const passage of droppingOrder(document, size)) {
    if (total <= budget) break;
    kept.delete(passage);
    total -= size.get(passage) ?? 0;
    leftOut.set(passage.section, (leftOut.get(passage.section) ?? 0) + passage.text.length);
  }
  if (leftOut.size === 0) return document;
  const entries: LeftOut[] = [...leftOut].map(([section, characters]) => ({
    what: document.sections[section]?.heading ?? '',
    rule: 'budget',
    characters,
  }));
  return {
    ...document,
    passages: document.passages.filter((passage) => kept.has(passage)),
    receipt: { ...document.receipt, leftOut: [...document.receipt.leftOut, ...entries] },
  };
}

function* droppingOrder(document: PaperDocument, size: ReadonlyMap<Passage, number>): Generator<Passage> {
  const isAppendix = (passage: Passage) => document.sections[passage.section]?.isAppendix === true;
  yield* document.passages.filter(isAppendix).reverse();
  const isAbstract = (passage: Passage) => /^(?:abstract|摘要)$/i.test(document.sections[passage.section]?.heading ?? '');
  const body = document.passages.filter((passage) => !isAppendix(passage) && !isAbstract(passage));
  yield* longestSectionFirst(
    body.filter((passage) => passage.kind === 'paragraph' || passage.kind === 'list' || passage.kind === 'listing'),
    size,
  );
  yield* body.filter((passage) => passage.kind === 'equation' || passage.kind === 'footnote').reverse();
  yield* body.filter((passage) => passage.kind === 'figure' || passage.kind === 'table').reverse();
}

function* longestSectionFirst(passages: readonly Passage[], size: ReadonlyMap<Passage, number>): Generator<Passage> {
  const sections = new Map<number, { left: Passage[]; tokens: number }>();
  for (const passage of passages) {
    const section = sections.get(passage.section) ?? { left: [], tokens: 0 };
    section.left.push(passage);
    section.tokens += size.get(passage) ?? 0;
    sections.set(passage.section, section);
  }
  for (;;) {
    const longest = [...sections.values()].reduce<{ left: Passage[]; tokens: number } | undefined>(
      (best, section) => (section.left.length > 0 && (!best || section.tokens > best.tokens) ? section : best),
      undefined,
    );
    const passage = longest?.left.pop();
    if (!longest || !passage) return;
    longest.tokens -= size.get(passage) ?? 0;
    yield passage;
  }
}
