import { expect, test } from 'vitest';
import { paperUrlPatterns } from '@/utils/paper/identify-page';
import { lists, papers } from './page-addresses';

const patterns = paperUrlPatterns().map((pattern) => {
  const [, host = '', path = ''] = /^\*:\/\/([^/]+)(\/.*)\*$/.exec(pattern) ?? [];
  return { host, path };
});
const isOffered = (url: string) => {
  const { hostname, pathname } = new URL(url);
  return patterns.some(({ host, path }) => host === hostname && pathname.startsWith(path));
};

test('patterns for a menu on links take every address of a paper but old ones that Hugging Face does not have, and no list', () => {
  expect(papers.map(([url]) => url).filter((url) => !isOffered(url))).toEqual([
    'https://huggingface.co/papers/hep-th/9901001',
    'https://huggingface.co/papers/hep-th%2F9901001',
  ]);
  expect(lists.map(([url]) => url).filter(isOffered)).toEqual([]);
});
