import { describe, expect, test } from 'vitest';
import { identifyPage, identifyPaper } from '@/utils/paper/identify-page';
import { arxivLists, lists, others, papers } from './page-addresses';

describe('identifyPage', () => {
  test.each(papers)('%s is the paper %s', (url, expected) => {
    const page = identifyPage(url);
    if (page.kind !== 'paper') throw new Error(`${url} is ${page.kind}`);
    const version = page.paper.version === undefined ? '' : ` v${page.paper.version}`;
    expect(`${page.site} ${page.paper.arxivId}${version}`).toBe(expected);
    expect(identifyPaper(url)).toStrictEqual(page.paper);
  });

  test.each(lists)('%s is the list %s', (url, expected) => {
    const page = identifyPage(url);
    if (page.kind !== 'list' || page.site !== 'huggingface') throw new Error(`${url} is ${page.kind}`);
    expect('value' in page.list ? `${page.list.period} ${page.list.value}` : page.list.period).toBe(expected);
    expect(identifyPaper(url)).toBeUndefined();
  });

  test.each(arxivLists)('%s is arXiv’s list %s', (url, name) => {
    expect(identifyPage(url)).toStrictEqual({ kind: 'list', site: 'arxiv', name });
    expect(identifyPaper(url)).toBeUndefined();
  });

  test.each(others)('%j is none of ours', (url) => {
    expect(identifyPage(url)).toStrictEqual({ kind: 'other' });
  });
});
