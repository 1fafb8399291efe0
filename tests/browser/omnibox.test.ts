import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { keepEntries } from '@/tests/browser/keep-entries';
import { answerOmnibox } from '@/utils/browser/omnibox';
import { settingsItem } from '@/utils/browser/storage';
import type { CatalogueEntry } from '@/utils/library/catalogue/catalogue-entry';
import { fakeEvent } from './fake-event';
import { emptyBrowser } from './job-world';

type Suggestion = { content: string; description: string };

const onInputStarted = fakeEvent<[]>();
const onInputChanged = fakeEvent<[string, (suggestions: Suggestion[]) => void]>();
const onInputEntered = fakeEvent<[string, string]>();
const setDefaultSuggestion = vi.fn();
const tabs = { create: vi.fn(), update: vi.fn() };

const entry = (key: string, title: string, oneLine: string): CatalogueEntry => ({ key, title, oneLine, source: 'html', savedAt: 0 });
const library = (place: string) => expect.stringMatching(new RegExp(`/library\\.html${place}$`));

beforeEach(async () => {
  emptyBrowser();
  vi.stubEnv('FIREFOX', '');
  vi.clearAllMocks();
  Object.assign(fakeBrowser, { omnibox: { onInputStarted, onInputChanged, onInputEntered, setDefaultSuggestion } });
  vi.spyOn(fakeBrowser.tabs, 'create').mockImplementation(tabs.create);
  vi.spyOn(fakeBrowser.tabs, 'update').mockImplementation(tabs.update);
  await keepEntries([
    entry('arxiv:2602.99901', 'Beans & <Jars>', "'数豆子'"),
    entry('web:https://beans.example/b.pdf', 'Beans\u0007\ud800 again', 'x'),
    ...Array.from({ length: 9 }, (_, index) => entry(`arxiv:2602.1000${index}`, `Peas ${index}`, '')),
  ]);
  if (!isListening) answerOmnibox();
  isListening = true;
  onInputStarted.raise();
});

let isListening = false;

async function type(text: string): Promise<{ first: string; others: Suggestion[] }> {
  const suggested = Promise.withResolvers<Suggestion[]>();
  onInputChanged.raise(text, suggested.resolve);
  const others = await suggested.promise;
  // The way to the library itself is always there.
  expect(others.pop()?.content).toBe('#');
  return { first: setDefaultSuggestion.mock.lastCall?.[0].description, others };
}

describe('suggests', () => {
  it('the best find as what Enter does and the others below, as XML', async () => {
    expect(await type('beans')).toEqual({
      first: 'Beans &amp; &lt;Jars&gt; <dim>&apos;数豆子&apos;</dim>',
      others: [{ content: 'web:https://beans.example/b.pdf', description: 'Beans \ufffd again <dim>x</dim>' }],
    });
  });

  it('plain text in Firefox', async () => {
    vi.stubEnv('FIREFOX', 'true');
    expect((await type('jars')).first).toBe("Beans & <Jars> — '数豆子'");
  });

  it('no more than six in all', async () => {
    expect((await type('peas')).others).toHaveLength(4);
  });

  it.each([
    ['zh', 'lentils', '文库里没有找到，按回车打开文库'],
    ['en', 'lentils', 'Not found; press Enter to open the library'],
    ['en', ' ', 'Find saved summaries by title, author, tag or id'],
    ['en', '2602.77777v2', 'Open arXiv:2602.77777, which has no summary yet'],
    ['en', 'https://arxiv.org/pdf/2602.77777', 'Open arXiv:2602.77777, which has no summary yet'],
  ] as const)('in words (%s) what %j leads to', async (language, text, words) => {
    await settingsItem.setValue({ language, theme: 'system' });
    expect(await type(text)).toEqual({ first: words, others: [] });
  });
});

describe('opens', () => {
  it.each([
    ['the best find', 'again beans', library('#/paper/web:https://beans\\.example/b\\.pdf')],
    ['the suggestion that was chosen', 'arxiv:2602.10003', library('#/paper/arxiv:2602\\.10003')],
    ['a saved paper by its address', 'arxiv.org/abs/2602.99901v3', library('#/paper/arxiv:2602\\.99901')],
    ['a paper that is not saved where it stands', '2602.77777v2', 'https://arxiv.org/abs/2602.77777v2'],
    ['the library where nothing is found', 'lentils', library('')],
    ['the library that was chosen', '#', library('')],
  ])('%s', async (_, text, url) => {
    onInputEntered.raise(text, 'currentTab');
    await vi.waitFor(() => expect(tabs.update).toHaveBeenCalledExactlyOnceWith({ url }));
  });

  it.each([
    ['newForegroundTab', true],
    ['newBackgroundTab', false],
  ])('a %s where the person wants one', async (disposition, active) => {
    onInputEntered.raise('jars', disposition);
    await vi.waitFor(() => expect(tabs.create).toHaveBeenCalledExactlyOnceWith({ url: library('#/paper/arxiv:2602\\.99901'), active }));
    expect(tabs.update).not.toHaveBeenCalled();
  });

  it('what was saved since the last time', async () => {
    onInputEntered.raise('jars', 'currentTab');
    await keepEntries([entry('arxiv:2602.99902', 'Lentils', '')]);
    onInputEntered.raise('lentils', 'currentTab');
    await vi.waitFor(() => expect(tabs.update).toHaveBeenLastCalledWith({ url: library('#/paper/arxiv:2602\\.99902') }));
  });
});
