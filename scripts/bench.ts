import { benchPlanted } from './bench/bench-planted';
import { benchReading } from './bench/bench-reading';
import { benchDigest } from './bench/digest/bench-digest';
import { benchLibrary } from './bench/library/bench-library';
import { benchNumberCheck } from './bench/number-check/bench-number-check';
import { benchPages } from './bench/pages/bench-pages';
import { benchPanelSpeed } from './bench/panel/bench-panel-speed';

/** The benches by name; each gets what follows its name and resolves to the exit status. */
const benches: Readonly<Record<string, (args: string[]) => Promise<number>>> = {
  reading: benchReading,
  panel: benchPanelSpeed,
  planted: benchPlanted,
  'number-check': benchNumberCheck,
  pages: benchPages,
  library: benchLibrary,
  digest: benchDigest,
};

const usage = `Usage: npm run bench -- NAME …

  reading        quality, speed, and what the panel and the memory feel of it; npm run bench -- reading --help
  panel          how soon the panel shows a summary, follows one that is written, and changes views; npm run bench -- panel --help
  planted        text that nobody sees and orders to language models in the corpus's papers: all are false alarms
  number-check   labelled numbers of summaries, claims made of all tables: how they are judged, every miss, how long it takes
  library        the library page with 100, 1,000 and 10,000 papers: list, search, saves, export, memory
  digest         a day of 50 papers, 8 at once, beside the best schedule; what arXiv is asked, what memory it takes
  pages          what marks cost a page that lists 50 papers: time of its main thread, shifts of its layout
`;

const [name = '--help', ...args] = process.argv.slice(2);
const bench = Object.hasOwn(benches, name) ? benches[name] : undefined;
if (bench !== undefined) process.exitCode = await bench(args);
else if (name === '--help' || name === '-h') process.stdout.write(usage);
else {
  process.stderr.write(`bench: no bench "${name}"; try --help\n`);
  process.exitCode = 1;
}
