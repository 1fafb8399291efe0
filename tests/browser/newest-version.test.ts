import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { makeSavedPaper } from '@/tests/summary/make-summary';
import { deletePaper } from '@/utils/browser/library/trash';
import { createVersionLook, noteVersion } from '@/utils/browser/newest-version';
import { savedPaperItem } from '@/utils/browser/storage';
import { Failure } from '@/utils/failure';
import type { ArxivRef, PaperRef } from '@/utils/paper/paper-ref';
import type { SavedPaper } from '@/utils/summary/summary';
import { emptyBrowser, holdWrite } from './job-world';

const HOUR = 3_600_000;
const paper: ArxivRef = { source: 'arxiv', arxivId: '2602.99901' };
const item = savedPaperItem('arxiv:2602.99901');
/** Of version 1, two days after it was summarised. */
const saved = makeSavedPaper();
const now = saved.summaries[0].made.startedAt + 48 * HOUR;

beforeEach(async () => {
  fakeBrowser.reset();
  // Node has no Web Locks; one context needs none.
  vi.stubGlobal('navigator', { locks: { request: (_: string, work: () => unknown) => work() } });
  await item.setValue(saved);
});

const newest = async () => (await item.getValue())?.newest;

it('notes what arXiv says, and asks again after six hours only', async () => {
  const ask = vi.fn(async () => 2);
  await createVersionLook(ask)(paper, now);
  expect(await newest()).toEqual({ version: 2, seenAt: now });
  await createVersionLook(ask)(paper, now + 6 * HOUR - 1);
  expect(ask).toHaveBeenCalledTimes(1);
  await createVersionLook(async () => 3)(paper, now + 6 * HOUR);
  expect(await newest()).toEqual({ version: 3, seenAt: now + 6 * HOUR });
  expect((await item.getValue())?.summaries).toEqual(saved.summaries);
});

it.each<[string, () => Promise<void>, PaperRef]>([
  ['a paper that nobody has had summarised', () => item.removeValue(), paper],
  ['a page of another site', async () => undefined, { source: 'web', url: 'https://beans.example/' }],
  ['a paper that was read as the newest just now', () => item.setValue(summarisedAt(now - HOUR, undefined)), paper],
])('asks nothing about %s', async (_, prepare, other) => {
  await prepare();
  const ask = vi.fn(async () => 2);
  await createVersionLook(ask)(other, now);
  expect(ask).not.toHaveBeenCalled();
});

it('asks about an old version that was wanted just now', async () => {
  await item.setValue(summarisedAt(now - HOUR, 1));
  await createVersionLook(async () => 2)(paper, now);
  expect(await newest()).toEqual({ version: 2, seenAt: now });
});

it('leaves what is known as it is when arXiv cannot be asked, and is in no hurry to try again', async () => {
  const known = { version: 2, seenAt: now - 7 * HOUR };
  await item.setValue({ ...saved, newest: known });
  const ask = vi.fn<() => Promise<number>>(() => Promise.reject(new Failure('arxiv-busy')));
  const look = createVersionLook(ask);
  await look(paper, now);
  await look(paper, now + 9 * 60_000);
  expect(ask).toHaveBeenCalledTimes(1);
  expect(await newest()).toEqual(known);
  ask.mockResolvedValue(3);
  await look(paper, now + 10 * 60_000);
  expect(await newest()).toEqual({ version: 3, seenAt: now + 10 * 60_000 });
});

it('takes back nothing where arXiv shows an old page', async () => {
  await item.setValue({ ...saved, newest: { version: 3, seenAt: now - 7 * HOUR } });
  await createVersionLook(async () => 2)(paper, now);
  expect(await newest()).toEqual({ version: 3, seenAt: now });
});

it('does not hide a mistake of ours', async () => {
  const look = createVersionLook(() => Promise.reject(new TypeError('no beans')));
  await expect(look(paper, now)).rejects.toThrow('no beans');
});

it('keeps what was saved while arXiv was asked', async () => {
  const later = makeSavedPaper({ title: 'Later' });
  const look = createVersionLook(async () => {
    await item.setValue(later);
    return 2;
  });
  await look(paper, now);
  expect(await item.getValue()).toEqual({ ...later, newest: { version: 2, seenAt: now } });
});

it('does not bring back what is deleted while it is noted', async () => {
  emptyBrowser();
  await item.setValue(saved);
  const { reached, letGo } = holdWrite((items) => 'summary:arxiv:2602.99901' in items);
  const noted = noteVersion(paper, 2, now);
  await reached;
  const deleted = deletePaper('arxiv:2602.99901');
  await new Promise((resolve) => setTimeout(resolve, 20));
  letGo();
  await Promise.all([noted, deleted]);
  expect(await item.getValue()).toBeNull();
});

it.each<[string, SavedPaper['newest'], number, SavedPaper['newest']]>([
  ['the first', undefined, 2, { version: 2, seenAt: now }],
  ['a newer one', { version: 2, seenAt: now - 1 }, 3, { version: 3, seenAt: now }],
  ['the same again after long', { version: 2, seenAt: now - 7 * HOUR }, 2, { version: 2, seenAt: now }],
  ['the same again at once', { version: 2, seenAt: now - HOUR }, 2, { version: 2, seenAt: now - HOUR }],
  ['an older one, on a page that was open for long', { version: 2, seenAt: now - 7 * HOUR }, 1, { version: 2, seenAt: now - 7 * HOUR }],
  ['none', undefined, 0, undefined],
  ['half a one', undefined, 1.5, undefined],
  ['one without end', undefined, 1000, undefined],
  ['one that is no number', undefined, '2' as unknown as number, undefined],
])('of what a page lists takes %s', async (_, known, version, expected) => {
  await item.setValue({ ...saved, ...(known === undefined ? {} : { newest: known }) });
  await noteVersion(paper, version, now);
  expect(await newest()).toEqual(expected);
});

it('notes nothing about a paper that is not saved', async () => {
  await item.removeValue();
  await noteVersion(paper, 2, now);
  expect(await item.getValue()).toBeNull();
});

function summarisedAt(startedAt: number, version: number | undefined): SavedPaper {
  const wanted: ArxivRef = version === undefined ? paper : { ...paper, version };
  return makeSavedPaper({ paper: wanted, made: { ...saved.summaries[0].made, startedAt } });
}
