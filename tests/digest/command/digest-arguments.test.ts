// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { readDigestArguments } from '@/scripts/commands/digest/digest-arguments';
import { isUsageError } from '@/scripts/commands/usage-error';

const base = ['2026-02-14', '--out', 'report.md'];

/** What it throws. */
function refusal(args: string[]): Error {
  try {
    readDigestArguments(args);
  } catch (error) {
    if (isUsageError(error)) return error;
    throw error;
  }
  throw new Error('it was taken');
}

describe('the arguments of a digest', () => {
  it('are a report of layout B in the list’s order, and a state file beside it, unless they say otherwise', () => {
    expect(readDigestArguments(base)).toEqual({
      list: '2026-02-14',
      out: 'report.md',
      state: 'report.md.state.jsonl',
      format: 'report-b',
      wish: { order: 'list' },
      hasOverview: false,
      retriesFailed: false,
    });
  });

  it('are all taken', () => {
    const more =
      '--format a --top 5 --words RL、代理；agents --order votes --concurrency 8 --ceiling 2.50 --overview --retry-failed --state s.jsonl';
    expect(readDigestArguments([...base, ...more.split(' ')])).toEqual({
      list: '2026-02-14',
      out: 'report.md',
      state: 's.jsonl',
      format: 'report-a',
      wish: { order: 'votes', top: 5, words: ['RL', '代理', 'agents'] },
      atOnce: 8,
      ceiling: 2.5,
      hasOverview: true,
      retriesFailed: true,
    });
  });

  it.each([
    [[], 'usage: paper digest'],
    [['2026-02-14'], 'usage: paper digest'],
    [[...base, 'more'], 'usage: paper digest'],
    [[...base, '--format', 'pdf'], 'no format "pdf"'],
    [[...base, '--format', 'toString'], 'no format "toString"'],
    [[...base, '--order', 'random'], 'no order "random"'],
    [[...base, '--top', '0'], '--top is "0"'],
    [[...base, '--concurrency', '99'], 'a number from 1 to 16'],
    [[...base, '--ceiling', '0'], '--ceiling is "0"'],
    [[...base, '--ceiling', 'much'], '--ceiling is "much"'],
    [[...base, '--no-such'], '--no-such'],
  ])('%j are refused', (args, words) => {
    expect(refusal(args).message).toContain(words);
  });
});
