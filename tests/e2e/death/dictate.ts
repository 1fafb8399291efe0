import type { AnswerPlan } from '@/scripts/demo/model-route';
import { type ChatMessage, readPaperPrompt } from '@/scripts/demo/paper-prompt';
import type { StoppingPlace } from './stopping-place';

const CALLS = [...'甲乙丙丁戊己庚辛'];
const PARTS = [...'子丑寅卯辰巳午未申酉'];

/** Unlike that of any other call and any other section, so that a text that was written twice is known by it. */
function bodyOf(call: number, section: number): string {
  return `这是${CALLS[call % CALLS.length]}次写下的${PARTS[section % PARTS.length]}段文字，这一段写到这里就写完了，后面没有了。`;
}

/**
 * Answers with short texts in place of the demonstration's quotes, and tells the stopping place of each step.
 * @param call counts from one
 * @param leavesOut so many sections at the end of the first answer are not written
 */
export function dictate(messages: ChatMessage[], call: number, leavesOut: number, { visit }: StoppingPlace): AnswerPlan {
  const { sections } = readPaperPrompt(messages);
  const written = call === 1 ? sections.slice(0, sections.length - leavesOut) : sections;
  return {
    pieceDelayMs: 1,
    thinking: '先想一想这篇论文。',
    text: written.map(({ heading }, index) => `## ${heading}\n\n${bodyOf(call, index)}`).join('\n\n'),
    onStep: (step, text) => visit({ at: 'model', call, step, written: text }),
  };
}

/** The sections that each of these requests asked for. */
export function headingsAsked(requests: readonly string[]): string[][] {
  return requests.map((request) => readPaperPrompt(JSON.parse(request).messages).sections.map(({ heading }) => heading));
}
