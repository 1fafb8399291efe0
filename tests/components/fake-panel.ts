import { afterEach } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { profileItems } from '@/scripts/demo/profile-items';
import { onMessage } from '@/utils/browser/messages';
import { keysItem, profilesItem } from '@/utils/browser/storage';
import type { ProfileWithKey } from '@/utils/llm/profile';

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
  await keepProfiles(demoProfile);
}

export const demoProfile: ProfileWithKey = {
  id: 'demo',
  name: '',
  providerId: 'custom',
  baseUrl: 'http://127.0.0.1/v1',
  apiKey: 'sk-demo-0123',
  model: 'demo',
};

/** As if they had been entered in the settings; the first is in use. */
export async function keepProfiles(...kept: [ProfileWithKey, ...ProfileWithKey[]]): Promise<void> {
  const { profiles, keys } = profileItems(...kept);
  await Promise.all([profilesItem.setValue(profiles), keysItem.setValue(keys)]);
}

/** The same without a service; jsdom has no locks and nothing to scroll. */
export function fakeExtension(): void {
  fakeBrowser.reset();
  Object.assign(fakeBrowser.runtime, {
    connect: () => ({ onDisconnect: { addListener: () => undefined }, disconnect: () => undefined }),
  });
  const request = (_: string, ...rest: unknown[]) => (rest.at(-1) as (lock: object) => unknown)({});
  Object.defineProperty(navigator, 'locks', { configurable: true, value: { request } });
  Element.prototype.scrollIntoView = () => undefined;
  const event = { addListener: () => undefined, removeListener: () => undefined };
  Object.assign(fakeBrowser, {
    permissions: { contains: async () => true, request: async () => true, onAdded: event, onRemoved: event },
  });
}
