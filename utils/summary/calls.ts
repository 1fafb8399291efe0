import { FIELD_KEYS } from './card';
import { parseCard } from './parse/parse-card';
import { missingOf, readAnswer, type Wanted, type Written, withSecond } from './read-answer';
import type { Call } from './summary';
import type { AskedSection } from './templates/asked-sections';

/** What the calls have brought for good: a section that a cut call was writing is not among it. The first version of a section counts. */
export function solidOf(calls: readonly Call[], asked: readonly AskedSection[]): Written {
  return joined(
    calls.map((call) => (call.end === 'complete' ? readAnswer(call.text, asked) : withoutLast(call.text, asked))),
    asked,
  );
}

/** The same with sections that are still being written, or that a cut call left unfinished until another brings them whole. */
export function shownOf(calls: readonly Call[], asked: readonly AskedSection[] = []): Written & { preamble: string } {
  const whole = joined([solidOf(calls, asked), ...calls.map(({ text }) => readAnswer(text, asked)).reverse()], asked);
  return { ...whole, preamble: calls.map(({ text }) => parseCard(text).preamble).find((text) => text !== '') ?? '' };
}

/** Which of the card's fields was begun last: the one that is being written. */
export function latestField(call: Call | undefined): (typeof FIELD_KEYS)[number] | undefined {
  const keys = Object.keys(parseCard(call?.text ?? '').card);
  return FIELD_KEYS.find((key) => key === keys.at(-1));
}

function joined(parts: readonly Written[], asked: readonly AskedSection[]): Written {
  const nothing: Written = { card: {}, custom: [], extra: [] };
  // What a call wrote beside the point is worth keeping only where it wrote to the point as well.
  const useful = parts.filter(({ card, custom }) => Object.keys(card).length + custom.length > 0);
  return useful.reduce((first, second) => withSecond(first, second, asked), nothing);
}

/** Stands where a text was cut off: the section in which it turns up is unfinished. */
const CUT = '\uE0FF';

function withoutLast(text: string, asked: readonly AskedSection[]): Written {
  const { card, custom, extra } = readAnswer(text + CUT, asked);
  const isWhole = (part: string | undefined) => part?.includes(CUT) === false;
  return {
    card: Object.fromEntries(FIELD_KEYS.flatMap((key) => (isWhole(card[key]) ? [[key, card[key]]] : []))),
    custom: custom.filter((section) => isWhole(section.text)),
    extra: extra.filter((section) => isWhole(section.heading + section.text)),
  };
}

export function gaveNothing(written: Written): boolean {
  return Object.keys(written.card).length + written.custom.length === 0;
}

/** Whether there is nothing left to ask: all is written, or a complete answer has been asked once more for what it lacked. */
export function isWritten(calls: readonly Call[], wanted: Wanted): boolean {
  const missing = missingOf(solidOf(calls, wanted.asked), wanted);
  const complete = completeAnswers(calls, wanted.asked);
  return complete > 0 && (missing.fields.length + missing.asked.length === 0 || complete > 1);
}

/** How many calls came to their end, those left out before which and in which there is nothing: one that adds nothing will not the next time. */
export function completeAnswers(calls: readonly Call[], asked: readonly AskedSection[]): number {
  return calls.filter(({ end }, index) => end === 'complete' && !gaveNothing(solidOf(calls.slice(0, index + 1), asked))).length;
}
