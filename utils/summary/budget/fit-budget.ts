import { Failure } from '@/utils/failure';
import type { PaperDocument, Passage } from '@/utils/reading/paper-document';
import type { CutStep, LeftOut } from '@/utils/reading/receipt';
import { sentText } from '@/utils/summary/prompt/paper-block';
import type { PromptMessage } from '@/utils/summary/prompt/prompt-message';
import { atMostTokens, countPromptTokens } from './count-prompt-tokens';
import { type Cut, type CutOrder, cutOrder, fillingOrder } from './cut-order';

export interface Budget {
  /** The most tokens that all messages together may take; absent sends the paper whole. */
  promptTokens?: number | undefined;
  /** The messages that a document goes into: everything in them beside its passages counts too. */
  messagesOf(document: PaperDocument): PromptMessage[];
}

/**
 * Leaves out what does not fit into the model's context, passage by passage, and writes it into the receipt. What fits is sent whole. What
 * does not gives way in this order, each step from its end, no further than needed:
 *
 * 1. `appendix`: all of it but its headings and result tables (the bibliography is in no passage anyway);
 * 2. `acknowledgements`, with funding, interests and biographies;
 * 3. `related-work`;
 * 4. `longest`: sections longer than the average give the same share of their text, up to half of it, then all sections do; within
 *    a section notes and listings go first, findings and the first paragraph of each subsection last;
 * 5. `protected`, only where all of them together do not fit: first headings without text and long lists of authors, then result
 *    tables of the appendix, figure captions, tables without figures, result tables, limitations, contributions, conclusion, abstract.
 *    The prompt is then filled anew: what is worth most is taken in first, whatever still fits after it, and what the first
 *    four steps took comes back, last taken first, where it has room. When not even the most precious passage fits, it is cut at the
 *    end of a sentence, or else of a word. The title always stays.
 *
 * The result holds what is sent; its sections are the document's own unless the fifth step was needed.
 *
 * @throws Failure `too-long` when the rules and the request alone are longer than the budget
 */
export function fitBudget(document: PaperDocument, { promptTokens, messagesOf }: Budget): PaperDocument {
  const whole = withReceipt(document, document, []);
  if (promptTokens === undefined) return whole;
  const sizeOf = (passage: Passage) => atMostTokens(sentText(passage, document)) + 1;
  const size = new Map(document.passages.map((passage) => [passage, sizeOf(passage)]));
  const text = [...size.values()].reduce((sum, tokens) => sum + tokens, 0);
  if (countPromptTokens(messagesOf({ ...whole, passages: [] })) + text <= promptTokens) return whole;
  const order = cutOrder(document);
  let total = countPromptTokens(messagesOf(asExcerpt({ ...document, passages: [] }))) + text;
  const cuts: Cut[] = [];
  for (const cut of order.open) {
    if (total <= promptTokens) break;
    cuts.push(cut);
    total -= size.get(cut.passage) ?? 0;
  }
  if (total > promptTokens) return fitGuarded(document, order, { promptTokens, messagesOf }, size);
  const gone = new Set(cuts.map(({ passage }) => passage));
  return withReceipt(document, { ...document, passages: document.passages.filter((passage) => !gone.has(passage)) }, cuts);
}

/** The prompt says that it does not hold the whole paper, which takes room as well. */
function asExcerpt(document: PaperDocument): PaperDocument {
  return { ...document, receipt: { ...document.receipt, sent: { characters: 99, of: 100 } } };
}

/** The fifth step: fills an empty paper with what is worth most. Tables of the appendix come after the text of the body: it is the paper. */
function fitGuarded(
  document: PaperDocument,
  order: CutOrder,
  { promptTokens = 0, messagesOf }: Budget,
  size: ReadonlyMap<Passage, number>,
): PaperDocument {
  const bare = asExcerpt({ ...document, authors: shortAuthors(document), keywords: [], sections: [], passages: [] });
  const base = countPromptTokens(messagesOf(bare));
  if (base > promptTokens) throw new Failure('too-long', `the rules and the request alone take up to ${base} tokens of ${promptTokens}`);
  let room = promptTokens - base;
  const kept = new Map<Passage, string>();
  const headings = new Set<number>();
  const take = ({ passage }: Cut): boolean => {
    const heading = headings.has(passage.section) ? 0 : headingTokens(document, passage.section);
    const tokens = heading + (size.get(passage) ?? 0);
    const text = tokens <= room ? passage.text : kept.size === 0 ? shortened(passage, document, room - heading) : '';
    if (text === '') return false;
    kept.set(passage, text);
    headings.add(passage.section);
    room = text === passage.text ? room - tokens : 0;
    return true;
  };
  const cuts = fillingOrder(order, document).filter((cut) => !take(cut));
  return withReceipt(document, onlyThese(document, bare, kept), cuts, kept);
}

function headingTokens({ sections }: PaperDocument, section: number): number {
  const { number = '', heading = '' } = sections[section] ?? {};
  return atMostTokens(`${number} ${heading}`) + 4;
}

/** Who wrote it takes no room from what it says. */
function shortAuthors({ authors }: PaperDocument): PaperDocument['authors'] {
  return authors.slice(0, 3).map(({ name }) => ({ name, affiliations: [] }));
}

/** As many sentences of a passage, or else words, as take no more than `tokens`; empty where not even one does. */
function shortened(passage: Passage, document: PaperDocument, tokens: number): string {
  const isShort = (text: string) => atMostTokens(sentText({ ...passage, text }, document)) + 1 <= tokens;
  return longestStart(passage.text, /[.!?](?=\s|$)|[。！？]/g, isShort) || longestStart(passage.text, /\S(?=\s)/g, isShort);
}

/** Halves what is in question each time: a passage may be a book. */
function longestStart(text: string, end: RegExp, isShort: (start: string) => boolean): string {
  const ends = [...text.matchAll(end)].map(({ index }) => index + 1);
  const upTo = (count: number) => text.slice(0, ends[count - 1] ?? 0);
  let fits = 0;
  let tooMany = ends.length + 1;
  while (tooMany - fits > 1) {
    const middle = Math.floor((fits + tooMany) / 2);
    if (isShort(upTo(middle))) fits = middle;
    else tooMany = middle;
  }
  return upTo(fits);
}

/** A paper of these passages alone, under the headings they stand under. */
function onlyThese(document: PaperDocument, bare: PaperDocument, kept: ReadonlyMap<Passage, string>): PaperDocument {
  const numbers = [...new Set([...kept.keys()].map(({ section }) => section))].sort((a, b) => a - b);
  const place = new Map(numbers.map((section, index) => [section, index]));
  return {
    ...bare,
    sections: document.sections.filter((_, index) => place.has(index)),
    passages: document.passages.flatMap((passage) => {
      const text = kept.get(passage);
      return text === undefined ? [] : [{ ...passage, text, section: place.get(passage.section) ?? 0 }];
    }),
  };
}

function withReceipt(
  document: PaperDocument,
  sent: PaperDocument,
  cuts: readonly Cut[],
  kept: ReadonlyMap<Passage, string> = new Map(),
): PaperDocument {
  const shortenedBy: Cut[] = [];
  for (const [passage, text] of kept)
    if (text !== passage.text)
      shortenedBy.push({ passage: { ...passage, id: '', text: passage.text.slice(text.length) }, step: 'protected' });
  const charactersOf = (passages: readonly Passage[]) => passages.reduce((sum, { text }) => sum + text.length, 0);
  return {
    ...sent,
    receipt: {
      ...document.receipt,
      leftOut: [...document.receipt.leftOut, ...entriesOf(document, [...cuts, ...shortenedBy])],
      sent: { characters: charactersOf(sent.passages), of: charactersOf(document.passages) },
    },
  };
}

/** One entry for each section and step, in the paper's order. The rest of a shortened passage has no id: the passage itself was sent. */
function entriesOf({ sections, passages }: PaperDocument, cuts: readonly Cut[]): LeftOut[] {
  const place = new Map(passages.map(({ id }, index) => [id, index]));
  const groups = Map.groupBy(cuts, ({ passage, step }) => `${passage.section} ${step}`);
  const entries = [...groups.values()].map((group) => {
    const section = group[0]?.passage.section ?? 0;
    const step: CutStep = group[0]?.step ?? 'longest';
    const { number = '', heading = '' } = sections[section] ?? {};
    const ids = group.flatMap(({ passage: { id } }) => (id === '' ? [] : [id])).sort((a, b) => (place.get(a) ?? 0) - (place.get(b) ?? 0));
    const characters = group.reduce((sum, { passage }) => sum + passage.text.length, 0);
    return { section, entry: { what: `${number} ${heading}`.trim(), rule: 'budget' as const, characters, step, passages: ids } };
  });
  return entries.sort((a, b) => a.section - b.section).map(({ entry }) => entry);
}
