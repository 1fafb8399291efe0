// @vitest-environment node
import { describe, expect, test } from 'vitest';
import { filterThinking, remainingText, thinkStart } from '@/utils/llm/think-filter';

function filtered(pieces: string[]): string {
  let state = thinkStart;
  let text = '';
  for (const piece of pieces) {
    const next = filterThinking(state, piece);
    state = next.state;
    text += next.text;
  }
  return text + remainingText(state);
}

const answers: [whole: string, text: string][] = [
  ['Hello', 'Hello'],
  ['', ''],
  ['<think>hm</think>Hello', 'Hello'],
  ['<think>hm</think>\n\nHello', 'Hello'],
  ['\n <think>hm\nhm</think>\nHello', 'Hello'],
  ['<think></think>Hello', 'Hello'],
  ['<think>a < b </thin no </think>Hello', 'Hello'],
  ['<think>never ends', ''],
  ['<think>never ends </thin', ''],
  ['<think>hm</think>', ''],
  ['Hello <think>not leading</think>', 'Hello <think>not leading</think>'],
  ['<think>hm</think>Hello <think>again</think>', 'Hello <think>again</think>'],
  ['<thinking>other tag</thinking>', '<thinking>other tag</thinking>'],
  ['<', '<'],
  ['<thi', '<thi'],
  ['  indented', '  indented'],
];

describe('filterThinking', () => {
  test.each(answers)('%j gives %j whole, letter by letter and cut in two anywhere', (whole, text) => {
    expect(filtered([whole])).toBe(text);
    expect(filtered([...whole])).toBe(text);
    for (let cut = 0; cut <= whole.length; cut++) expect(filtered([whole.slice(0, cut), whole.slice(cut)])).toBe(text);
  });

  test('holds back no text that cannot be a tag', () => {
    expect(filterThinking(thinkStart, 'H').text).toBe('H');
  });
});
