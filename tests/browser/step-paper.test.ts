import { beforeEach, describe, expect, it } from 'vitest';
import { stepPaper } from '@/utils/browser/step-paper';
import { focusItem, lastListItem, pinItem, shownPageItem } from '@/utils/browser/storage';
import type { ArxivRef, PaperRef } from '@/utils/paper/paper-ref';
import { emptyBrowser } from './job-world';

const LIST = 'https://huggingface.co/papers/date/2026-02-14';
const ref = (number: number): ArxivRef => ({ source: 'arxiv', arxivId: `2602.0000${number}` });
const listed = (...numbers: number[]) => numbers.map((number) => ({ paper: ref(number), title: `${number}` }));
const inTab = (url: string) => ({ id: 7, windowId: 1, url });

beforeEach(emptyBrowser);

const focused = async () => (await focusItem('7').getValue())?.paper;

describe('in a tab that shows a list', () => {
  const tab = inTab(`${LIST}#top`);
  beforeEach(() => shownPageItem('7').setValue({ tabUrl: LIST, papers: listed(1, 2, 3) }));

  it('begins at the first and ends at the last', async () => {
    expect(await stepPaper(tab, -1)).toBe(false);
    expect(await focused()).toBeUndefined();
    const steps = [await stepPaper(tab, 1), await stepPaper(tab, 1), await stepPaper(tab, 1), await stepPaper(tab, 1)];
    expect([steps, await focused()]).toEqual([[true, true, true, false], ref(3)]);
    expect(await stepPaper(tab, -1)).toBe(true);
    expect(await focusItem('7').getValue()).toEqual({ tabUrl: LIST, paper: ref(2) });
  });

  it('takes two steps for two keys pressed at once', async () => {
    await Promise.all([stepPaper(tab, 1), stepPaper(tab, 1)]);
    expect(await focused()).toEqual(ref(2));
  });

  it('ends where its list ends, though the last list goes on', async () => {
    await focusItem('7').setValue({ tabUrl: LIST, paper: ref(3) });
    await lastListItem.setValue({ tabUrl: LIST, papers: listed(3, 4) });
    expect(await stepPaper(tab, 1)).toBe(false);
  });

  it('goes on in the last list from a paper that only stands there', async () => {
    await focusItem('7').setValue({ tabUrl: LIST, paper: ref(8) });
    await lastListItem.setValue({ tabUrl: LIST, papers: listed(8, 9) });
    expect([await stepPaper(tab, 1), await focused()]).toEqual([true, ref(9)]);
  });

  it('goes by the tab’s address of now', async () => {
    await focusItem('7').setValue({ tabUrl: 'https://huggingface.co/papers', paper: ref(3) });
    expect(await stepPaper(tab, 1)).toBe(true);
    expect(await focused()).toEqual(ref(1));
    await shownPageItem('7').setValue({ tabUrl: 'https://huggingface.co/papers', papers: listed(1, 2) });
    expect(await stepPaper(tab, 1)).toBe(false);
  });

  it('goes on from the paper to which the panel is kept', async () => {
    await pinItem('1').setValue(ref(2));
    expect(await stepPaper(tab, 1)).toBe(true);
    expect([await pinItem('1').getValue(), await focused()]).toEqual([ref(3), undefined]);
  });
});

describe('in a tab that shows a paper', () => {
  const tab = inTab('https://arxiv.org/abs/2602.00002v1');
  beforeEach(async () => {
    await shownPageItem('7').setValue({ tabUrl: tab.url, papers: listed(2) });
  });

  it('goes to its neighbours in the list that was seen last', async () => {
    await lastListItem.setValue({ tabUrl: LIST, papers: listed(1, 2, 3) });
    expect([await stepPaper(tab, 1), await focused()]).toEqual([true, ref(3)]);
    await stepPaper(tab, -1);
    expect([await stepPaper(tab, -1), await focused()]).toEqual([true, ref(1)]);
  });

  it.each<[string, number[] | undefined]>([
    ['does not stand in it', [1, 3]],
    ['is the only thing that was ever shown', undefined],
  ])('goes nowhere where the paper %s', async (_, numbers) => {
    if (numbers) await lastListItem.setValue({ tabUrl: LIST, papers: listed(...numbers) });
    expect(await stepPaper(tab, 1)).toBe(false);
    expect(await focused()).toBeUndefined();
  });
});

it.each<[string, PaperRef | undefined, boolean]>([
  ['nowhere without a paper', undefined, false],
  ['on from the paper that was opened there', ref(1), true],
])('goes, in a tab of any other site, %s', async (_, paper, hasGone) => {
  const tab = inTab('https://beans.example/');
  await lastListItem.setValue({ tabUrl: LIST, papers: listed(1, 2) });
  if (paper) await focusItem('7').setValue({ tabUrl: tab.url, paper });
  expect(await stepPaper(tab, 1)).toBe(hasGone);
});
