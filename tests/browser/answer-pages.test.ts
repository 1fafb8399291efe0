import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { answerPages } from '@/entrypoints/background/answer-pages';
import { makeSavedPaper } from '@/tests/summary/make-summary';
import { saveSummary } from '@/utils/browser/library/change-papers';
import { forgetClosedTabs } from '@/utils/browser/shown-page';
import { lastListItem, settingsItem, shownPageItem } from '@/utils/browser/storage';
import { tellPagesOfChanges } from '@/utils/browser/tell-pages';
import { emptyBrowser, fillDisk, key, paper } from './job-world';

const LIST = 'https://huggingface.co/papers/date/2026-02-14';
const listed = { paper, title: 'Beans' };
const from = (url: string, frameId = 0) => ({ url, frameId, tab: { id: 7, windowId: 1, url: `${url}#x` } });

beforeAll(() => {
  emptyBrowser();
  // Once: the listeners that they add serve all tests.
  answerPages({ start: vi.fn(), stop: vi.fn(), ended: vi.fn(), swept: Promise.resolve() });
  forgetClosedTabs();
  tellPagesOfChanges();
});

beforeEach(async () => {
  await Promise.all([fakeBrowser.storage.local.clear(), fakeBrowser.storage.session.clear()]);
});

async function say(type: string, data: unknown, sender: object): Promise<unknown> {
  const answered = Promise.withResolvers<unknown>();
  await fakeBrowser.runtime.onMessage.trigger({ id: 1, type, data, timestamp: 0 }, sender as never, answered.resolve as never);
  return ((await answered.promise) as { res?: unknown })?.res;
}

describe('a page that shows papers', () => {
  it('hears their marks, and is kept for the panel as the last list', async () => {
    await saveSummary(makeSavedPaper().summaries[0]);
    const answer = await say('pageShown', [listed], from(LIST));
    expect(answer).toMatchObject({ language: 'zh', hasLines: true, marks: { [key]: { state: 'unread' } } });
    const shown = { tabUrl: LIST, papers: [listed] };
    await vi.waitFor(async () => expect(await lastListItem.getValue()).toEqual(shown));
    expect(await shownPageItem('7').getValue()).toEqual(shown);
  });

  it.each([
    ['a paper’s page', 'https://arxiv.org/abs/2602.99901', [listed]],
    ['an empty list', LIST, []],
  ])('is not the last list when it is %s', async (_, url, papers) => {
    await say('pageShown', papers, from(url));
    await vi.waitFor(async () => expect(await shownPageItem('7').getValue()).toEqual({ tabUrl: url, papers }));
    expect(await lastListItem.getValue()).toBeNull();
  });

  it.each([
    ['no page of ours', from('https://huggingface.co/models')],
    ['another site', from('https://evil.example/papers')],
    ['a frame of it', from(LIST, 3)],
    ['no tab', { url: LIST }],
  ])('is not kept when it is %s', async (_, sender) => {
    expect(await say('pageShown', [listed], sender)).toEqual({ language: 'zh', hasLines: false, marks: {} });
    expect(await fakeBrowser.storage.session.get()).toEqual({});
  });

  it('hears its marks though there is no room for its papers', async () => {
    fillDisk('page:', 'session');
    expect(await say('pageShown', [listed], from(LIST))).toMatchObject({ marks: { [key]: { state: 'unread' } } });
    await vi.waitFor(() => expect(reportError).toHaveBeenCalled());
  });

  it('is forgotten with its tab', async () => {
    await say('pageShown', [listed], from(LIST));
    await vi.waitFor(async () => expect(await shownPageItem('7').getValue()).not.toBeNull());
    await fakeBrowser.tabs.onRemoved.trigger(7, { windowId: 1, isWindowClosing: false });
    await vi.waitFor(async () => expect(await shownPageItem('7').getValue()).toBeNull());
  });
});

it('shows no lines on a site that the person has hidden them on, once', async () => {
  await say('hideLines', undefined, from('https://arxiv.org/list/cs.CL/new'));
  await say('hideLines', undefined, from('https://arxiv.org/abs/2602.99901'));
  expect(await settingsItem.getValue()).toMatchObject({ noLinesOn: ['arxiv'] });
  expect(await say('pageShown', [], from('https://arxiv.org/list/cs.CL/new'))).toMatchObject({ hasLines: false });
  expect(await say('pageShown', [], from(LIST))).toMatchObject({ hasLines: true });
});

it.each([
  ['another site', from('https://evil.example/papers')],
  ['a frame', from(LIST, 3)],
  ['no tab', { url: LIST }],
])('hides no lines for %s', async (_, sender) => {
  await say('hideLines', undefined, sender);
  expect(await settingsItem.getValue()).not.toHaveProperty('noLinesOn');
});

it('tells each tab that shows papers once what has changed together, and minds none that is gone', async () => {
  const send = vi.fn(async (tabId: number) => {
    if (tabId === 1) throw new Error('Could not establish connection. Receiving end does not exist.');
  });
  const tabs = [
    { id: 1, url: LIST },
    { id: 2, url: `${LIST}#top` },
    { id: 3, url: 'https://arxiv.org/pdf/2602.99901' },
    { id: 4, url: 'https://huggingface.co/models' },
    { url: LIST },
  ];
  vi.spyOn(fakeBrowser.tabs, 'query').mockResolvedValue(tabs as never);
  Object.assign(fakeBrowser.tabs, { sendMessage: send });
  for (const id of ['1', '2', '4']) await shownPageItem(id).setValue({ tabUrl: LIST, papers: [] });
  await saveSummary(makeSavedPaper().summaries[0]);
  await settingsItem.setValue({ language: 'en', theme: 'system' });
  await vi.waitFor(() => expect(send).toHaveBeenCalledTimes(4));
  const told = send.mock.calls.filter(([tabId]) => tabId === 2).map((call) => (call as unknown as [number, object])[1]);
  expect(told).toEqual([
    expect.objectContaining({ type: 'pageSettingsChanged' }),
    expect.objectContaining({ type: 'marksChanged', data: { [key]: { state: 'unread', oneLine: expect.any(String) } } }),
  ]);
  expect(reportError).not.toHaveBeenCalled();
});
