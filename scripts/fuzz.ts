import { parseArgs } from 'node:util';
import { runBrowserLane } from './fuzz/browser-lane';
import { type Lane, placeOf } from './fuzz/fuzz-case';
import { FuzzReport } from './fuzz/fuzz-report';
import { seedFiles } from './fuzz/seed-files';
import { runThreadLane } from './fuzz/thread-lane';

/**
 * `npm run fuzz`: gives damaged pages and PDFs to the readers, in Chromium and in Node, and looks whether each ends in a sound document or in
 * a failure that names its cause. Prints its seed; ends with status 1 when anything was found.
 */

const usage = `Usage: npm run fuzz -- [options]

  --cases N    how many cases; 100000 without it
  --seed S     a number; by the clock without it
  --from N     begin with this case
  --only N     this case alone: how a finding is made again
  --lane L     browser or thread alone
  --own        our own seed files only, without ../shared/corpus
`;

const { values } = parseArgs({
  options: {
    cases: { type: 'string', default: '100000' },
    seed: { type: 'string' },
    from: { type: 'string', default: '0' },
    only: { type: 'string' },
    lane: { type: 'string' },
    own: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});

if (values.help) process.stdout.write(usage);
else process.exitCode = (await fuzz()) ? 0 : 1;

async function fuzz(): Promise<boolean> {
  const seed = Number(values.seed ?? Math.floor(Date.now() / 1000));
  const first = Number(values.only ?? values.from);
  const count = values.only === undefined ? Number(values.cases) : 1;
  const lanes: Lane[] = (['browser', 'thread'] as const).filter((lane) => values.lane === undefined || values.lane === lane);
  if (![seed, first, count].every(Number.isSafeInteger) || lanes.length === 0) {
    process.stderr.write(usage);
    return false;
  }
  const { summary, ...seeds } = seedFiles(values.own);
  console.log(`fuzz: seed ${seed}, cases ${first} to ${first + count - 1}, from ${summary}`);
  const all = Array.from({ length: count }, (_, index) => first + index);
  const numbersOf = (lane: Lane) => (lanes.includes(lane) ? all.filter((number) => placeOf(number).lane === lane) : []);
  const report = new FuzzReport(seed, seeds, values.own ? ' --own' : '');
  const start = performance.now();
  const timer = setInterval(() => report.progress(count, (performance.now() - start) / 1000), 5000);
  const task = { seed, seeds, onVerdict: (verdict: Parameters<typeof report.add>[0]) => report.add(verdict) };
  try {
    await Promise.all([
      runBrowserLane({ ...task, numbers: numbersOf('browser') }),
      runThreadLane({ ...task, numbers: numbersOf('thread') }),
    ]);
  } finally {
    clearInterval(timer);
  }
  return report.finish();
}
