import { profilesItem, settingsItem, spendingItem, templatesItem } from '@/utils/browser/storage';
import { type LibraryParts, RESTORED_PARTS, type RestoredPart } from '@/utils/library/file/library-file';
import { asRecord } from '@/utils/narrow-json';
import { catalogueItem } from './catalogue';
import { exportSettingsItem } from './export-settings';
import { readingListItem } from './reading-list';
import type { StoredValue } from './write-papers';

/** Where each part lies. */
const ITEMS = {
  settings: settingsItem,
  profiles: profilesItem,
  templates: templatesItem,
  noteTemplate: exportSettingsItem,
  spending: spendingItem,
};

/** What a backup holds: the keys of all papers, and everything beside them but the keys of services. */
export async function everythingKept(): Promise<{ keys: string[]; parts: LibraryParts }> {
  const [entries, readingList, settings, profiles, templates, noteTemplate, spending] = await Promise.all([
    catalogueItem.getValue(),
    readingListItem.getValue(),
    settingsItem.getValue(),
    profilesItem.getValue(),
    templatesItem.getValue(),
    exportSettingsItem.getValue(),
    spendingItem.getValue(),
  ]);
  return {
    keys: entries.map(({ key }) => key),
    parts: { readingList: [...readingList], settings, profiles, templates, noteTemplate, spending },
  };
}

/** Those parts of a file that are there and can be read. */
export function readableParts(parts: LibraryParts): RestoredPart[] {
  return RESTORED_PARTS.filter((part) => parts[part] !== undefined && ITEMS[part].isReadable(parts[part]));
}

/** Those parts of a backup, to be stored in the place of what there is; services come without keys, which are asked for again. */
export function partValues(parts: LibraryParts, chosen: readonly RestoredPart[]): StoredValue[] {
  const wanted = readableParts(parts).filter((part) => chosen.includes(part));
  return wanted.map((part) => ({ key: ITEMS[part].key, value: part === 'profiles' ? withoutBinding(parts[part]) : parts[part] }));
}

/** A key is bound to the address that it was entered for; the keys did not come along. */
function withoutBinding(profiles: unknown): unknown {
  const { list, ...rest } = asRecord(profiles);
  return { ...rest, list: Array.isArray(list) ? list.map((profile) => ({ ...asRecord(profile), keyOrigin: undefined })) : [] };
}
