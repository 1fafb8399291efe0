import { card } from './commands/card';
import { check } from './commands/check';
import { digest } from './commands/digest';
import { exportPapers } from './commands/export';
import { importFiles } from './commands/import';
import { list } from './commands/list';
import { prompt } from './commands/prompt';
import { read } from './commands/read';
import { summarize } from './commands/summarize';

/** The commands by name; each gets what follows its name and resolves to the exit status. */
const commands: Readonly<Record<string, (args: string[]) => Promise<number>>> = {
  read,
  card,
  prompt,
  check,
  import: importFiles,
  export: exportPapers,
  list,
  summarize,
  digest,
};

const usage = `Usage: paper COMMAND …

  read FILE [--format md|json]   print a saved arXiv HTML page or a PDF as PaperPane reads it
  prompt FILE [--budget TOKENS] [--template FILE] [--format json|text]
                                 print the messages that a model would be sent about it, and the receipt
  check CARD.json --paper FILE   print what the paper says to every number of a summary, as JSON
  card ANSWER.md                 print the card in a model's answer, or in a report's entry, as JSON
  import FILE…                   print the papers of reports, lists, references, archives or a library as a library file,
                                 and on stderr what was left out or mended
  export LIBRARY.json --format FORMAT [--out PATH] [--evidence] [--day YYYY-MM-DD] [--template FILE]
                                 print the papers of a library as report-b, report-a, markdown, html, json, csv, bibtex, ris, csl-json,
                                 notion-markdown or notion-csv; a file for each paper goes into a directory or a .zip
  list DATE|WEEK|MONTH|latest|trending|ADDRESS|FILE.json|FILE.html
                                 print the papers of a Hugging Face or arXiv list as JSON: from the site, a saved answer of its API, or a saved page

With the model that PAPERPANE_BASE_URL, PAPERPANE_API_KEY and PAPERPANE_MODEL name:

  summarize ID|ADDRESS|FILE [--format md|json|b|a] [--out FILE]
                                 print one paper's summary
  digest DATE|WEEK|MONTH|latest|trending|ADDRESS|FILE --out REPORT [--format a|b|json] [--top N] [--words W1,W2] [--order votes|list]
         [--concurrency N] [--ceiling AMOUNT] [--overview] [--retry-failed] [--state FILE]
                                 write the report of a list's papers; run again it goes on where it was; status 1: papers are missing, as it says
`;

// Whoever reads only the beginning, as `head` does, has had enough.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
});

const [name = '--help', ...args] = process.argv.slice(2);
const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
if (command !== undefined) process.exitCode = await command(args);
else if (name === '--help' || name === '-h') process.stdout.write(usage);
else {
  process.stderr.write(`paper: no command "${name}"; try --help\n`);
  process.exitCode = 1;
}
