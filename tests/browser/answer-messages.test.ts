import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { answerMessages } from '@/entrypoints/background/answer-messages';
import { makeSavedPaper } from '@/tests/summary/make-summary';
import { activateProfile, saveProfile, setFallback } from '@/utils/browser/profiles';
import { focusItem, jobItem, keptJobItem, savedPaperItem } from '@/utils/browser/storage';
import { emptyBrowser, jobOf, key, paper } from './job-world';

const tab = { id: 7, windowId: 1, url: 'https://huggingface.co/papers#top' };
const page = { url: tab.url, tab };
const ours = { url: fakeBrowser.runtime.getURL('/sidepanel.html' as never) };

const jobs = { start: vi.fn(async () => undefined), stop: vi.fn(), ended: vi.fn(async () => undefined), swept: Promise.resolve() };
const queue = {
  addFor: vi.fn(),
  dropFor: vi.fn(),
  orderFor: vi.fn(),
  add: vi.fn(async () => undefined),
  empty: vi.fn(async () => undefined),
};
const nothing = () => vi.fn(async () => undefined);
const digests = { start: nothing(), change: nothing(), wake: nothing(), goOnWithAccess: nothing() };
const schedule = { runNow: vi.fn(async () => undefined) };
const measure = vi.fn();
const lookForNewVersion = vi.fn(async () => undefined);
const questions = { ask: vi.fn(async () => undefined), stop: vi.fn() };

beforeAll(() => {
  emptyBrowser();
  // Once: the listener that it adds serves all tests.
  answerMessages({ jobs, questions, queue, digests, schedule, measure, lookForNewVersion });
});

beforeEach(async () => {
  // Chrome; what the build sets to `false` is a text here, which counts as set.
  vi.stubEnv('FIREFOX', '');
  vi.clearAllMocks();
  await Promise.all([fakeBrowser.storage.local.clear(), fakeBrowser.storage.session.clear()]);
  const panel = { open: async () => undefined };
  Object.assign(fakeBrowser, { sidePanel: panel, sidebarAction: panel });
  await saveProfile({ id: 'a', name: '', providerId: 'custom', baseUrl: 'https://beans.example/v1', model: 'm' });
});

/** Says it as that sender; gives what the worker answers. */
async function say(type: string, data: unknown, sender: object): Promise<unknown> {
  const answered = Promise.withResolvers<unknown>();
  await fakeBrowser.runtime.onMessage.trigger({ id: 1, type, data, timestamp: 0 }, sender as never, answered.resolve as never);
  return answered.promise;
}

afterEach(() => vi.unstubAllEnvs());

describe('a click on a page', () => {
  it('starts a paper that is new, and shows it', async () => {
    await say('openPaper', paper, page);
    expect(jobs.start).toHaveBeenCalledWith(paper);
    expect(await focusItem('7').getValue()).toEqual({ tabUrl: 'https://huggingface.co/papers', paper });
  });

  it('starts with the fallback where the profile in use has no key', async () => {
    await saveProfile({ id: 'b', name: '', providerId: 'deepseek', baseUrl: 'https://api.deepseek.com', model: 'm' });
    await activateProfile('b');
    await say('openPaper', paper, page);
    expect(jobs.start).not.toHaveBeenCalled();
    await setFallback('a');
    await say('openPaper', paper, page);
    expect(jobs.start).toHaveBeenCalledWith(paper);
  });

  it.each([
    ['pays for nothing in Chrome, where only a person’s click opens it,', '', 0],
    ['starts the paper in Firefox, which counts no click in a page,', 'true', 1],
  ])('%s though the panel stays closed, and shows the library', async (_, firefox, starts) => {
    vi.stubEnv('FIREFOX', firefox);
    const panel = { open: () => Promise.reject(new Error('no user gesture')), isOpen: async () => false };
    Object.assign(fakeBrowser, { sidePanel: panel, sidebarAction: panel });
    const create = vi.spyOn(fakeBrowser.tabs, 'create').mockResolvedValue({} as never);
    await say('openPaper', paper, page);
    expect(jobs.start).toHaveBeenCalledTimes(starts);
    expect(create).toHaveBeenCalledExactlyOnceWith({ url: expect.stringMatching(/library\.html#\/paper\/arxiv:2602\.99901$/) });
  });

  it.each<[string, () => Promise<unknown>]>([
    ['is saved', () => savedPaperItem(key).setValue(makeSavedPaper())],
    ['is saved so that nobody can read it', () => fakeBrowser.storage.local.set({ [`summary:${key}`]: 'beans' })],
    ['a newer version of the extension has saved', () => fakeBrowser.storage.local.set({ [`summary:${key}`]: { schema: 99 } })],
    ['has failed', () => keptJobItem(key).setValue(jobOf('half', { status: 'failed' }))],
    ['is being written', () => jobItem(key).setValue(jobOf('half'))],
    ['nobody could be asked about', () => fakeBrowser.storage.local.remove('profiles')],
  ])('pays for nothing where the paper %s', async (_, prepare) => {
    await prepare();
    await say('openPaper', paper, page);
    expect(jobs.start).not.toHaveBeenCalled();
    expect(await focusItem('7').getValue()).not.toBeNull();
  });

  it.each([[{ source: 'web', url: 'https://beans.example/' }], [{ source: 'arxiv', arxivId: '../x' }], [undefined]])(
    'does nothing about %j',
    async (data) => {
      await say('openPaper', data, page);
      expect(jobs.start).not.toHaveBeenCalled();
      expect(await focusItem('7').getValue()).toBeNull();
    },
  );
});

it.each([
  ['summarise', { paper }],
  ['stop', paper],
  ['summariseAll', [paper]],
  ['stopAll', undefined],
  ['askQuestion', { paper, question: '?' }],
  ['stopQuestion', paper],
  ['recheck', paper],
  ['saveAgain', paper],
  ['lookForNewVersion', paper],
  ['testProfile', {}],
  ['listModels', {}],
])('a page of another origin may not say %s', async (type, data) => {
  expect(JSON.stringify(await say(type, data, page))).toContain('only pages of the extension');
  for (const work of [jobs.start, jobs.stop, queue.add, queue.empty, questions.ask, questions.stop, lookForNewVersion])
    expect(work).not.toHaveBeenCalled();
});

it.each([
  [{ paper }, false],
  [{ paper, isAnew: true }, true],
  [{ paper, isAnew: 'yes' }, false],
])('our pages start %j', async (data, isAnew) => {
  await say('summarise', data, ours);
  expect(jobs.start).toHaveBeenCalledWith(paper, { isAnew });
});

it('our pages have several papers summarised, those that are none left out, and empty the queue', async () => {
  await say('summariseAll', [paper, 'beans', { source: 'web', url: 'javascript:1' }], ours);
  expect(queue.add).toHaveBeenCalledExactlyOnceWith([paper]);
  await say('stopAll', undefined, ours);
  expect(queue.empty).toHaveBeenCalledTimes(1);
});

it.each([[undefined], [{}], [paper], [{ paper: { source: 'web', url: 'javascript:1' } }]])('starts nothing of %j', async (data) => {
  expect(JSON.stringify(await say('summarise', data, ours))).toContain('makes no sense');
  expect(jobs.start).not.toHaveBeenCalled();
});

it('our pages say whom to ask and for what, and nothing else', async () => {
  const choice = { profile: 'b', template: 7, baseUrl: 'https://attacker.example' };
  await say('summarise', { paper, isAnew: true, choice }, ours);
  expect(jobs.start).toHaveBeenCalledWith(paper, { isAnew: true, choice: { profile: 'b' } });
});

it('says that nobody can write about a digest of which nothing was made', async () => {
  expect(await say('writeOverview', 'hf:2026-02-14', ours)).toMatchObject({ res: { failure: { code: 'digest-gone' } } });
});
