import { setTimeout as wait } from 'node:timers/promises';
import { alignedTable } from '@/scripts/bench/aligned-table';
import type { BenchPart } from '@/scripts/bench/bench-part';
import { atMost, isHeld, marked } from '@/scripts/bench/must-hold';
import { type ExtensionMemory, extensionMemory } from './extension-memory';
import { openPanelSession } from './panel-session';

const PAPERS = 10;
const REST_MS = 10_000;
const LIMIT = atMost('50');

interface Weighing extends ExtensionMemory {
  when: string;
}

/** What the real extension holds before ten long papers, after each, and after a rest. */
export async function benchMemory(): Promise<BenchPart> {
  const session = await openPanelSession();
  try {
    await wait(5000);
    const all: Weighing[] = [{ when: 'start, panel open', ...(await extensionMemory(session.browser, true)) }];
    for (let number = 1; number <= PAPERS; number++) {
      const kind = number % 2 === 1 ? 'html' : 'pdf';
      await session.summarise(kind);
      all.push({ when: `after paper ${number} (${kind})`, ...(await extensionMemory(session.browser, false)) });
    }
    await wait(REST_MS);
    all.push({ when: `${REST_MS / 1000} s later, garbage collected`, ...(await extensionMemory(session.browser, true)) });
    return partOf(all);
  } finally {
    await session.close();
  }
}

function partOf(all: readonly Weighing[]): BenchPart {
  const [first, last] = [all[0], all.at(-1)];
  const more = (of: (each: ExtensionMemory) => number | undefined) => {
    const [before, after] = [first && of(first), last && of(last)];
    return before === undefined || after === undefined ? undefined : after - before;
  };
  const own = more((each) => each.own);
  const resident = more((each) => each.resident);
  const heap = more((each) => each.heap);
  // Where the process cannot be weighed, its heap is what there is.
  const judged = own ?? heap;
  const figure = (value: number | undefined) => value?.toFixed(1) ?? '–';
  const rows = all.map((each) => [
    each.when,
    ...[each.own, each.resident, each.heap, each.workerHeap].map(figure),
    String(each.documents),
    String(each.nodes),
  ]);
  const text = [
    `The real extension, ${PAPERS} long papers one after the other (pages of 5 MB, PDFs of 200 pages); MB.`,
    '“Own” is what only the extension’s process has; “resident” counts as well what it has touched of Chromium’s own program files, which it shares.',
    '',
    alignedTable(['', 'own', 'resident', 'heap of panel and reader', 'heap of the worker', 'documents', 'nodes'], rows),
    '',
    `More than at the start: ${figure(own)} MB of its own, must be ${marked(judged, LIMIT)}; ${figure(resident)} MB resident, ${figure(heap)} MB heap`,
  ].join('\n');
  const missed =
    judged === undefined || isHeld(judged, LIMIT)
      ? []
      : [`memory: ${figure(judged)} MB more after ${PAPERS} long papers, must be at most ${LIMIT.figure}`];
  return { text, data: { own, resident, heap, weighings: all }, missed };
}
