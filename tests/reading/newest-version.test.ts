// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { newestVersion } from '@/utils/reading/newest-version';
import { type Answer, absPage, busy, cut, down, fakeArxiv, missing, page, silent } from './fake-arxiv';

const old = { source: 'arxiv', arxivId: '2602.99901', version: 1 } as const;

function arxivWith(abs: Answer) {
  return fakeArxiv({ abs, html: missing, pdf: missing }, { silenceMs: 20 });
}

it('asks the abstract page of no version in particular', async () => {
  const { ports, asked } = arxivWith(absPage);
  expect(await newestVersion(old, ports)).toBe(3);
  expect(asked).toEqual(['https://arxiv.org/abs/2602.99901']);
});

it.each<[string, Answer, string]>([
  ['says no', missing, 'paper-unreachable'],
  ['is too busy', busy, 'paper-unreachable'],
  ['says nothing', silent, 'paper-unreachable'],
  ['cannot be reached', down, 'paper-unreachable'],
  ['breaks off', cut, 'paper-unreachable'],
  ['is a sign-in page', page('<h1>Welcome to our guest network</h1>'), 'paper-unreadable'],
])('fails where arXiv %s', async (_, abs, code) => {
  await expect(newestVersion(old, arxivWith(abs).ports)).rejects.toMatchObject({ code });
});
