// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { listApiUrl, listUrl, parseListAddress } from '@/utils/digest/list/list-source';

describe('what a person enters for a list', () => {
  it.each([
    ['2026-02-14', 'https://huggingface.co/papers/date/2026-02-14'],
    [' 2026-W07 ', 'https://huggingface.co/papers/week/2026-W07'],
    ['2026-w07', 'https://huggingface.co/papers/week/2026-W07'],
    ['2026-02', 'https://huggingface.co/papers/month/2026-02'],
    ['latest', 'https://huggingface.co/papers'],
    ['Trending', 'https://huggingface.co/papers/trending'],
    ['https://huggingface.co/papers?date=2026-02-14', 'https://huggingface.co/papers/date/2026-02-14'],
    ['hf-mirror.com/papers/date/2026-02-14', 'https://huggingface.co/papers/date/2026-02-14'],
    ['https://arxiv.org/list/cs.CL/recent', 'https://arxiv.org/list/cs.CL/recent'],
    ['arxiv.org/list/cs.CL/new', 'https://arxiv.org/list/cs.CL/new'],
  ])('%s is a list', (text, url) => {
    const source = parseListAddress(text);
    expect(source && listUrl(source)).toBe(url);
  });

  it.each(['', '2026-02-30', '2026-W60', '2026-13', 'tomorrow', 'https://example.org', 'https://arxiv.org/abs/1706.03762', 'report.json'])(
    '"%s" is none',
    (text) => {
      expect(parseListAddress(text)).toBeUndefined();
    },
  );
});

it('asks the API for a page of a list', () => {
  expect(listApiUrl({ period: 'day', value: '2026-02-14' }, 0, 100)).toBe(
    'https://huggingface.co/api/daily_papers?date=2026-02-14&limit=100',
  );
  expect(listApiUrl({ period: 'trending' }, 2, 50)).toBe('https://huggingface.co/api/daily_papers?sort=trending&limit=50&p=2');
});
