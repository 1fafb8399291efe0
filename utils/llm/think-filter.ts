const opening = '<think>';
const closing = '</think>';

/** Where in an answer we are. `held` is text that may turn out to be part of a tag. */
interface ThinkState {
  phase: 'start' | 'thinking' | 'after' | 'text';
  held: string;
}

export const thinkStart: ThinkState = { phase: 'start', held: '' };

/**
 * Takes the next piece of an answer and gives what of it is for the reader. Some services (MiniMax, Ollama, LM Studio)
 * put the model's thinking into the answer itself, as a leading `<think>…</think>`; the tags may be split over pieces.
 */
export function filterThinking(state: ThinkState, piece: string): { state: ThinkState; text: string } {
  if (state.phase === 'text') return { state, text: piece };
  const seen = state.held + piece;
  if (state.phase === 'start') return atStart(seen);
  if (state.phase === 'thinking') return whileThinking(seen);
  return afterThinking(seen);
}

/** What is still held when the answer ends: an answer may consist of `<`. */
export function remainingText(state: ThinkState): string {
  return state.phase === 'start' ? state.held : '';
}

function atStart(seen: string): ReturnType<typeof filterThinking> {
  const lead = seen.trimStart();
  if (lead.startsWith(opening)) return whileThinking(lead.slice(opening.length));
  if (opening.startsWith(lead)) return { state: { phase: 'start', held: seen }, text: '' };
  return { state: { phase: 'text', held: '' }, text: seen };
}

function whileThinking(seen: string): ReturnType<typeof filterThinking> {
  const end = seen.indexOf(closing);
  if (end >= 0) return afterThinking(seen.slice(end + closing.length));
  // Only the end of what was thought can be the beginning of the closing tag.
  return { state: { phase: 'thinking', held: seen.slice(-(closing.length - 1)) }, text: '' };
}

function afterThinking(seen: string): ReturnType<typeof filterThinking> {
  const text = seen.trimStart();
  return { state: { phase: text === '' ? 'after' : 'text', held: '' }, text };
}
