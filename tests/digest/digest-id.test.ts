import { describe, expect, it } from 'vitest';
import { digestDay, digestId } from '@/utils/digest/digest-id';
import { type ListSource, parseListAddress } from '@/utils/digest/list/list-source';

const NOW = Date.UTC(2026, 1, 15, 23, 59);
const sourceOf = (address: string): ListSource => parseListAddress(address) ?? expect.fail(`${address} is no list`);

it.each([
  ['2026-02-14', 'hf:2026-02-14', '2026-02-14'],
  ['2026-W07', 'hf:2026-W07', '2026-02-09'],
  ['2026-W01', 'hf:2026-W01', '2025-12-29'],
  ['2026-02', 'hf:2026-02', '2026-02-01'],
  ['trending', 'hf:trending:2026-02-15', '2026-02-15'],
  ['https://arxiv.org/list/cs.CL/recent', 'arxiv:cs.CL recent:2026-02-15', '2026-02-15'],
  ['https://arxiv.org/list/cs.CL/recent?skip=50&show=50', 'arxiv:cs.CL recent:2026-02-15', '2026-02-15'],
])('%s is kept as %s, and stands by %s', (address, id, day) => {
  expect([digestId(sourceOf(address), NOW), digestDay(sourceOf(address), NOW)]).toEqual([id, day]);
});

describe('a search of arXiv', () => {
  const idOf = (query: string, path = '/search/') => digestId(sourceOf(`https://arxiv.org${path}?${query}`), NOW);

  it.each(['query=llm&searchtype=title', 'query=LLM+agents&searchtype=all', 'query=llm&searchtype=all&order=submitted_date'])(
    'for %s is a digest of its own',
    (query) => {
      expect(idOf(query)).not.toBe(idOf('query=llm&searchtype=all'));
    },
  );

  it.each(['searchtype=all&query=llm', 'query=llm&searchtype=all&start=50', 'query=+llm+&searchtype=all&size=200&order='])(
    'is the same for %s',
    (query) => {
      expect([idOf(query), idOf(query, '/search')]).toEqual(Array(2).fill(idOf('query=llm&searchtype=all')));
    },
  );

  it('has a short name however long its words are', () => {
    expect(idOf(`query=${'beans+'.repeat(300)}`)).toMatch(/^arxiv:search [a-z\d]{1,7}:2026-02-15$/);
  });
});
