import { findPaperIds } from '@/utils/library/import/entry/find-paper-links';
import { dayIn } from '@/utils/library/import/entry/report-day';
import { asList, asRecord, asText, parseJson } from '@/utils/narrow-json';
import { type Json, paperOf } from './read-records';

export interface FoundRecord {
  record: Json;
  /** Of the list that it stands in, where that says so. */
  day: string | undefined;
}

/** A whole file of JSON, or one with a record a line. */
export function parseRecords(text: string): unknown {
  const whole = parseJson(text);
  if (whole !== undefined) return whole;
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  if (!lines.every((line) => /^\s*\{.*\}\s*$/.test(line))) return undefined;
  const records = lines.map(parseJson);
  return records.includes(undefined) ? undefined : records;
}

const DEEPEST = 5;
const DAY_KEYS = ['date', 'day', '日期', 'report_date'];

/** The records of papers in a JSON file, wherever they stand: in lists, by day, by topic, by id, or one alone. */
export function findRecords(json: unknown): FoundRecord[] {
  return recordsUnder(json, undefined, '', 0);
}

function recordsUnder(value: unknown, day: string | undefined, name: string, depth: number): FoundRecord[] {
  if (depth > DEEPEST) return [];
  const own = dayIn(name) ?? day;
  const list = asList(value);
  if (list.length > 0) return list.flatMap((item) => recordsUnder(item, own, '', depth + 1));
  const plain = asRecord(value);
  const record: Json = { ...plain, ...asRecord(plain.paper) };
  if (Object.keys(record).length === 0) return [];
  const inner = Object.entries(plain).filter(([, each]) => typeof each === 'object' && each !== null);
  const paper = paperOf(record);
  const [id] = findPaperIds(name);
  if (paper === undefined && id !== undefined && asText(record.title) !== '') return [{ record: { ...record, id: id.arxivId }, day: own }];
  // A page of the web may be that of the whole report; a paper may list those that it cites.
  const isHolder = paper?.source !== 'arxiv' && inner.some(([, each]) => hasRecords(each));
  if (!isHolder && (paper !== undefined || (asText(record.title) !== '' && depth > 0))) return [{ record, day: own }];
  const said = DAY_KEYS.map((key) => dayIn(asText(plain[key]))).find((each) => each !== undefined) ?? own;
  return inner.flatMap(([key, each]) => recordsUnder(each, said, key, depth + 1));
}

/** Whether a list in it names a paper. */
function hasRecords(value: unknown, depth = 0): boolean {
  if (depth > DEEPEST) return false;
  const list = asList(value);
  if (list.length > 0) return list.some((item) => paperOf({ ...asRecord(item), ...asRecord(asRecord(item).paper) }) !== undefined);
  return Object.values(asRecord(value)).some((each) => hasRecords(each, depth + 1));
}
