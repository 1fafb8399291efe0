import { expect, it } from 'vitest';
import { type TabFacts, whatToShow } from '@/components/panel/what-to-show';
import type { ShownPage } from '@/utils/browser/storage';
import type { ArxivRef } from '@/utils/paper/paper-ref';

const paper = (arxivId: string): ArxivRef => ({ source: 'arxiv', arxivId });
const [a, b, c] = [paper('2602.99901'), paper('2602.99902'), paper('2602.99903')] as const;
const listUrl = 'https://huggingface.co/papers/date/2026-02-14';
const list: ShownPage = { tabUrl: listUrl, papers: [a, b].map((each) => ({ paper: each, title: `Title of ${each.arxivId}` })) };
const arxivList: ShownPage = { tabUrl: 'https://arxiv.org/list/cs.CL/recent', papers: list.papers };

/** A window without anything, beside that tab. */
function facts(url: string | undefined, change: Partial<TabFacts> = {}): TabFacts {
  return { tab: { id: 1, windowId: 1, url }, pinned: null, focus: null, page: null, lastList: null, openList: undefined, ...change };
}

const absOf = ({ arxivId }: ArxivRef) => `https://arxiv.org/abs/${arxivId}`;

it.each<[string, TabFacts, object]>([
  ['nothing where the tab is no paper', facts('https://beans.example/'), { shown: { kind: 'none' } }],
  ['nothing where the browser does not tell the address', facts(undefined), { shown: { kind: 'none' } }],
  ['the paper of the tab', facts(absOf(a)), { shown: { kind: 'paper', paper: a, isFocused: false }, list: undefined }],
  ['the list of the tab', facts(`${listUrl}#top`, { page: list }), { shown: { kind: 'list', page: list }, list }],
  ['a list of a site whose addresses are not known as lists', facts(arxivList.tabUrl, { page: arxivList }), { shown: { kind: 'list' } }],
  ['that a list has told nothing', facts(listUrl), { shown: { kind: 'untold' } }],
  ['no list of another address', facts(listUrl, { page: arxivList }), { shown: { kind: 'untold' } }],
  [
    'the paper that was asked for on a list, with what the list says of it, and the way back',
    facts(listUrl, { page: list, focus: { tabUrl: listUrl, paper: b } }),
    { shown: { kind: 'paper', paper: b, isFocused: true, listed: list.papers[1] }, list },
  ],
  [
    'no paper that was asked for elsewhere',
    facts(listUrl, { page: list, focus: { tabUrl: 'https://x/', paper: b } }),
    { shown: { kind: 'list' } },
  ],
  [
    'the way to the last list that has the paper',
    facts(absOf(a), { lastList: list }),
    { shown: { paper: a, listed: list.papers[0] }, list },
  ],
  [
    'no way to a list that does not have it',
    facts(absOf(c), { lastList: list }),
    { shown: { paper: c, listed: undefined }, list: undefined },
  ],
  ['the list that the person went to', facts(absOf(a), { lastList: list, openList: list }), { shown: { kind: 'list', page: list }, list }],
  [
    'the pinned paper beside another one',
    facts(absOf(a), { pinned: b }),
    { shown: { kind: 'paper', paper: b, isFocused: false }, other: a },
  ],
  ['the pinned paper beside a list', facts(listUrl, { pinned: b, page: list }), { shown: { paper: b }, list, other: undefined }],
  ['the pinned paper beside itself', facts(absOf(b), { pinned: b }), { shown: { paper: b }, other: undefined }],
])('shows %s', (_, known, expected) => {
  expect(whatToShow(known)).toMatchObject(expected);
});
