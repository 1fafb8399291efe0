import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { makeSavedPaper } from '@/tests/summary/make-summary';
import { runCopyErrands } from '@/utils/browser/copy-errand';
import { obeyCommands } from '@/utils/browser/obey-commands';
import { offerPageMenu } from '@/utils/browser/page-menu';
import { copyErrandItem, focusItem, savedPaperItem, settingsItem, shownPageItem } from '@/utils/browser/storage';
import { fakeEvent } from './fake-event';
import { emptyBrowser, key, paper } from './job-world';

type Tab = { id?: number; windowId: number; url?: string };

const onCommand = fakeEvent<[string, Tab | undefined]>();
const onClicked = fakeEvent<[{ menuItemId: string; linkUrl?: string; pageUrl?: string }, Tab | undefined]>();
const onInstalled = fakeEvent<[{ reason: string }]>();
const summarise = vi.fn(async () => undefined);
const menus = { removeAll: vi.fn(async () => undefined), create: vi.fn(), update: vi.fn(async () => undefined) };
const panel = { open: vi.fn(async () => undefined), isOpen: async () => false };
const badges: string[] = [];
const action = {
  setBadgeBackgroundColor: async () => undefined,
  setBadgeText: async ({ text }: { text: string }) => void badges.push(text),
  setTitle: async ({ title }: { title: string }) => void badges.push(title),
};
const tab = { id: 7, windowId: 1, url: 'https://huggingface.co/papers/2602.99901#top' };
const LIST = 'https://huggingface.co/papers';

beforeAll(() => {
  emptyBrowser();
  Object.assign(fakeBrowser, { commands: { onCommand } });
  Object.assign(fakeBrowser, { contextMenus: { onClicked, ...menus }, sidePanel: panel, sidebarAction: panel, action });
  Object.assign(fakeBrowser.runtime, { onInstalled });
  Object.assign(fakeBrowser.i18n, { getMessage: (name: string) => name });
  // Once: the listeners that they add serve all tests.
  offerPageMenu(summarise);
  obeyCommands(summarise);
});

beforeEach(async () => {
  // Chrome; what the build sets to `false` is a text here, which counts as set.
  vi.stubEnv('FIREFOX', '');
  vi.clearAllMocks();
  badges.length = 0;
  await Promise.all([fakeBrowser.storage.local.clear(), fakeBrowser.storage.session.clear()]);
  vi.spyOn(fakeBrowser.tabs, 'create').mockResolvedValue({} as never);
  vi.spyOn(fakeBrowser.windows, 'getCurrent').mockResolvedValue({ id: 1 } as never);
});

afterEach(() => vi.unstubAllEnvs());

const focused = async () => (await focusItem('7').getValue())?.paper;

it.each(['summarise-page', 'next-paper', 'previous-paper', 'copy-one-line'])('%s opens the panel before anything else', (command) => {
  onCommand.raise(command, tab);
  expect(panel.open).toHaveBeenCalledExactlyOnceWith({ windowId: 1 });
});

describe('the command to summarise', () => {
  it.each([
    ['a page of a paper', tab.url],
    ['a PDF', 'https://arxiv.org/pdf/2602.99901'],
  ])('starts the paper of %s', async (_, url) => {
    onCommand.raise('summarise-page', { ...tab, url });
    await vi.waitFor(() => expect(summarise).toHaveBeenCalledWith(paper, { ...tab, url }, expect.any(Promise)));
  });

  it('starts the paper of a list that the panel shows', async () => {
    await focusItem('7').setValue({ tabUrl: LIST, paper });
    onCommand.raise('summarise-page', { ...tab, url: LIST });
    await vi.waitFor(() => expect(summarise).toHaveBeenCalledOnce());
  });

  it('only offers any other page', async () => {
    onCommand.raise('summarise-page', { ...tab, url: 'https://beans.example/b.pdf' });
    await vi.waitFor(async () => expect(await focused()).toEqual({ source: 'web', url: 'https://beans.example/b.pdf' }));
    expect(summarise).not.toHaveBeenCalled();
  });

  it.each([[undefined], [{ windowId: 1 }]])('does nothing in %j', (none) => {
    onCommand.raise('summarise-page', none);
    expect(panel.open).not.toHaveBeenCalled();
  });
});

describe('the commands to step', () => {
  beforeEach(() => shownPageItem('7').setValue({ tabUrl: LIST, papers: [{ paper, title: '' }] }));

  it('go through the list, and say on the button where it ends', async () => {
    onCommand.raise('next-paper', { ...tab, url: LIST });
    await vi.waitFor(async () => expect(await focused()).toEqual(paper));
    onCommand.raise('next-paper', { ...tab, url: LIST });
    await vi.waitFor(() => expect(badges).toEqual(['–', '列表里没有下一篇']));
  });
});

describe('the command to copy', () => {
  const copyNow = async () => {
    onCommand.raise('copy-one-line', tab);
    await vi.waitFor(() => expect(badges).toHaveLength(2));
  };

  it('has the panel of that window do it, and says so on the button', async () => {
    const saved = makeSavedPaper();
    saved.summaries[0].card.oneLine = '数了 **40** 罐豆子 [P3]。';
    await savedPaperItem(key).setValue(saved);
    const copied: string[] = [];
    const end = runCopyErrands((text) => copied.push(text) > 0);
    await copyNow();
    end();
    expect([copied, badges]).toEqual([['数了 **40** 罐豆子。'], ['✓', '已复制一句话核心贡献']]);
    await vi.waitFor(async () => expect(await copyErrandItem.getValue()).toBeNull());
  });

  it('says where the browser does not let it', async () => {
    await savedPaperItem(key).setValue(makeSavedPaper());
    const end = runCopyErrands(() => false);
    await copyNow();
    end();
    expect(badges).toEqual(['–', '浏览器不允许写入剪贴板']);
  });

  it('leaves an errand for another window alone', async () => {
    await copyErrandItem.setValue({ windowId: 2, text: 'x', status: 'asked' });
    const copy = vi.fn(() => true);
    const end = runCopyErrands(copy);
    await copyErrandItem.setValue({ windowId: 1, text: 'y', status: 'asked' });
    await vi.waitFor(() => expect(copy).toHaveBeenCalled());
    end();
    expect(copy.mock.calls).toEqual([['y']]);
  });

  it('says where there is no summary, in the language of the settings', async () => {
    await settingsItem.setValue({ language: 'en', theme: 'system' });
    await copyNow();
    expect(badges).toEqual(['–', 'No summarised paper on this page']);
    expect(await copyErrandItem.getValue()).toBeNull();
  });

  it('does it itself in Firefox, whose background is a page', async () => {
    vi.stubEnv('FIREFOX', 'true');
    const writeText = vi.fn(async () => undefined);
    Object.assign(navigator, { clipboard: { writeText } });
    await savedPaperItem(key).setValue(makeSavedPaper());
    await copyNow();
    expect([writeText.mock.calls.length, badges[0]]).toEqual([1, '✓']);
  });
});

describe('the menu', () => {
  it('names its entries in the language of the settings, and again when that changes', async () => {
    await settingsItem.setValue({ language: 'en', theme: 'system' });
    onInstalled.raise({ reason: 'install' });
    await vi.waitFor(() => expect(menus.create).toHaveBeenCalledTimes(2));
    expect(menus.create.mock.calls.map(([{ id, title, contexts }]) => [id, title, contexts])).toEqual([
      ['read-page', 'Read this page with PaperPane', ['page', 'action']],
      ['read-link', 'Summarise with PaperPane', ['link']],
    ]);
    await settingsItem.setValue({ language: 'zh', theme: 'system' });
    await vi.waitFor(() => expect(menus.update).toHaveBeenCalledWith('read-link', { title: '用论文侧读总结' }));
  });

  it('summarises the paper of a link beside the page, whose tab stays', async () => {
    const page = { ...tab, url: 'https://beans.example/' };
    onClicked.raise({ menuItemId: 'read-link', linkUrl: 'https://arxiv.org/abs/2602.99901', pageUrl: page.url }, page);
    expect(panel.open).toHaveBeenCalledOnce();
    expect(summarise).toHaveBeenCalledWith(paper, { id: 7, url: page.url }, expect.any(Promise));
  });

  it('does nothing for a link that only looks like a paper’s', () => {
    onClicked.raise({ menuItemId: 'read-link', linkUrl: 'https://arxiv.org/abs/recent' }, tab);
    expect([panel.open.mock.calls, summarise.mock.calls]).toEqual([[], []]);
  });

  it('offers the page that was clicked', async () => {
    onClicked.raise({ menuItemId: 'read-page', pageUrl: 'https://beans.example/' }, { id: 7, windowId: 1 });
    await vi.waitFor(async () => expect(await focused()).toEqual({ source: 'web', url: 'https://beans.example/' }));
    expect(summarise).not.toHaveBeenCalled();
  });
});
