import { expect, it } from 'vitest';
import { filterThinking, remainingText, thinkStart } from '@/utils/llm/think-filter';

/** What is for the reader and what was thought, of an answer that arrives in these pieces. */
function read(pieces: string[]): { text: string; thought: string } {
  let state = thinkStart;
  const read = { text: '', thought: '' };
  for (const piece of pieces) {
    const next = filterThinking(state, piece);
    state = next.state;
    read.text += next.text;
    read.thought += next.thought;
  }
  return { ...read, text: read.text + remainingText(state) };
}

it.each<[string, string, string]>([
  ['<think>先想</think>答案', '答案', '先想'],
  ['\n<think>\n先想\n</think>\n\n答案', '答案', '\n先想\n'],
  ['<think></think>答案', '答案', ''],
  ['<think>a < b </thin</think>答案', '答案', 'a < b </thin'],
  ['<think>a</think>b<think>c</think>', 'b<think>c</think>', 'a'],
  ['<think>想不完', '', '想不完'],
  ['<think>想</think>', '', '想'],
  ['<thinking> 不是标签', '<thinking> 不是标签', ''],
  ['答案里的 <think> 不算</think>', '答案里的 <think> 不算</think>', ''],
  ['<', '<', ''],
  ['  <thin', '  <thin', ''],
  ['答案', '答案', ''],
  ['', '', ''],
])('%j says %j after thinking %j, wherever it is split', (answer, text, thought) => {
  expect(read([answer])).toEqual({ text, thought });
  expect(read([...answer])).toEqual({ text, thought });
  for (let at = 0; at <= answer.length; at++) {
    for (let to = at; to <= answer.length; to++) {
      expect(read([answer.slice(0, at), answer.slice(at, to), answer.slice(to)])).toEqual({ text, thought });
    }
  }
});

it('shows a thought as it comes, not when it has ended', () => {
  const { thought } = filterThinking(filterThinking(thinkStart, '<think>先').state, '想');
  expect(thought).toBe('想');
});
