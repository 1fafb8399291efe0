import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { alignedTable } from '@/scripts/bench/aligned-table';
import { atLeast, atMost, isHeld, marked } from '@/scripts/bench/must-hold';
import { atLeastOne, readOptions } from '@/scripts/bench/read-options';
import type { LogEntry } from '@/scripts/demo/exchange';
import { type DigestSession, runDigest } from './digest-session';
import { idealSchedule } from './ideal-schedule';

const USAGE = `Usage: npm run bench -- digest [--papers 50] [--at-once 8] [--delay 30] [--strict]

  --papers   of a served day, all with HTML
  --at-once  so many are written at the same time
  --delay    seconds for which the model says nothing before each answer
  --strict   status 1 when a figure that must hold does not
`;

/** arXiv's terms: one request in three seconds, over one connection. */
const SPACING_MS = 3_000;
const LONGER = atMost('8.0');
const SPACING = atLeast('3.00');
const CONNECTIONS = atMost('1');
const GROWTH = atMost('20.0');

/** A whole day made by the real extension beside the best schedule that there is for it. */
export async function benchDigest(args: string[]): Promise<number> {
  const options = readOptions(args, { papers: '50', 'at-once': '8', delay: '30' }, []);
  if (options === undefined) {
    process.stdout.write(USAGE);
    return 0;
  }
  const { texts, isStrict } = options;
  const [papers, atOnce, delay] = [texts.papers, texts['at-once'], texts.delay].map(atLeastOne) as [number, number, number];
  const session = await runDigest({ papers, atOnce, delayMs: delay * 1000 });
  const { text, data, missed } = judge(session, atOnce);
  process.stdout.write(`${papers} papers, ${atOnce} at once, a model that answers after ${delay} s\n\n${text}\n`);
  const file = path.join('test-output', 'bench', 'digest.json');
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, JSON.stringify(data, null, 2));
  return isStrict && missed > 0 ? 1 : 0;
}

function judge({ run, log, startedAt, endedAt, memory }: DigestSession, atOnce: number) {
  const arxiv = log.filter(({ url }) => new URL(url).hostname.endsWith('arxiv.org'));
  const calls = log.filter(({ url, method, status }) => url.includes('/chat/completions') && method === 'POST' && status === 200);
  const readAt = arxiv.map((request, index) => SPACING_MS * index + lengthOf(request));
  const ideal = idealSchedule(readAt, calls.map(lengthOf), atOnce) / 1000;
  const took = (endedAt - startedAt) / 1000;
  const longer = 100 * (took / ideal - 1);
  const gaps = arxiv.slice(1).map(({ at }, index) => (at - (arxiv[index]?.at ?? 0)) / 1000);
  const least = gaps.length === 0 ? Number.POSITIVE_INFINITY : Math.min(...gaps);
  const together = mostTogether(arxiv);
  const [first, last] = [memory.find(({ done }) => done >= 10), memory.at(-1)];
  const growth = first?.own === undefined || last?.own === undefined ? undefined : last.own - first.own;
  // Each has HTML, which is one request; what is read beforehand is not fetched once more.
  const fetched = atMost(String(run.chosen.length));
  const done = Object.values(run.outcomes).filter(({ status }) => status === 'done').length;
  const rows: [string, string, string][] = [
    ['papers done', String(done), `= ${run.chosen.length} ${done === run.chosen.length ? '✓' : '✗'}`],
    ['time', `${took.toFixed(1)} s`, ''],
    ['the best schedule', `${ideal.toFixed(1)} s`, ''],
    ['longer than that', `${longer.toFixed(1)} %`, marked(longer, LONGER)],
    ['calls of the model', String(calls.length), ''],
    ['requests to arXiv', String(arxiv.length), marked(arxiv.length, fetched)],
    ['shortest time between two', `${least.toFixed(2)} s`, marked(least, SPACING)],
    ['of them at once', String(together), marked(together, CONNECTIONS)],
    ['memory of its own, after 10 papers', mb(first?.own), ''],
    ['in the end', mb(last?.own), ''],
    ['more', mb(growth), marked(growth, GROWTH)],
    ['heap of the worker, after 10 and in the end', `${mb(first?.worker)}, ${mb(last?.worker)}`, ''],
  ];
  const bounds = [
    [longer, LONGER],
    [arxiv.length, fetched],
    [least, SPACING],
    [together, CONNECTIONS],
    // What could not be measured is not held.
    [growth ?? Number.POSITIVE_INFINITY, GROWTH],
  ] as const;
  const missed = bounds.filter(([value, bound]) => !isHeld(value, bound)).length + (done === run.chosen.length ? 0 : 1);
  return { text: alignedTable(['', 'measured', 'must be'], rows), data: { took, ideal, longer, gaps, together, memory, done }, missed };
}

const mb = (value: number | undefined) => (value === undefined ? '–' : `${value.toFixed(1)} MB`);

function lengthOf({ at, doneAt = at }: LogEntry): number {
  return doneAt - at;
}

function mostTogether(requests: readonly LogEntry[]): number {
  return Math.max(0, ...requests.map(({ at }) => requests.filter((other) => other.at <= at && (other.doneAt ?? other.at) > at).length));
}
