import { digestDay } from '@/utils/digest/digest-id';
import { Failure, toFailure } from '@/utils/failure';
import { parseJson } from '@/utils/narrow-json';
import { identifyPage } from '@/utils/paper/identify-page';
import type { ListPeriod } from '@/utils/paper/list-period';
import { type Download, download } from '@/utils/reading/download';
import type { ReadPorts } from '@/utils/reading/read-ports';
import { type ListSource, listApiUrl, listUrl } from './list-source';
import { joinLists, type PaperList } from './paper-list';
import { readArxivList } from './read-arxiv-list';
import { readDailyPage } from './read-daily-page';
import { readDailyPapers } from './read-daily-papers';

/** A list as it was found. */
export interface FetchedList extends PaperList {
  /** Which list it is: of `latest` the day that it turned out to be. */
  source: Exclude<ListSource, { kind: 'selection' }>;
}

/** The API gives no more at once. */
const AT_ONCE = 100;
/** The longest month has about a thousand papers; whatever goes on beyond this has no end. */
const MOST_PAGES = 40;

/**
 * Fetches all papers of a list. Hugging Face is asked by its API, page after page, and where that cannot be had by its page; arXiv by the page that
 * the address names. A list without papers, as weekends can be, is empty and no failure; the newest day's is never.
 * @throws Failure `day-in-future`, `list-unreachable`, `list-busy`, `list-unreadable`, or `stopped`
 */
export async function fetchList(source: FetchedList['source'], ports: ReadPorts): Promise<FetchedList> {
  if (source.kind === 'arxiv') return { ...(await arxivList(source.url, ports)), source };
  const { list } = source;
  if (list.period === 'latest') return await newestDay(ports);
  return { ...(await huggingFaceList(list, ports)), source };
}

/** The newest papers may be of several days: the newest of these, whole. There is always one: where none is found, the site is not understood. */
async function newestDay(ports: ReadPorts): Promise<FetchedList> {
  const latest = await huggingFaceList({ period: 'latest' }, ports, 1);
  const list = { period: 'day', value: latest.day ?? utcDay(ports) } as const;
  const newest = latest.papers.length === 0 ? latest : await huggingFaceList(list, ports);
  if (newest.papers.length === 0) throw new Failure('list-unreadable', `${listUrl({ kind: 'huggingface', list })}: no papers`);
  return { ...newest, source: { kind: 'huggingface', list } };
}

async function huggingFaceList(list: ListPeriod, ports: ReadPorts, mostPages = MOST_PAGES): Promise<PaperList> {
  try {
    return await byApi(list, ports, mostPages);
  } catch (error) {
    const { code } = toFailure(error);
    if (code === 'stopped' || code === 'day-in-future') throw error;
    // The page's own words are those of a person's browser: where it is no better off, what the API said counts.
    const fromPage = await byPage(list, ports).catch(asNothing);
    if (fromPage === undefined) throw error;
    return fromPage;
  }
}

/** How many the API gives at once it decides itself: only a page without anything new is the end. */
async function byApi(list: ListPeriod, ports: ReadPorts, mostPages: number): Promise<PaperList> {
  let all = joinLists([]);
  for (let page = 0; page < mostPages; page++) {
    const url = listApiUrl(list, page, AT_ONCE);
    const answer = await ask(url, ports);
    // Future days are refused so; what else is refused, its words say.
    if (answer.status === 400 && isFuture(list, ports)) throw futureDay(list);
    const found = readDailyPapers(parseJson(textOf(answer, url)));
    if (found === undefined) throw new Failure('list-unreadable', url);
    const joined = joinLists([all, found]);
    const isMore = joined.papers.length > all.papers.length;
    all = isMore ? joined : all;
    if (!isMore) break;
  }
  // A mirror may answer with nothing instead.
  if (all.papers.length === 0 && isFuture(list, ports)) throw futureDay(list);
  return all;
}

async function byPage(list: ListPeriod, ports: ReadPorts): Promise<PaperList> {
  const url = listUrl({ kind: 'huggingface', list }) ?? '';
  const answer = await ask(url, ports);
  const text = textOf(answer, url);
  // A list that it does not have sends to its newest.
  if (list.period !== 'latest' && !isSameList(answer.url, url)) throw new Failure('list-unreadable', `${url} → ${answer.url}`);
  const found = readDailyPage(await ports.parseHtml(text));
  if (found === undefined) throw new Failure('list-unreadable', url);
  return found;
}

async function arxivList(url: string, ports: ReadPorts): Promise<PaperList> {
  const found = readArxivList(await ports.parseHtml(textOf(await ask(url, ports), url)));
  if (found === undefined) throw new Failure('list-unreadable', url);
  return found;
}

async function ask(url: string, ports: ReadPorts): Promise<Download> {
  try {
    return await download(url, ports, { mostMegabytes: 60 });
  } catch (error) {
    if (ports.signal?.aborted) throw new Failure('stopped');
    const { code, detail, waitMs } = toFailure(error);
    const isPause = code === 'arxiv-busy' || waitMs !== undefined;
    throw new Failure(isPause ? 'list-busy' : 'list-unreachable', `${url}: ${detail ?? code}`, { cause: error, waitMs });
  }
}

/** @throws Failure where the site did not answer with a success */
function textOf({ status, bytes, waitSeconds }: Download, url: string): string {
  if (bytes !== undefined) return new TextDecoder().decode(bytes);
  if (waitSeconds !== undefined) throw new Failure('list-busy', `${url}: ${status}`, { waitMs: waitSeconds * 1000 });
  throw new Failure('list-unreachable', `${url}: ${status}`);
}

function futureDay(list: ListPeriod): Failure {
  return new Failure('day-in-future', 'value' in list ? list.value : undefined);
}

/** Hugging Face's days begin and end at midnight UTC; a week or a month has come with its first day. */
function isFuture(list: ListPeriod, ports: ReadPorts): boolean {
  return digestDay({ kind: 'huggingface', list }, nowOf(ports)) > utcDay(ports);
}

function utcDay(ports: ReadPorts): string {
  return new Date(nowOf(ports)).toISOString().slice(0, 10);
}

function nowOf({ now = Date.now }: ReadPorts): number {
  return now();
}

/** Mirrors send from one host to another. */
function isSameList(one: string, other: string): boolean {
  const [first, second] = [one, other].map((url) => identifyPage(url));
  if (first?.kind !== 'list' || second?.kind !== 'list' || first.site !== 'huggingface' || second.site !== 'huggingface')
    return new URL(one).pathname === new URL(other).pathname;
  return JSON.stringify(first.list) === JSON.stringify(second.list);
}

function asNothing(error: unknown): undefined {
  if (error instanceof Failure && error.code !== 'stopped') return undefined;
  throw error;
}
