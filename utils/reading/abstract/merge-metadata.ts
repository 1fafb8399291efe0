import type { Author } from '@/utils/reading/paper-document';
import type { PaperMetadata } from './paper-metadata';

/**
 * One record out of what several sources gave. Give them in the order of trust: the abstract page (it shows the version asked for), then the
 * Atom API, then Hugging Face, which knows neither versions nor who works where. Each field comes from the first that has it; the day and the
 * version belong together and come from one source.
 */
export function mergeMetadata(records: readonly (PaperMetadata | undefined)[]): PaperMetadata | undefined {
  const known = records.filter((record) => record !== undefined);
  const [first] = known;
  if (first === undefined) return undefined;
  const filled = (pick: (record: PaperMetadata) => string): string => known.map(pick).find((text) => text !== '') ?? '';
  const shown = known.find(({ version }) => version !== undefined) ?? known.find(({ date }) => date !== undefined);
  const merged: PaperMetadata = {
    title: filled(({ title }) => title),
    authors: authorsOf(known),
    abstract: filled(({ abstract }) => abstract),
    ...(shown?.date === undefined ? {} : { date: shown.date }),
    ...(shown?.version === undefined ? {} : { version: shown.version }),
  };
  for (const record of known) {
    merged.arxivId ??= record.arxivId;
    merged.firstDate ??= record.firstDate;
    merged.categories ??= record.categories;
    merged.comment ??= record.comment;
    merged.doi ??= record.doi;
    merged.journal ??= record.journal;
    merged.licence ??= record.licence;
  }
  return merged;
}

/** The first list there is; who works where is taken from any list with the same person at the same place (two may share a name). */
function authorsOf(records: readonly PaperMetadata[]): Author[] {
  const lists = records.map(({ authors }) => authors).filter((authors) => authors.length > 0);
  return (lists[0] ?? []).map((author, index) => {
    const twins = lists.flatMap((list) => list[index] ?? []).filter(({ name }) => keyOf(name) === keyOf(author.name));
    return twins.find(({ affiliations }) => affiliations.length > 0) ?? author;
  });
}

function keyOf(name: string): string {
  return name
    .normalize('NFD')
    .replace(/[^\p{L}]/gu, '')
    .toLowerCase();
}
