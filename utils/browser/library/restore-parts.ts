import { storage } from 'wxt/utils/storage';
import { profilesItem, settingsItem, spendingItem, templatesItem } from '@/utils/browser/storage';
import { type LibraryParts, RESTORED_PARTS, type RestoredPart } from '@/utils/library/file/library-file';
import { asRecord } from '@/utils/narrow-json';
import { exportSettingsItem } from './export-settings';

/** Where each part lies. */
const ITEMS = {
  settings: settingsItem,
  profiles: profilesItem,
  templates: templatesItem,
  noteTemplate: exportSettingsItem,
  spending: spendingItem,
};

/** Everything of them but keys, for a backup. */
export async function backupParts(): Promise<LibraryParts> {
  const [settings, profiles, templates, noteTemplate, spending] = await Promise.all([
    settingsItem.getValue(),
    profilesItem.getValue(),
    templatesItem.getValue(),
    exportSettingsItem.getValue(),
    spendingItem.getValue(),
  ]);
  return { settings, profiles, templates, noteTemplate, spending };
}

/** Those parts of a file that are there and can be read. */
export function readableParts(parts: LibraryParts): RestoredPart[] {
  return RESTORED_PARTS.filter((part) => parts[part] !== undefined && ITEMS[part].isReadable(parts[part]));
}

/** Puts parts of a backup in the place of what there is; services come without keys, which are asked for again. @returns what takes that back */
export async function restoreParts(parts: LibraryParts, chosen: readonly RestoredPart[]): Promise<() => Promise<void>> {
  const wanted = readableParts(parts).filter((part) => chosen.includes(part));
  const before = await storage.getItems(wanted.map((part) => ITEMS[part].key));
  await storage.setItems(
    wanted.map((part) => ({ key: ITEMS[part].key, value: part === 'profiles' ? withoutBinding(parts[part]) : parts[part] })),
  );
  return async () => {
    await storage.setItems(
      before.filter(({ value }) => value !== null).map(({ key, value }) => ({ key: key as `local:${string}`, value })),
    );
    await storage.removeItems(before.filter(({ value }) => value === null).map(({ key }) => key as `local:${string}`));
  };
}

/** A key is bound to the address that it was entered for; the keys did not come along. */
function withoutBinding(profiles: unknown): unknown {
  const { list, ...rest } = asRecord(profiles);
  return { ...rest, list: Array.isArray(list) ? list.map((profile) => ({ ...asRecord(profile), keyOrigin: undefined })) : [] };
}
