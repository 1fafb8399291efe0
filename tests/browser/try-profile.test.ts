import { afterEach, beforeEach, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { listTriedModels, tryProfile } from '@/entrypoints/background/try-profile';
import { delta, done, type ModelServer, replying, startModelServer, streaming } from '@/tests/llm/model-server';
import { saveProfile } from '@/utils/browser/profiles';
import { asTriedProfile } from '@/utils/browser/validate-message';
import type { Profile } from '@/utils/llm/profile';
import { emptyBrowser, fakeRules } from './job-world';

let server: ModelServer;
let other: ModelServer;

beforeEach(async () => {
  emptyBrowser();
  fakeRules();
  Object.assign(fakeBrowser, { permissions: { contains: async () => true } });
  server = await startModelServer(streaming(delta({ content: 'OK' }, 'stop'), done));
  other = await startModelServer(replying(200, '{"data":[{"id":"m"}]}'));
});
afterEach(async () => {
  await Promise.all([server.close(), other.close()]);
});

const at = ({ profile: { baseUrl } }: ModelServer): Profile => ({ id: 'a', name: '', providerId: 'custom', baseUrl, model: 'm' });

it('tries with the key that was just typed, which is kept nowhere', async () => {
  expect(await tryProfile({ profile: at(server), apiKey: 'sk-typed' })).toMatchObject({ model: 'test-model-0902' });
  expect(server.asked[0]?.headers.authorization).toBe('Bearer sk-typed');
  expect(JSON.stringify(await fakeBrowser.storage.local.get())).not.toContain('sk-typed');
});

it('tries with the key that is kept for this very address', async () => {
  await saveProfile(at(server), 'sk-kept');
  await tryProfile({ profile: at(server) });
  expect(server.asked[0]?.headers.authorization).toBe('Bearer sk-kept');
});

it('sends a kept key nowhere else, whatever the message says', async () => {
  await saveProfile(at(server), 'sk-kept');
  const moved = { ...at(other), keyOrigin: new URL(other.profile.baseUrl).origin };
  const tried = asTriedProfile({ profile: moved }) ?? { profile: moved };
  await listTriedModels(tried).catch(() => undefined);
  await listTriedModels({ profile: moved }).catch(() => undefined);
  expect(other.asked.map(({ headers }) => headers.authorization)).toEqual([undefined, undefined]);
});
