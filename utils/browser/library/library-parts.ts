import { areDigests, digestValues, keptDigests } from '@/utils/browser/digest/digest-backup';
import { scheduleItem } from '@/utils/browser/digest/digest-items';
import { profilesItem, settingsItem, spendingItem, templatesItem } from '@/utils/browser/storage';
import { type LibraryParts, RESTORED_PARTS, type RestoredPart } from '@/utils/library/file/library-file';
import { readOrigin } from '@/utils/llm/profile';
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
  schedule: scheduleItem,
};

/** What a backup holds: the keys of all papers, and everything beside them but the keys of services. */
export async function everythingKept(): Promise<{ keys: string[]; parts: LibraryParts }> {
  const [entries, readingList, settings, profiles, templates, noteTemplate, spending, schedule, digests] = await Promise.all([
    catalogueItem.getValue(),
    readingListItem.getValue(),
    settingsItem.getValue(),
    profilesItem.getValue(),
    templatesItem.getValue(),
    exportSettingsItem.getValue(),
    spendingItem.getValue(),
    scheduleItem.getValue(),
    keptDigests(),
  ]);
  return {
    keys: entries.map(({ key }) => key),
    parts: { readingList: [...readingList], settings, profiles, templates, noteTemplate, spending, schedule, digests },
  };
}

/** Those parts of a file that are there and can be read. */
export function readableParts(parts: LibraryParts): RestoredPart[] {
  return RESTORED_PARTS.filter((part) => parts[part] !== undefined && isReadable(part, parts[part]));
}

function isReadable(part: RestoredPart, value: unknown): boolean {
  return part === 'digests' ? areDigests(value) : ITEMS[part].isReadable(value);
}

/**
 * Those parts of a backup, to be stored in the place of what there is, digests beside those that there are. Services come without keys, which are
 * asked for again; a schedule begins with its next time.
 */
export async function partValues(parts: LibraryParts, chosen: readonly RestoredPart[]): Promise<StoredValue[]> {
  const wanted = readableParts(parts).filter((part) => chosen.includes(part));
  const values = wanted.map(async (part): Promise<StoredValue[]> => {
    const value = parts[part];
    if (part === 'digests') return await digestValues(value);
    return [{ key: ITEMS[part].key, value: taken(part, value) }];
  });
  return (await Promise.all(values)).flat();
}

function taken(part: keyof typeof ITEMS, value: unknown): unknown {
  switch (part) {
    case 'settings':
      return withSite(value);
    case 'profiles':
      return withoutBinding(value);
    case 'schedule':
      return { ...asRecord(value), seenTo: Date.now() };
    default:
      return value;
  }
}

/** Lists are asked there: only what the settings' own form would take. */
function withSite(settings: unknown): unknown {
  const { huggingFace, ...rest } = asRecord(settings);
  return { ...rest, ...(typeof huggingFace === 'string' && readOrigin(huggingFace) === huggingFace ? { huggingFace } : {}) };
}

/** A key is bound to the address that it was entered for; the keys did not come along. */
function withoutBinding(profiles: unknown): unknown {
  const { list, ...rest } = asRecord(profiles);
  return { ...rest, list: Array.isArray(list) ? list.map((profile) => ({ ...asRecord(profile), keyOrigin: undefined })) : [] };
}
