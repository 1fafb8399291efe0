import { expect, it } from 'vitest';
import { browser } from 'wxt/browser';
import { arxivPaperOf, isOwnPage } from '@/utils/browser/sender';

const paper = { source: 'arxiv', arxivId: '2602.99901' };
const tab = { id: 7 };

it.each<[string, Parameters<typeof arxivPaperOf>[0], object | undefined]>([
  ['its abstract page', { url: 'https://arxiv.org/abs/2602.99901', tab }, paper],
  ['a page of an old version', { url: 'https://www.arxiv.org/abs/2602.99901v1#x', tab }, { ...paper, version: 1 }],
  ['Hugging Face', { url: 'https://huggingface.co/papers/2602.99901', tab }, undefined],
  ['a look-alike', { url: 'https://arxiv.org.example/abs/2602.99901', tab }, undefined],
  ['a list', { url: 'https://arxiv.org/list/cs.CL/recent', tab }, undefined],
  ['no tab', { url: 'https://arxiv.org/abs/2602.99901' }, undefined],
  ['nowhere', undefined, undefined],
])('a message from %s', (_, sender, expected) => {
  expect(arxivPaperOf(sender)).toEqual(expected);
});

it.each([
  [browser.runtime.getURL('/sidepanel.html' as never), true],
  ['https://arxiv.org/abs/2602.99901', false],
  [undefined, false],
])('tells our own pages from others: %s', (url, isOwn) => {
  expect(isOwnPage(url === undefined ? undefined : { url })).toBe(isOwn);
});
