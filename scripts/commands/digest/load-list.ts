import { existsSync } from 'node:fs';
import path from 'node:path';
import { type NodeReader, parsePage } from '@/scripts/commands/model/node-reader';
import { readText } from '@/scripts/commands/read-text';
import { dayAfter, digestDay, digestId, isOfDay } from '@/utils/digest/digest-id';
import { listUrl, parseListAddress } from '@/utils/digest/list/list-source';
import type { PaperList } from '@/utils/digest/list/paper-list';
import { readArxivList } from '@/utils/digest/list/read-arxiv-list';
import { readDailyPage } from '@/utils/digest/list/read-daily-page';
import { readDailyPapers } from '@/utils/digest/list/read-daily-papers';
import { Failure } from '@/utils/failure';
import { parseJson } from '@/utils/narrow-json';

export interface LoadedList {
  /** The same whenever the same list is loaded. */
  id: string;
  /** Its address, or the name of its file. */
  source: string;
  /** ISO day that a digest of it stands for. */
  day: string;
  list: PaperList;
}

/**
 * The papers of a day, a week, a month, `latest`, `trending` or the address of a list page, asked of the site; or of a file, an answer of Hugging Face's
 * API or a list page that somebody saved. @throws Failure `list-unknown`, `list-unreadable` and as `fetchList` does
 */
export async function loadList(name: string, reader: Pick<NodeReader, 'list'>, now = Date.now()): Promise<LoadedList> {
  const wanted = parseListAddress(name);
  if (wanted !== undefined && wanted.kind !== 'selection') {
    const { source, day: _, ...list } = await reader.list(wanted);
    const day = digestDay(source, now);
    const known = isOfDay({ source }) ? { ...list, day } : list;
    return { id: digestId(source, now), source: listUrl(source) ?? name, day, list: known };
  }
  if (!existsSync(name) && !/\.(?:json|html?)$/i.test(name)) throw new Failure('list-unknown', `"${name}" is neither a list nor a file`);
  const list = await readListFile(name);
  const file = path.basename(name);
  const day = dayOfFile(file, list.day);
  const known = day === undefined ? list : { ...list, day };
  return { id: `file:${file}`, source: file, day: day ?? new Date(now).toISOString().slice(0, 10), list: known };
}

/** Answers of before July 2025 say only when a paper was put on the list, which may have been late on the day before: the file's name knows better. */
function dayOfFile(file: string, listed: string | undefined): string | undefined {
  const [named] = /(?<!\d)20\d{2}-\d{2}-\d{2}(?!\d)/.exec(file) ?? [];
  return named !== undefined && (listed === undefined || dayAfter(listed, 1) === named) ? named : listed;
}

async function readListFile(file: string): Promise<PaperList> {
  const text = (await readText(file)).replace(/^\ufeff/, '');
  const list = /^\s*</.test(text) ? await readListPage(text) : readDailyPapers(parseJson(text));
  if (list === undefined) throw new Failure('list-unreadable', `${file}: no list of papers`);
  return list;
}

async function readListPage(html: string): Promise<PaperList | undefined> {
  const page = await parsePage(html);
  return readDailyPage(page) ?? readArxivList(page);
}
