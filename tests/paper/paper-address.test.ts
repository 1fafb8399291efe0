import { describe, expect, test } from 'vitest';
import { parseAddress, parsePaperKey, webPaper } from '@/utils/paper/paper-address';
import { paperKey } from '@/utils/paper/paper-ref';

const arxiv = (arxivId: string, version?: number) => ({ source: 'arxiv', arxivId, ...(version === undefined ? {} : { version }) });
const web = (url: string) => ({ source: 'web', url });

describe('what a person pastes', () => {
  test.each([
    ['1706.03762', arxiv('1706.03762')],
    [' arXiv:1706.03762v7 ', arxiv('1706.03762', 7)],
    ['hep-th/9901001', arxiv('hep-th/9901001')],
    ['https://arxiv.org/pdf/1706.03762v7.pdf', arxiv('1706.03762', 7)],
    ['arxiv.org/abs/1706.03762', arxiv('1706.03762')],
    ['huggingface.co/papers/2602.99901', arxiv('2602.99901')],
    ['https://openreview.net/pdf?id=Beans', web('https://openreview.net/pdf?id=Beans')],
    ['aclanthology.org/2023.acl-long.1.pdf#page=3', web('https://aclanthology.org/2023.acl-long.1.pdf')],
    ['http://localhost:8000/paper.pdf', web('http://localhost:8000/paper.pdf')],
    ['https://beans.example/post?utm_source=mail&id=3', web('https://beans.example/post?id=3')],
  ])('%s', (text, paper) => {
    expect(parseAddress(text)).toEqual(paper);
  });

  test.each([
    '',
    'beans',
    'two words',
    'file:///home/ada/paper.pdf',
    'javascript:alert(1)',
    'chrome://extensions',
    'https://ada:secret@beans.example/paper.pdf',
    'https://huggingface.co/papers/date/2026-02-14',
    '9999.99999',
  ])('%s is no paper', (text) => {
    expect(parseAddress(text)).toBeUndefined();
  });
});

test.each(['arxiv:1706.03762', 'arxiv:hep-th/9901001', 'web:https://openreview.net/pdf?id=Beans%20x'])('%s names its paper', (key) => {
  const paper = parsePaperKey(key);
  expect(paper && paperKey(paper)).toBe(key);
});

test('a key of another kind names none', () => {
  expect(parsePaperKey('doi:10.1/x')).toBeUndefined();
});

test('two addresses of one page are one paper', () => {
  expect(webPaper('https://Beans.Example/post#part')).toEqual(webPaper('https://beans.example/post?utm_medium=x'));
});
