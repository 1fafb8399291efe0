import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { alignedTable } from '@/scripts/bench/aligned-table';
import { atMost, isHeld, marked } from '@/scripts/bench/must-hold';
import { median, most } from '@/scripts/bench/statistics';
import { openPagesSession, type PageLoad, type PagesSession } from './pages-session';

const REPORT = 'test-output/bench/pages.json';
const USAGE = `Usage: npm run bench -- pages [--reps 9] [--strict]

  --reps    loads of each page
  --strict  status 1 when a figure that must hold does not; otherwise it is only marked ✗
`;

/** In ms of the page's main thread, for a list of 50 when it is opened. */
const MOST_MS = atMost('5.0');
const MOST_SHIFT = atMost('0.0000');

/** The same pages at hosts that the extension marks and at hosts that it does not know. */
const LISTS = [
  {
    name: 'Hugging Face, a day',
    marked: 'https://huggingface.co/papers/date/2026-02-14',
    plain: 'https://huggingface.example.net/papers/date/2026-02-14',
  },
  { name: 'arXiv, recent', marked: 'https://arxiv.org/list/cs.CL/recent', plain: 'https://arxiv.example.net/list/cs.CL/recent' },
] as const;

interface Found {
  name: string;
  script: number;
  rendering: number;
  total: number;
  /** While one scrolls through all of it, in which the marks of what was far off are made. */
  scrolled: number;
  shift: number;
  marks: number;
  loads: { marked: PageLoad[]; plain: PageLoad[] };
}

/** `bench pages`: what the content script costs a list of 50 papers of which 25 are summarised. */
export async function benchPages(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: {
      reps: { type: 'string', default: '9' },
      strict: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    process.stdout.write(USAGE);
    return 0;
  }
  const session = await openPagesSession();
  const found: Found[] = [];
  try {
    for (const list of LISTS) found.push(await measure(session, list, Math.max(1, Number(values.reps) || 1)));
  } finally {
    await session.close();
  }
  console.log(tableOf(found));
  const missed = found.flatMap(missedBy);
  console.log(missed.length === 0 ? '\nBoth hold.' : `\nDoes not hold:\n${missed.map((line) => `✗ ${line}`).join('\n')}`);
  mkdirSync(path.dirname(REPORT), { recursive: true });
  writeFileSync(REPORT, `${JSON.stringify({ at: new Date().toISOString(), found, missed }, null, 2)}\n`);
  console.log(`\nAll figures: ${REPORT}`);
  return values.strict && missed.length > 0 ? 1 : 0;
}

async function measure(session: PagesSession, list: (typeof LISTS)[number], reps: number): Promise<Found> {
  // The first load of each fills caches that every later one has.
  await session.load(list.marked);
  await session.load(list.plain);
  const loads: Found['loads'] = { marked: [], plain: [] };
  for (let rep = 0; rep < reps; rep++) {
    loads.marked.push(await session.load(list.marked));
    loads.plain.push(await session.load(list.plain));
  }
  const more = (work: (load: PageLoad) => number) => middle(loads.marked, work) - middle(loads.plain, work);
  const [script, rendering] = [more((load) => load.script), more((load) => load.rendering)];
  return {
    name: list.name,
    script,
    rendering,
    total: script + Math.max(0, rendering),
    scrolled: more(({ scrolled }) => scrolled.script + scrolled.rendering),
    shift: most(loads.marked.map(({ shift }) => shift)) ?? Number.NaN,
    marks: Math.min(...loads.marked.map(({ marks }) => marks)),
    loads,
  };
}

const middle = (loads: readonly PageLoad[], work: (load: PageLoad) => number) => median(loads.map(work)) ?? Number.NaN;

function tableOf(found: readonly Found[]): string {
  const rows = found.map(({ name, marks, script, rendering, total, scrolled, shift, loads }) => [
    name,
    String(marks),
    script.toFixed(2),
    rendering.toFixed(2),
    total.toFixed(2),
    marked(total, MOST_MS),
    middle(loads.plain, (load) => load.script + load.rendering).toFixed(1),
    scrolled.toFixed(1),
    shift.toFixed(4),
    marked(shift, MOST_SHIFT),
  ]);
  return [
    'A list of 50 papers, 25 of them summarised, in the real extension: what its main thread does more than for the same page at a host that the',
    'extension does not mark. Medians, in ms that the thread really ran: when it is opened (page alone: all that the other does then), and while one',
    'scrolls through all of it, which is when papers far off get their marks; shift: the sum of all layout shifts, the worst load.',
    '',
    alignedTable(['', 'marks', 'script', 'style, layout, paint', 'in all', 'must', 'page alone', 'scrolling', 'shift', 'must'], rows),
  ].join('\n');
}

function missedBy({ name, total, shift, marks }: Found): string[] {
  return [
    ...(isHeld(total, MOST_MS) ? [] : [`${name}: ${total.toFixed(2)} ms of the main thread, must be at most ${MOST_MS.figure}`]),
    ...(isHeld(shift, MOST_SHIFT) ? [] : [`${name}: layout shift ${shift}, must be 0`]),
    ...(marks === 50 ? [] : [`${name}: ${marks} marks, must be 50`]),
  ];
}
