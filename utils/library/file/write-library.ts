import type { LibraryFile } from './library-file';

/** The text of a library file, as `library-file.ts` describes it. */
export function libraryText({ format, version, papers, ...parts }: LibraryFile): string {
  const head = `{"format":${JSON.stringify(format)},"version":${version},"papers":[\n`;
  const rest = Object.entries(parts).flatMap(([name, part]) =>
    part === undefined ? [] : [`,${JSON.stringify(name)}:${JSON.stringify(sorted(part))}`],
  );
  return `${head}${papers.map((paper) => JSON.stringify(sorted(paper))).join(',\n')}${papers.length === 0 ? '' : '\n'}]${rest.join('')}}\n`;
}

/** The same value with the names of its records in alphabetical order. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([name, part]) => [name, sorted(part)]));
}
