import type { SavedPaper } from '@/utils/summary/summary';
import { LIBRARY_FORMAT, LIBRARY_VERSION, type LibraryFile, type LibraryParts, RESTORED_PARTS } from './library-file';

/** The parts behind the papers, in their order. */
const PARTS = ['readingList', ...RESTORED_PARTS] as const;

/** Writes a library file a paper at a time, in the layout that `LibraryFile` gives; each paper on one line. */
export function writeLibrary(parts: LibraryParts = {}) {
  let isFirst = true;
  return {
    head: () => `{"format":${JSON.stringify(LIBRARY_FORMAT)},"version":${LIBRARY_VERSION},"papers":[`,
    entry(saved: SavedPaper): string {
      const before = isFirst ? '\n' : ',\n';
      isFirst = false;
      return before + stableJson(saved);
    },
    tail(): string {
      const safe: LibraryParts = { ...parts, profiles: withoutKeys(parts.profiles) };
      const written = PARTS.flatMap((name) => (safe[name] === undefined ? [] : [`,${JSON.stringify(name)}:${stableJson(safe[name])}`]));
      return `\n]${written.join('')}}\n`;
    },
  };
}

/** The text of a library that is small enough to be held at once. */
export function libraryText({ papers, ...parts }: LibraryFile): string {
  const writer = writeLibrary(parts);
  return writer.head() + papers.map(writer.entry).join('') + writer.tail();
}

/**
 * JSON with the names of every record in the order of their UTF-16 units, so that equal values are equal texts. What JSON has no word for is left
 * out of a record and `null` in a list, as `JSON.stringify` does; a lone surrogate is written as `\udxxx`.
 */
export function stableJson(value: unknown): string {
  // What comes from Chrome's storage is in order: the engine's own writer is six times as fast.
  if (isInOrder(value)) return JSON.stringify(value) ?? 'null';
  if (Array.isArray(value)) return `[${value.map(stableJson).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const names = Object.entries(value).filter(([, part]) => part !== undefined && typeof part !== 'function' && typeof part !== 'symbol');
  names.sort(([one], [other]) => (one < other ? -1 : 1));
  return `{${names.map(([name, part]) => `${JSON.stringify(name)}:${stableJson(part)}`).join(',')}}`;
}

/** Whether every name in it stands in its place already. Names that are whole numbers engines put first, wherever they belong. */
function isInOrder(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return true;
  if (Array.isArray(value)) return value.every(isInOrder);
  const names = Object.keys(value);
  return names.every((name, index) => (names[index + 1] ?? '\uffff\uffff') > name) && Object.values(value).every(isInOrder);
}

const IS_SECRET = /^(?:api[-_]?)?key$|secret|token$|password/i;

/** Keys lie apart from profiles and are not handed over; this is for whoever forgets, and for those who write them into an address. */
function withoutKeys(profiles: unknown): unknown {
  if (Array.isArray(profiles)) return profiles.map(withoutKeys);
  if (typeof profiles === 'string') return withoutSecrets(profiles);
  if (typeof profiles !== 'object' || profiles === null) return profiles;
  const kept = Object.entries(profiles).filter(([name]) => !IS_SECRET.test(name));
  return Object.fromEntries(kept.map(([name, part]) => [name, withoutKeys(part)]));
}

/** An address as it is, unless there is something in it that nobody else is to know. */
function withoutSecrets(text: string): string {
  const url = /^https?:/i.test(text) ? URL.parse(text) : null;
  if (url === null) return text;
  const secrets = [...url.searchParams.keys()].filter((name) => IS_SECRET.test(name));
  if (url.username === '' && url.password === '' && secrets.length === 0) return text;
  for (const name of secrets) url.searchParams.delete(name);
  url.username = '';
  url.password = '';
  return url.href;
}
