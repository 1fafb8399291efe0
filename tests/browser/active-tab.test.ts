import { expect, it, vi } from 'vitest';
import type { Browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { watchActiveTab } from '@/utils/browser/active-tab';

it('shows the tab that was asked for last, in whichever order the answers come, and none after its end', async () => {
  fakeBrowser.reset();
  const answers: ((tabs: Browser.tabs.Tab[]) => void)[] = [];
  vi.spyOn(fakeBrowser.tabs, 'query').mockImplementation(() => new Promise((resolve) => answers.push(resolve as never)));
  const seen: unknown[] = [];
  const stop = watchActiveTab((tab) => seen.push(tab?.id));
  const tab = (id: number) => [{ id, windowId: 1 } as Browser.tabs.Tab];
  await fakeBrowser.tabs.onActivated.trigger({ tabId: 2, windowId: 1 });
  answers[1]?.(tab(2));
  answers[0]?.(tab(1));
  await vi.waitFor(() => expect(seen).toEqual([2]));
  await fakeBrowser.tabs.onActivated.trigger({ tabId: 3, windowId: 1 });
  stop();
  answers[2]?.(tab(3));
  await Promise.resolve();
  expect(seen).toEqual([2]);
});
