import { afterEach } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { onMessage } from '@/utils/browser/messages';
import { profileItem } from '@/utils/browser/storage';

const removers: (() => void)[] = [];
afterEach(() => {
  for (const remove of removers.splice(0)) remove();
});

/** Plays the worker for one message, until the test ends. */
export const answer: typeof onMessage = (type, listener) => {
  const remove = onMessage(type, listener);
  removers.push(remove);
  return remove;
};

/** An empty browser whose permissions are all given, with a service set up. */
export async function fakePanel(): Promise<void> {
  fakeExtension();
  await profileItem.setValue({ providerId: 'custom', baseUrl: 'http://127.0.0.1/v1', apiKey: 'k', model: 'demo' });
}

/** The same without a service; jsdom has no locks and nothing to scroll. */
export function fakeExtension(): void {
  fakeBrowser.reset();
  Object.assign(fakeBrowser.runtime, {
    connect: () => ({ onDisconnect: { addListener: () => undefined }, disconnect: () => undefined }),
  });
  Object.defineProperty(navigator, 'locks', { configurable: true, value: { request: (_: string, run: () => unknown) => run() } });
  Element.prototype.scrollIntoView = () => undefined;
  const event = { addListener: () => undefined, removeListener: () => undefined };
  Object.assign(fakeBrowser, {
    permissions: { contains: async () => true, request: async () => true, onAdded: event, onRemoved: event },
  });
}
