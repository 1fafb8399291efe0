import { describe, expect, it } from 'vitest';
import { promptRoom, smallerRoom } from '@/utils/summary/budget/context-room';

const asked = { template: 't', templateName: 'T', key: 'k', heading: 'H', instruction: 'I' };

it.each([
  [undefined, undefined],
  [4_096, 3_072],
  [32_768, 24_768],
  [1_000_000, 992_000],
])('leaves room for the answer: a context of %s gives a prompt of %s', (context, prompt) => {
  expect(promptRoom(context)).toBe(prompt);
});

it('leaves more room for more sections', () => {
  expect(promptRoom(128_000, [asked, asked])).toBe(119_000);
});

describe('the smaller try after a service has said that the prompt is too long', () => {
  it.each<[string, number, number]>([
    // Limit and length named: scaled by how much more the service counted.
    [
      "HTTP 400 · This model's maximum context length is 8192 tokens. However, you requested 9120 tokens (8120 in the messages, 1000 in the completion).",
      8_000,
      Math.floor((6_144 * 8_000) / 8_120),
    ],
    ['prompt is too long: 208310 tokens > 200000 maximum', 200_000, Math.floor((192_000 * 200_000) / 208_310)],
    ['The input token count (1200000) exceeds the maximum number of tokens allowed (1048576).', 1_300_000, 1_040_576],
    ['the request exceeds the available context size (4096 tokens), try increasing it', 9_000, 3_072],
    ["This model's maximum prompt length is 131072 but the request contains 140000 tokens.", 150_000, 123_072],
    ['Range of input length should be [1, 30720]', 40_000, 23_040],
    ['Invalid request: Your request exceeded model token limit: 8192', 12_000, 6_144],
    ['input length and `max_tokens` exceed context limit: 188240 + 21333 > 200000', 250_000, 192_000],
    // Nothing to go by, or a limit that we had kept.
    ['HTTP 413', 10_000, 6_000],
    ['Your input exceeds the context window of this model.', 10_000, 6_000],
    ['maximum context length is 131072 tokens', 20_000, 12_000],
  ])('%s', (detail, last, expected) => {
    expect(smallerRoom(detail, last)).toBe(expected);
  });

  it('takes six tenths where the service says nothing', () => {
    expect(smallerRoom(undefined, 1_000)).toBe(600);
  });
});
