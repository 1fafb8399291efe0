import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { makeSavedPaper, makeSummary } from '@/tests/summary/make-summary';
import { digestHeadsItem } from '@/utils/browser/digest/digest-items';
import { catalogueItem } from '@/utils/browser/library/catalogue';
import { searchTextItem } from '@/utils/browser/library/write-papers';
import { migrateStorage } from '@/utils/browser/migrate-storage';
import { withKey } from '@/utils/browser/profile-keys';
import { keptJobItem, profilesItem, settingsItem, storageVersionItem, templatesItem, troubleItem } from '@/utils/browser/storage';
import { startRun } from '@/utils/digest/run/change-run';
import { entryFor } from '@/utils/library/catalogue/catalogue-entry';
import { digest, plan } from './digest/digest-world';
import { callOf, emptyBrowser, fillDisk, key, paper } from './job-world';

const local = fakeBrowser.storage.local;
const everything = () => local.get();

beforeEach(emptyBrowser);

const oldProfile = {
  providerId: 'deepseek',
  baseUrl: 'https://api.deepseek.com',
  model: 'deepseek-flash',
  apiKey: ' sk-beans ',
  contextTokens: 9,
};

it('makes the one profile the first of several, and puts its key apart', async () => {
  await local.set({ profile: oldProfile });
  await migrateStorage();
  const { list, active } = await profilesItem.getValue();
  const { apiKey: _, ...rest } = oldProfile;
  expect(list).toEqual([{ id: 'first', name: '', ...rest, keyOrigin: 'https://api.deepseek.com' }]);
  expect(active).toBe('first');
  expect(JSON.stringify(list)).not.toContain('sk-beans');
  expect(await everything()).not.toHaveProperty('profile');
  const [profile] = list;
  expect(profile && (await withKey(profile)).apiKey).toBe('sk-beans');
});

it.each<[string, object, object | undefined]>([
  ['no key', { ...oldProfile, apiKey: '' }, { baseUrl: oldProfile.baseUrl }],
  ['an address that is none', { ...oldProfile, baseUrl: 'beans' }, { baseUrl: 'beans' }],
  ['no provider', { baseUrl: 'http://localhost:1/v1' }, { providerId: 'custom', model: '', baseUrl: 'http://localhost:1/v1' }],
  ['no address', { model: 'beans' }, undefined],
])('takes from a profile with %s what there is', async (_, stored, expected) => {
  await local.set({ profile: stored });
  await migrateStorage();
  const [profile] = (await profilesItem.getValue()).list;
  if (expected === undefined) expect(profile).toBeUndefined();
  else expect(profile).toMatchObject(expected);
  expect(profile?.keyOrigin).toBeUndefined();
  expect(await everything()).not.toHaveProperty('profile');
});

it('does not put an old profile over those that there are', async () => {
  const list = [{ id: 'x', name: '', providerId: 'custom', baseUrl: 'http://localhost:1/v1', model: 'm' }];
  await profilesItem.setValue({ list });
  await local.set({ profile: oldProfile });
  await migrateStorage();
  expect(await profilesItem.getValue()).toEqual({ list });
});

it('does not lose an old profile to a list of profiles that nobody can read', async () => {
  await local.set({ profile: oldProfile, profiles: { list: 'beans' } });
  await migrateStorage();
  expect((await profilesItem.getValue()).list).toMatchObject([{ id: 'first', model: 'deepseek-flash' }]);
});

const oldJob = { paper, startedAt: 1, status: 'failed', text: 'half', failure: { code: 'connection-cut' } };

it('moves what is left of failed jobs, and reads it in the shape of today', async () => {
  await local.set({ [`failed:${key}`]: oldJob, 'failed:arxiv:2602.99902': { ...oldJob, text: 'other' } });
  await migrateStorage();
  const { text: _, ...rest } = oldJob;
  expect(await keptJobItem(key).getValue()).toEqual({
    ...rest,
    calls: [callOf('half', { service: '', askedModel: '', model: '', end: 'cut' })],
  });
  expect(await keptJobItem('arxiv:2602.99902').getValue()).toMatchObject({ calls: [{ text: 'other' }] });
  expect(Object.keys(await everything()).filter((name) => name.startsWith('failed:'))).toEqual([]);
});

it('does not move an old job over a new one', async () => {
  const today = { paper, startedAt: 2, status: 'failed', calls: [] } as const;
  await keptJobItem(key).setValue({ ...today, calls: [] });
  await local.set({ [`failed:${key}`]: oldJob });
  await migrateStorage();
  expect(await keptJobItem(key).getValue()).toEqual(today);
});

it('does nothing the second time, and nothing to an empty browser but to note that it looked', async () => {
  await migrateStorage();
  expect(await storageVersionItem.getValue()).toBe(4);
  expect(Object.keys(await everything())).toEqual(['storage-version']);
  await local.set({ profile: oldProfile, [`summary:${key}`]: makeSavedPaper() });
  await migrateStorage();
  const before = await everything();
  const set = vi.spyOn(local, 'set');
  await migrateStorage();
  expect(await everything()).toEqual(before);
  expect(set).not.toHaveBeenCalled();
  expect(await troubleItem.getValue()).toBeNull();
});

it('tells of a step that fails, does the others, and does it again the next time', async () => {
  await local.set({ profile: oldProfile, [`failed:${key}`]: oldJob, settings: 'beans' });
  const full = fillDisk('keys');
  await migrateStorage();
  expect(await troubleItem.getValue()).toMatchObject({ code: expect.stringMatching(/migration-failed|items-reset/) });
  expect(reportError).toHaveBeenCalledTimes(1);
  expect(await keptJobItem(key).getValue()).toMatchObject({ failure: { code: 'connection-cut' } });
  expect((await settingsItem.getValue()).language).toBe('zh');
  expect(await everything()).toMatchObject({ profile: oldProfile });
  full.mockRestore();
  await migrateStorage();
  expect((await profilesItem.getValue()).list).toMatchObject([{ providerId: 'deepseek', keyOrigin: 'https://api.deepseek.com' }]);
});

it('tells of the step that fails with the browser’s own words', async () => {
  await local.set({ profile: oldProfile });
  fillDisk('keys');
  await migrateStorage();
  expect(await troubleItem.getValue()).toEqual({ code: 'migration-failed', detail: expect.stringContaining('quota exceeded') });
});

it.each<[string, unknown, () => Promise<unknown>, unknown]>([
  ['settings', { language: 'de' }, settingsItem.getValue, { language: 'zh', theme: 'system' }],
  ['settings', 7, settingsItem.getValue, { language: 'zh', theme: 'system' }],
  ['profiles', { list: 'beans' }, profilesItem.getValue, { list: [] }],
  ['profiles', [], profilesItem.getValue, { list: [] }],
  ['profiles', { list: [null] }, profilesItem.getValue, { list: [] }],
  ['templates', { own: ['beans'], active: [] }, templatesItem.getValue, { own: [], active: [] }],
  ['templates', { own: [] }, templatesItem.getValue, { own: [], active: [] }],
])('sets %s aside that nobody can read (%j), and says so', async (name, stored, read, expected) => {
  await local.set({ [name]: stored });
  await migrateStorage();
  expect(await read()).toEqual(expected);
  expect(await troubleItem.getValue()).toEqual({ code: 'items-reset', detail: `local:${name}` });
  const aside = Object.entries(await everything()).filter(([each]) => each.startsWith('broken:'));
  expect(aside).toEqual([[expect.stringContaining(name), stored]]);
});

it('tells of everything that it sets aside', async () => {
  await local.set({ settings: 7, spending: 'beans', newest: 7 });
  await migrateStorage();
  expect(await troubleItem.getValue()).toEqual({ code: 'items-reset', detail: 'local:settings, local:spending' });
  expect(Object.keys(await everything()).filter((name) => name.startsWith('broken:'))).toHaveLength(3);
});

it.each([['beans'], [{ key }], [7], [[null]], [[{ key }]]])('makes a catalogue anew that is %j, from what can be read', async (stored) => {
  const older = makeSummary({ paper: { source: 'arxiv', arxivId: '2602.99902' }, title: 'Older' });
  older.made = { ...older.made, finishedAt: 1 };
  await local.set({
    catalogue: stored,
    'summary:arxiv:2602.99902': { schema: 3, summaries: [older], exchanges: [] },
    [`summary:${key}`]: makeSavedPaper(),
    'summary:arxiv:2602.99903': { schema: 99 },
    'summary:arxiv:2602.99904': 'beans',
  });
  await migrateStorage();
  expect(await catalogueItem.getValue()).toMatchObject([
    { key, title: 'Caches on Laptops' },
    { title: 'Older', savedAt: 1 },
  ]);
  expect(await troubleItem.getValue()).toBeNull();
});

it.each([['beans'], [[{ id: 7 }]], [{}]])('makes the list of digests anew that is %j, from what can be read', async (stored) => {
  const run = startRun(['arxiv:2602.99901'], new Map(), plan, 1);
  await local.set({ digests: stored, 'digest:hf:2026-02-14': digest, 'digest-run:hf:2026-02-14': run, 'digest:hf:2026-02-13': 'beans' });
  await migrateStorage();
  expect(await digestHeadsItem.getValue()).toMatchObject([{ id: 'hf:2026-02-14', papers: 5, run: { chosen: 1, left: 1 } }]);
  expect(await troubleItem.getValue()).toBeNull();
});

it('fills in what the catalogue of a former version did not say', async () => {
  const { authors: _, date: __, isUnread: ___, ...entry } = entryFor(makeSavedPaper());
  const { own: ____, ...before } = makeSavedPaper();
  await local.set({ catalogue: [entry], [`summary:${key}`]: { ...before, schema: 3 }, 'storage-version': 2 });
  await migrateStorage();
  expect(await catalogueItem.getValue()).toEqual([{ ...entry, authors: 'A. Example, B. Example', date: '2026-02-13' }]);
  expect(await storageVersionItem.getValue()).toBe(4);
  expect(await everything()).not.toHaveProperty('catalogue');
  expect(await searchTextItem(key).getValue()).toContainEqual(['card:method', expect.stringContaining('内容')]);
});

it('leaves what can be read as it is', async () => {
  const stored = {
    settings: { language: 'en', theme: 'dark' },
    profiles: { list: [], active: 'x' },
    templates: { own: [], active: ['a'] },
    newest: { count: 0, entries: [] },
    trash: [],
    'storage-version': 4,
  };
  await local.set(stored);
  await migrateStorage();
  expect(await everything()).toEqual(stored);
});

it('keeps the keys that can be read, and never copies keys to where pages can read them', async () => {
  await local.set({ keys: { a: 'sk-beans', b: 7 } });
  await migrateStorage();
  const { keys, ...others } = await everything();
  expect(keys).toEqual({ a: 'sk-beans' });
  expect(JSON.stringify(others)).not.toContain('sk-beans');
  await local.set({ keys: ['sk-beans'] });
  await migrateStorage();
  expect(JSON.stringify(await everything())).not.toContain('beans');
});
