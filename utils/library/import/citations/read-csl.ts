import type { TextFile } from '@/utils/library/import/import-ports';
import type { Intake } from '@/utils/library/import/intake';
import { asList, asRecord, asText, parseJson } from '@/utils/narrow-json';
import { takeCitation } from './csl-entry';

export function readCsl({ text }: TextFile, intake: Intake): void {
  for (const item of itemsIn(text)) takeCitation(item, [asText(item.annote), asText(item.note), asText(item.abstract)], undefined, intake);
}

/** References have a type, and names in two parts, a date in parts or keys in capitals: no other list of papers does. */
export function isCsl({ text }: TextFile): boolean {
  const isReference = (item: Readonly<Record<string, unknown>>) =>
    typeof item.type === 'string' && (isNamed(item.author) || 'date-parts' in asRecord(item.issued) || 'DOI' in item || 'URL' in item);
  return /^\s*[[{]/.test(text) && itemsIn(text).some(isReference);
}

function isNamed(authors: unknown): boolean {
  return asList(authors).some((author) => 'family' in asRecord(author));
}

function itemsIn(text: string): Readonly<Record<string, unknown>>[] {
  const json = parseJson(text);
  return [...asList(json), ...asList(asRecord(json).items)].map(asRecord);
}
