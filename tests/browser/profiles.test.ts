import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { forgetKey, withKey } from '@/utils/browser/profile-keys';
import { activateProfile, deleteProfile, saveProfile, setFallback } from '@/utils/browser/profiles';
import { keysItem, profilesItem } from '@/utils/browser/storage';
import { isUsable, type Profile, profilesInUse } from '@/utils/llm/profile';
import { emptyBrowser } from './job-world';

beforeEach(emptyBrowser);

const profileOf = (id: string, baseUrl = 'https://api.deepseek.com'): Profile => {
  return { id, name: '', providerId: 'deepseek', baseUrl, model: 'deepseek-flash' };
};

describe('a key', () => {
  it.each([
    ['the very address', 'https://api.deepseek.com', true],
    ['another path there', 'https://api.deepseek.com/v1/chat/completions', true],
    ['the same port by its number', 'https://api.deepseek.com:443/', true],
    ['the same host in capitals', 'HTTPS://API.DEEPSEEK.COM', true],
    ['another host', 'https://api.deepseek.com.evil.example', false],
    ['a host above it', 'https://deepseek.com', false],
    ['another port', 'https://api.deepseek.com:8443', false],
    ['the same host unencrypted', 'http://api.deepseek.com', false],
    ['a host behind a name', 'https://api.deepseek.com@evil.example', false],
    ['no web address', 'file:///api.deepseek.com', false],
    ['no address', '', false],
  ])('that was entered for an origin goes with %s: %s', async (_, baseUrl, goes) => {
    await saveProfile(profileOf('a'), ' sk-beans \n');
    const [kept = profileOf('a')] = (await profilesItem.getValue()).list;
    const moved = { ...kept, baseUrl };
    expect((await withKey(moved)).apiKey).toBe(goes ? 'sk-beans' : '');
    expect(isUsable(moved)).toBe(goes);
  });

  it('does not go with a profile that does not know of it', async () => {
    await saveProfile(profileOf('a'), 'sk-beans');
    expect((await withKey(profileOf('a'))).apiKey).toBe('');
    expect((await withKey({ ...profileOf('b'), keyOrigin: 'https://api.deepseek.com' })).apiKey).toBe('');
  });

  it('lies apart from its profile, and goes alone', async () => {
    await saveProfile(profileOf('a'), 'sk-one');
    await saveProfile(profileOf('b'), 'sk-two');
    expect(JSON.stringify(await profilesItem.getValue())).not.toContain('sk-');
    expect(await keysItem.getValue()).toEqual({ a: 'sk-one', b: 'sk-two' });
    await forgetKey('a');
    expect(await keysItem.getValue()).toEqual({ b: 'sk-two' });
  });

  it('goes nowhere new with a form that is older than it', async () => {
    await saveProfile(profileOf('a'), 'sk-old');
    const [form = profileOf('a')] = (await profilesItem.getValue()).list;
    await saveProfile(profileOf('a', 'https://proxy.example/v1'), 'sk-new');
    await saveProfile({ ...form, model: 'other' });
    const [kept = form] = (await profilesItem.getValue()).list;
    expect((await withKey(kept)).apiKey).toBe('');
    await deleteProfile('a');
    await saveProfile(form);
    expect((await profilesItem.getValue()).list.map(isUsable)).toEqual([false]);
  });

  it('is not lost when two are entered at once', async () => {
    await Promise.all(['a', 'b', 'c'].map((id) => saveProfile(profileOf(id), `sk-${id}`)));
    expect(await keysItem.getValue()).toEqual({ a: 'sk-a', b: 'sk-b', c: 'sk-c' });
    expect((await profilesItem.getValue()).list).toHaveLength(3);
  });

  it('never leaves this machine’s own storage', async () => {
    await saveProfile(profileOf('a'), 'sk-one');
    expect([await fakeBrowser.storage.sync.get(), await fakeBrowser.storage.session.get()]).toEqual([{}, {}]);
  });

  it.each([undefined, '', ' \n'])('stays where %j is entered', async (entered) => {
    await saveProfile(profileOf('a'), 'sk-one');
    const [saved] = (await profilesItem.getValue()).list;
    await saveProfile({ ...profileOf('a'), ...saved, model: 'other' }, entered);
    const [profile] = (await profilesItem.getValue()).list;
    expect(profile).toMatchObject({ model: 'other', keyOrigin: 'https://api.deepseek.com' });
    expect(profile && (await withKey(profile)).apiKey).toBe('sk-one');
  });
});

describe('profiles', () => {
  const ids = async () => {
    const profiles = await profilesItem.getValue();
    return { list: profiles.list.map(({ id }) => id), inUse: profilesInUse(profiles).map(({ id }) => id), fallback: profiles.fallback };
  };

  beforeEach(async () => {
    for (const id of ['a', 'b', 'c']) await saveProfile(profileOf(id), `sk-${id}`);
  });

  it('are kept in their order, and the first one is in use', async () => {
    expect(await ids()).toEqual({ list: ['a', 'b', 'c'], inUse: ['a'], fallback: undefined });
  });

  it('are changed in their place', async () => {
    await saveProfile({ ...profileOf('b'), name: 'Beans' });
    expect((await profilesItem.getValue()).list.map(({ name }) => name)).toEqual(['', 'Beans', '']);
    expect((await ids()).inUse).toEqual(['a']);
  });

  it.each<[string, () => Promise<void>, string[], string[]]>([
    ['another one is chosen', () => activateProfile('b'), ['a', 'b', 'c'], ['b', 'c']],
    ['the fallback is chosen, which is none any more', () => activateProfile('c'), ['a', 'b', 'c'], ['c']],
    ['none shall take over', () => setFallback(undefined), ['a', 'b', 'c'], ['a']],
    ['another one shall take over', () => setFallback('b'), ['a', 'b', 'c'], ['a', 'b']],
    ['the one in use shall take over from itself', () => setFallback('a'), ['a', 'b', 'c'], ['a']],
    ['one that is there no more shall take over', () => setFallback('x'), ['a', 'b', 'c'], ['a']],
    ['the one in use is deleted', () => deleteProfile('a'), ['b', 'c'], ['b', 'c']],
    ['the fallback is deleted', () => deleteProfile('c'), ['a', 'b'], ['a']],
    ['one is deleted that is not there', () => deleteProfile('x'), ['a', 'b', 'c'], ['a', 'c']],
    ['one is chosen that is not there', () => activateProfile('x'), ['a', 'b', 'c'], ['a', 'c']],
  ])('with the last as fallback, are in use so when %s', async (_, change, list, inUse) => {
    await setFallback('c');
    await change();
    expect(await ids()).toMatchObject({ list, inUse });
  });

  it('take their keys with them, and leave nothing in use after the last', async () => {
    await setFallback('b');
    await deleteProfile('a');
    expect(await keysItem.getValue()).toEqual({ b: 'sk-b', c: 'sk-c' });
    // Nothing takes over from itself.
    expect(await ids()).toEqual({ list: ['b', 'c'], inUse: ['b'], fallback: undefined });
    for (const id of ['b', 'c']) await deleteProfile(id);
    expect([await profilesItem.getValue(), await keysItem.getValue()]).toEqual([{ list: [] }, {}]);
    await saveProfile(profileOf('d'));
    expect((await ids()).inUse).toEqual(['d']);
  });
});
