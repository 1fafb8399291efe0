import { storage } from 'wxt/utils/storage';
import { asList } from '@/utils/narrow-json';
import { inBatches } from './in-batches';
import { searchTextItem } from './write-papers';

/** Read in one go: two megabytes. The cards themselves, with their passages, are ten times as much. */
const AT_ONCE = 200;

/** The field of application of these papers' newest cards, by key; of papers without a card, or whose card has none, nothing. */
export async function readCardFields(keys: readonly string[]): Promise<Map<string, string>> {
  const read = (some: readonly string[]) => storage.getItems(some.map((key) => searchTextItem(key).key));
  const fields = new Map<string, string>();
  for await (const { keys: some, read: items } of inBatches(keys, AT_ONCE, read)) {
    for (const [index, key] of some.entries()) {
      const field = fieldIn(items[index]?.value);
      if (field !== undefined) fields.set(key, field);
    }
  }
  return fields;
}

function fieldIn(text: unknown): string | undefined {
  const part = asList(text).find((each) => asList(each)[0] === 'card:field');
  const field = asList(part)[1];
  return typeof field === 'string' ? field : undefined;
}
