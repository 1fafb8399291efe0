import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { modelServices } from '@/entrypoints/background/model-services';
import { cutAfter, delta, done, type ModelServer, type Script, startModelServer, streaming, usage } from '@/tests/llm/model-server';
import { saveProfile, setFallback } from '@/utils/browser/profiles';
import { throwAtCeiling } from '@/utils/browser/spending';
import { settingsItem, spendingItem } from '@/utils/browser/storage';
import type { Taken } from '@/utils/cost/cost';
import { monthOf } from '@/utils/cost/spending';
import { Failure } from '@/utils/failure';
import type { Profile } from '@/utils/llm/profile';
import { emptyBrowser, fakeRules } from './job-world';

const servers: ModelServer[] = [];
beforeEach(() => {
  emptyBrowser();
  fakeRules();
  Object.assign(fakeBrowser, { permissions: { contains: async () => true } });
});
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()));
});

async function profileAt(id: string, script: Script, change: Partial<Profile> = {}): Promise<Profile> {
  const server = await startModelServer(script);
  servers.push(server);
  return { id, name: '', providerId: 'custom', baseUrl: server.profile.baseUrl, model: ` ${id}-model `, ...change };
}

const said = streaming(delta({ content: '很好' }), delta({}, 'stop'), usage, done);
const needsKey = { providerId: 'deepseek' };
const price = { currency: 'CNY', input: 1_000, output: 10_000 } as const;
const messages = [{ role: 'user', content: '?' }] as const;
const services = () => modelServices(new AbortController().signal);
const thisMonth = async () => (await spendingItem.getValue())[monthOf(Date.now())];

it('are the profile in use and its fallback, in this order', async () => {
  await saveProfile(await profileAt('a', said), 'sk-a');
  await saveProfile(await profileAt('b', said, { contextTokens: 9_000 }), 'sk-b');
  await setFallback('b');
  expect((await services()).services.map(({ model, contextTokens }) => [model, contextTokens])).toEqual([
    ['a-model', undefined],
    ['b-model', 9_000],
  ]);
});

it('are only the fallback where the profile in use cannot be asked', async () => {
  await saveProfile(await profileAt('a', said, needsKey));
  await saveProfile(await profileAt('b', said), 'sk-b');
  await setFallback('b');
  expect((await services()).services.map(({ model }) => model)).toEqual(['b-model']);
});

it('are another profile where it is wanted for once, and the one in use again where that is gone', async () => {
  await saveProfile(await profileAt('a', said), 'sk-a');
  await saveProfile(await profileAt('b', said), 'sk-b');
  const models = async (wanted: string) =>
    (await modelServices(new AbortController().signal, { wanted })).services.map(({ model }) => model);
  expect(await models('b')).toEqual(['b-model']);
  expect(await models('gone')).toEqual(['a-model']);
});

it('are none without a key, and say so', async () => {
  await expect(services()).rejects.toMatchObject({ code: 'no-key' });
  await saveProfile(await profileAt('a', said, needsKey));
  await expect(services()).rejects.toMatchObject({ code: 'no-key' });
});

it('tell what an answer took and cost, and add it to the month', async () => {
  await saveProfile(await profileAt('a', said, { price }), 'sk-a');
  const [service] = (await services()).services;
  const taken: Taken[] = [];
  const answer = await service.ask([...messages], {
    onText: () => undefined,
    onThinking: () => undefined,
    onTaken: (one) => taken.push(one),
  });
  const expected = { tokensIn: 1200, tokensOut: 34, cost: { currency: 'CNY', amount: 1.2 + 0.34 } };
  expect(answer).toEqual({ text: '很好', model: 'test-model-0902', ...expected });
  expect(taken.at(-1)).toEqual(expected);
  await vi.waitFor(async () => expect(await thisMonth()).toMatchObject({ calls: 1, tokensIn: 1200, amounts: { CNY: 1.54 } }));
});

it('count a call that fails after it was counted', async () => {
  await saveProfile(await profileAt('a', cutAfter(delta({ content: '很' }), usage), { price }), 'sk-a');
  const [service] = (await services()).services;
  const asked = service.ask([...messages], { onText: () => undefined, onThinking: () => undefined });
  await expect(asked).rejects.toMatchObject({ code: 'connection-cut' });
  await vi.waitFor(async () => expect(await thisMonth()).toMatchObject({ calls: 1, tokensOut: 34 }));
});

it.each<[string, Script, object | undefined]>([
  ['count a call that fails before it was counted', cutAfter(delta({ content: '很' })), { calls: 1, unpriced: 1 }],
  ['do not count one that was not answered', cutAfter(), undefined],
])('%s', async (_, script, expected) => {
  await saveProfile(await profileAt('a', script, { price }), 'sk-a');
  const [service] = (await services()).services;
  const asked = service.ask([...messages], { onText: () => undefined, onThinking: () => undefined });
  await expect(asked).rejects.toBeInstanceOf(Failure);
  // Whoever asks next waits for what is being counted.
  await throwAtCeiling();
  if (expected === undefined) expect(await thisMonth()).toBeUndefined();
  else expect(await thisMonth()).toMatchObject(expected);
});

it('ask nobody once the month has cost what is allowed', async () => {
  await saveProfile(await profileAt('a', said, { price }), 'sk-a');
  await settingsItem.setValue({ language: 'zh', theme: 'system', ceiling: { currency: 'CNY', amount: 1 } });
  const [service] = (await services()).services;
  const ask = () => service.ask([...messages], { onText: () => undefined, onThinking: () => undefined });
  await ask();
  await vi.waitFor(async () => expect(await thisMonth()).toBeDefined());
  await expect(ask()).rejects.toMatchObject({ code: 'ceiling-reached' });
  expect(servers[0]?.asked).toHaveLength(1);
});

it('stop with the person, while they are asked and while they wait', async () => {
  await saveProfile(await profileAt('a', async () => undefined), 'sk-a');
  const controller = new AbortController();
  const ports = await modelServices(controller.signal);
  const asked = ports.services[0].ask([...messages], { onText: () => undefined, onThinking: () => undefined });
  const slept = ports.sleep(60_000);
  setTimeout(() => controller.abort(), 20);
  await Promise.all([expect(asked).rejects.toMatchObject({ code: 'stopped' }), expect(slept).rejects.toMatchObject({ code: 'stopped' })]);
  await expect(ports.sleep(1)).rejects.toMatchObject({ code: 'stopped' });
});
