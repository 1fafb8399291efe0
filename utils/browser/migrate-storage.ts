import { storage } from 'wxt/utils/storage';
import { digestHeadsItem, scheduleItem } from '@/utils/browser/digest/digest-items';
import { mendHeads } from '@/utils/browser/digest/mend-heads';
import { backupItem } from '@/utils/browser/library/backup-state';
import { hasBrokenParts, newestItem } from '@/utils/browser/library/catalogue';
import { exportSettingsItem } from '@/utils/browser/library/export-settings';
import { endImport, forgetDoneImport } from '@/utils/browser/library/import-journal';
import { mendLibrary } from '@/utils/browser/library/mend-library';
import { readingListItem, tidyReadingList } from '@/utils/browser/library/reading-list';
import { rebuildCatalogue } from '@/utils/browser/library/rebuild-catalogue';
import { purgeTrash, trashItem } from '@/utils/browser/library/trash';
import { toFailure } from '@/utils/failure';
import { originOf, type Profile, type Profiles } from '@/utils/llm/profile';
import { asRecord } from '@/utils/narrow-json';
import { copyAside } from './broken-records';
import { keepKeyWith } from './profile-keys';
import {
  keptJobItem,
  keysItem,
  openJobsItem,
  profilesItem,
  queueItem,
  readingItem,
  settingsItem,
  spendingItem,
  storageVersionItem,
  type Trouble,
  templatesItem,
  troubleItem,
} from './storage';
import { defineItem, type GuardedItem } from './stored-items';
import { tellsNames } from './stored-names';

/**
 * Brings what former versions stored into today's places and looks whether the small items that every page reads can be read. Call once at the
 * worker's start. Each step is done or not done: a worker that dies in it does it again. A step that fails is told to the person and leaves
 * everything else working.
 */
export async function migrateStorage(): Promise<void> {
  // What the other steps add to must be readable first.
  for (const step of [checkItems, moveProfile, moveFailedJobs, spreadCatalogue, endImport, lookAfterLibrary]) {
    try {
      await step();
    } catch (error) {
      reportError(error);
      await tell({ code: 'migration-failed', detail: toFailure(error).detail ?? step.name });
    }
  }
}

const OLD_PROFILE = 'local:profile';

/** There was one profile, with its key in it. */
async function moveProfile(): Promise<void> {
  const old = await storage.getItem<Partial<Profile> & { apiKey?: string }>(OLD_PROFILE);
  if (old === null) return;
  const { list } = await profilesItem.getValue();
  if (list.length === 0 && typeof old.baseUrl === 'string') {
    const { apiKey = '', ...rest } = old;
    const profile: Profile = { id: 'first', name: '', providerId: 'custom', model: '', ...rest, baseUrl: old.baseUrl };
    const alone = (saved: Profile): Profiles => ({ list: [saved], active: saved.id });
    if (apiKey.trim() === '' || originOf(profile.baseUrl) === undefined) await profilesItem.setValue(alone(profile));
    else await keepKeyWith(profile, apiKey, async (bound) => alone(bound));
  }
  await storage.removeItem(OLD_PROFILE);
}

/** What was left of failed jobs lay under `failed:`; no list of them was kept, so all names are looked through, once. */
async function moveFailedJobs(): Promise<void> {
  if ((await storageVersionItem.getValue()) >= 2) return;
  const everything = await storage.snapshot('local');
  for (const [name, job] of Object.entries(everything)) {
    if (!name.startsWith('failed:') || job === null) continue;
    const { key } = keptJobItem(name.slice('failed:'.length));
    if ((await storage.getItem(key)) === null) await storage.setItem(key, job);
    await storage.removeItem(`local:${name}`);
  }
  await storageVersionItem.setValue(2);
}

const OLD_CATALOGUE = 'local:catalogue';

/** It was one item, whose entries said less, and nothing of a card's text could be searched. */
async function spreadCatalogue(): Promise<void> {
  if ((await storageVersionItem.getValue()) >= 4) return;
  if ((await storage.getItem(OLD_CATALOGUE)) !== null) await rebuildCatalogue();
  await storage.removeItem(OLD_CATALOGUE);
  await storageVersionItem.setValue(4);
}

const lookedAfterItem = defineItem<boolean>('session:looked-after', { fallback: false });

/** Once in a browser session: what power cuts and developer tools leave behind, what lies in the trash for too long, what nobody needs any more. */
async function lookAfterLibrary(): Promise<void> {
  if (await lookedAfterItem.getValue()) return;
  if (tellsNames() || (await hasBrokenParts())) await mendLibrary();
  await purgeTrash(Date.now());
  await forgetDoneImport();
  await tidyReadingList();
  await lookedAfterItem.setValue(true);
}

const GUARDED = [
  settingsItem,
  profilesItem,
  templatesItem,
  spendingItem,
  keysItem,
  openJobsItem,
  readingItem,
  queueItem,
  trashItem,
  newestItem,
  readingListItem,
  backupItem,
  exportSettingsItem,
  digestHeadsItem,
  scheduleItem,
];

/** What cannot be read is set aside and begins anew, what is known of the catalogue from the catalogue; of anything else the person is told. */
async function checkItems(): Promise<void> {
  const damaged: GuardedItem<never>['key'][] = [];
  for (const { key, isReadable } of GUARDED) {
    const value: unknown = await storage.getItem(key);
    if (value !== null && !isReadable(value)) damaged.push(key);
  }
  // Keys are never copied to where pages can read them.
  for (const key of damaged) if (key !== keysItem.key) await copyAside(key);
  const reset = damaged.filter((key) => key !== newestItem.key && key !== digestHeadsItem.key);
  // In this order: a worker that dies in between finds the damaged items once more.
  if (reset.length > 0) await tell({ code: 'items-reset', detail: reset.join(', ') });
  for (const key of reset) await (key === keysItem.key ? keepReadableKeys() : storage.removeItem(key));
  if (damaged.some((key) => MADE_ANEW.includes(key))) await mendLibrary();
  if (damaged.includes(digestHeadsItem.key)) await mendHeads();
}

/** What follows from what is kept. */
const MADE_ANEW: readonly string[] = [newestItem.key, trashItem.key];

async function keepReadableKeys(): Promise<void> {
  const keys = Object.entries(asRecord(await storage.getItem(keysItem.key)));
  await keysItem.setValue(Object.fromEntries(keys.filter((each): each is [string, string] => typeof each[1] === 'string')));
}

/** Once in a browser session: what the person has put away is not brought up again at every start of the worker. */
async function tell(trouble: Trouble): Promise<void> {
  const before = await troubleItem.getValue();
  if (before?.code !== trouble.code || before.detail !== trouble.detail) await troubleItem.setValue(trouble);
}
