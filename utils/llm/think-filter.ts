const opening = '<think>';
const closing = '</think>';

/** Where in an answer we are. `held` is text that may turn out to be part of a tag. */
interface ThinkState {
  phase: 'start' | 'thinking' | 'after' | 'text';
  held: string;
}

interface Filtered {
  state: ThinkState;
  /** For the reader. */
  text: string;
  /** What the model thought. */
  thought: string;
}

export const thinkStart: ThinkState = { phase: 'start', held: '' };

/**
 * Takes the next piece of an answer and gives what of it is for the reader. Some services (MiniMax, Ollama, LM Studio)
 * put the model's thinking into the answer itself, as a leading `<think>…</think>`; the tags may be split over pieces.
 */
export function filterThinking(state: ThinkState, piece: string): Filtered {
  if (state.phase === 'text') return { state, text: piece, thought: '' };
  const seen = state.held + piece;
  if (state.phase === 'start') return atStart(seen);
  if (state.phase === 'thinking') return whileThinking(seen);
  return afterThinking(seen);
}

/** What is still held when the answer ends: an answer may consist of `<`. */
export function remainingText(state: ThinkState): string {
  return state.phase === 'start' ? state.held : '';
}

function atStart(seen: string): Filtered {
  const lead = seen.trimStart();
  if (lead.startsWith(opening)) return whileThinking(lead.slice(opening.length));
  if (opening.startsWith(lead)) return { state: { phase: 'start', held: seen }, text: '', thought: '' };
  return { state: { phase: 'text', held: '' }, text: seen, thought: '' };
}

function whileThinking(seen: string): Filtered {
  const end = seen.indexOf(closing);
  if (end >= 0) return { ...afterThinking(seen.slice(end + closing.length)), thought: seen.slice(0, end) };
  // Only the end of what was thought can be the beginning of the closing tag.
  const held = beginningOf(closing, seen);
  return { state: { phase: 'thinking', held }, text: '', thought: seen.slice(0, seen.length - held.length) };
}

/** The longest end of the text that the tag may begin with. */
function beginningOf(tag: string, text: string): string {
  for (let length = Math.min(tag.length - 1, text.length); length > 0; length--) {
    if (text.endsWith(tag.slice(0, length))) return tag.slice(0, length);
  }
  return '';
}

function afterThinking(seen: string): Filtered {
  const text = seen.trimStart();
  return { state: { phase: text === '' ? 'after' : 'text', held: '' }, text, thought: '' };
}
