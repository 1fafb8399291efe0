import type { DocumentDraft } from '@/utils/reading/document-draft';
import type { Passage } from '@/utils/reading/paper-document';
import type { Planted } from '@/utils/reading/receipt';
import type { HiddenText } from './hidden-text';
import { findInstructions } from './instructions/find-instructions';
import { isAboutPlanting } from './is-about-planting';
import { passageOf } from './passage-of';
import { isQuoted } from './quoted';

/**
 * Tells in the draft of every sentence that speaks to a language model, and of all hidden text: in the order of the paper, what is hidden
 * first. To be called when all passages are there. @param title decides, with the abstract, whether the paper quotes such sentences.
 */
export function addPlanted(draft: DocumentDraft, title: string, hidden: readonly HiddenText[]): void {
  for (const found of hidden) addHidden(draft, found);
  const isTopic = isAboutPlanting(title) || isAboutPlanting(abstractOf(draft));
  for (const [index, passage] of draft.passages.entries()) addVisible(draft, passage, index, isTopic);
}

/** Two words say something; fewer keep a place in a table or a line. */
const words = /\p{L}{2,}(?:\P{L}+\p{L}{2,})+|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]{4,}/u;

function addHidden(draft: DocumentDraft, hidden: HiddenText): void {
  const { text, concealment, anchor, page } = hidden;
  draft.leftOut.push({ what: text, rule: 'hidden', characters: text.length });
  const isOrder = findInstructions(text, true).length > 0;
  if (!isOrder && !words.test(text)) return;
  const passage = passageOf(draft.passages, hidden);
  draft.planted.push({
    text,
    concealment,
    kind: isOrder ? 'instruction' : 'text',
    ...placeOf(draft, passage),
    ...(anchor === undefined ? {} : { anchor }),
    ...(page === undefined ? {} : { page }),
  });
}

/** What stands in these is shown, not said. */
const shownKinds: ReadonlySet<Passage['kind']> = new Set(['table', 'figure', 'listing']);

/** Papers on language models print what they ask them. */
const isShowing = /\bprompts?\b|\btemplates?\b|questionnaire|提示词|提示模板/i;
const announces = /\b(?:prompt(?:s|ed)?|templates?|instructions?|quer(?:y|ies)|ask(?:s|ed)?|example|message)\b[^.]{0,120}:\s*$/i;

function isQuotation(passages: readonly Passage[], index: number, start: number, end: number): boolean {
  const text = passages[index]?.text ?? '';
  return isQuoted(text, start, end) || isShowing.test(text.slice(0, start)) || announces.test(passages[index - 1]?.text ?? '');
}

function addVisible(draft: DocumentDraft, passage: Passage, index: number, isTopic: boolean): void {
  for (const { start, end, text } of findInstructions(passage.text)) {
    const heading = draft.sections[passage.section]?.heading ?? '';
    const isMention =
      isTopic ||
      shownKinds.has(passage.kind) ||
      isShowing.test(heading) ||
      isAboutPlanting(heading) ||
      isQuotation(draft.passages, index, start, end);
    const { anchor, page } = passage;
    draft.planted.push({
      text,
      kind: isMention ? 'mention' : 'instruction',
      ...placeOf(draft, passage),
      ...(anchor === undefined ? {} : { anchor }),
      ...(page === undefined ? {} : { page }),
    });
  }
}

function placeOf({ sections }: DocumentDraft, passage: Passage | undefined): Pick<Planted, 'section' | 'passage'> {
  const section = passage === undefined ? undefined : sections[passage.section];
  if (passage === undefined || section === undefined) return {};
  const { number, heading } = section;
  return { ...(heading === '' ? {} : { section: number === undefined ? heading : `${number} ${heading}` }), passage: passage.id };
}

function abstractOf({ passages, abstractSection }: DocumentDraft): string {
  return passages.flatMap(({ section, text }) => (section === abstractSection ? [text] : [])).join('\n');
}
