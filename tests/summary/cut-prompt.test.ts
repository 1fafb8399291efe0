import { expect, it } from 'vitest';
import { countPromptTokens } from '@/utils/summary/budget/count-prompt-tokens';
import { cutPrompt } from '@/utils/summary/cut-prompt';
import type { PromptMessage } from '@/utils/summary/prompt/prompt-message';

const promptOf = (words: number): PromptMessage[] => [{ role: 'user', content: 'beans '.repeat(words) }];
const long = promptOf(20_000);
const sent = countPromptTokens(long);

it.each<[string, PromptMessage[], number | undefined, boolean]>([
  ['four thousand of twenty', long, 4_096, true],
  ['a little more than half', long, Math.floor(sent * 0.59), true],
  ['what another way of counting explains', long, Math.ceil(sent * 0.61), false],
  ['all of it', long, sent, false],
  ['more than was sent', long, sent * 2, false],
  ['nothing, which is no count', long, 0, false],
  ['what it does not say', long, undefined, false],
  ['half of a short prompt', promptOf(500), 100, false],
])('of a service that has read %s', (_, prompt, read, isCut) => {
  expect(cutPrompt(prompt, read)).toEqual(isCut ? { sent, read } : undefined);
});
