import { existsSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { Failure } from '@/utils/failure';
import type { ExportOptions } from '@/utils/library/export/export-options';
import { type ExportFormat, findFormat } from '@/utils/library/export/formats';
import { dayListUrl, reportDay } from '@/utils/library/export/report-day';
import { parseArxivId } from '@/utils/paper/arxiv-id';
import { parseAddress } from '@/utils/paper/paper-address';
import type { PaperRef } from '@/utils/paper/paper-ref';
import { runSummary } from '@/utils/summary/run-summary';
import { withSummary } from '@/utils/summary/saved-paper';
import type { SavedPaper } from '@/utils/summary/summary';
import { durationText } from './digest/amount-text';
import { throwIfUnwritable, writeWhole } from './digest/write-whole';
import { giveUp } from './give-up';
import { heedProxy } from './model/heed-proxy';
import { createNodeReader, type NodeReader } from './model/node-reader';
import { nodeServices } from './model/node-services';
import { tellWaits } from './model/tell-waits';
import { untilSignalled } from './model/until-signalled';
import { usableProfile } from './model/usable-profile';
import { withoutKey } from './model/without-key';
import { readPaperFile } from './read-paper-file';
import { failureWords } from './say-failure';
import { UsageError } from './usage-error';

const USAGE = 'paper summarize ID|ADDRESS|FILE [--format md|json|b|a] [--out FILE]';

const FORMATS = { md: 'markdown', json: 'json', b: 'report-b', a: 'report-a' } as const;

/** `paper summarize ID|ADDRESS|FILE`: one summary by the model of the environment, on standard output or in a file. */
export async function summarize(args: string[]): Promise<number> {
  try {
    const { name, format, out } = readArguments(args);
    const profile = usableProfile();
    if (out !== undefined) await throwIfUnwritable(out);
    heedProxy();
    const say = (line: string) => void process.stderr.write(withoutKey(`${line}\n`));
    return await untilSignalled(async (signal) => {
      const wanted = await wantedPaper(name, createNodeReader({ signal }));
      const summary = await runSummary(
        { paper: wanted.paper, startedAt: Date.now(), status: 'reading', calls: [] },
        {
          ...nodeServices(profile, signal),
          read: wanted.read,
          onJob: tellWaits(({ until, failure }) => say(`waits ${durationText(until - Date.now())}: ${failureWords(failure)}`)),
          keepJob: async () => undefined,
          templates: [],
        },
      );
      await give(await inFormat(findFormat(format), withSummary(null, summary)), out);
      return 0;
    });
  } catch (error) {
    return giveUp('summarize', error);
  }
}

function readArguments(args: string[]) {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { format: { type: 'string', default: 'md' }, out: { type: 'string' } },
  });
  const [name] = positionals;
  const { format, out } = values;
  if (name === undefined || positionals.length > 1) throw new UsageError(`usage: ${USAGE}`);
  if (!Object.hasOwn(FORMATS, format)) throw new UsageError(`no format "${format}": md, json, b or a`);
  return { name, format: FORMATS[format as keyof typeof FORMATS], out };
}

/** What is paid for must not be lost over a file that cannot be written after all. */
async function give(text: string, out: string | undefined): Promise<void> {
  if (out === undefined) process.stdout.write(text);
  else
    await writeWhole(out, text).catch((error: unknown) => {
      process.stdout.write(text);
      throw error;
    });
}

/** What is there as a file is read as one: which paper it is its name says, else only where it lies. */
async function wantedPaper(name: string, reader: NodeReader): Promise<{ paper: PaperRef; read: NodeReader['read'] }> {
  if (!existsSync(name)) {
    const paper = parseAddress(name);
    if (paper === undefined) throw new Failure('file-unreadable', `"${name}" is no paper's id, no address and no file`);
    return { paper, read: reader.read };
  }
  const document = await readPaperFile(name);
  const paper: PaperRef = isKnown(document.paper) ? document.paper : { source: 'web', url: pathToFileURL(name).href };
  return { paper, read: async () => ({ ...document, paper }) };
}

function isKnown(paper: PaperRef): boolean {
  return paper.source === 'web' || parseArxivId(paper.arxivId) !== undefined;
}

async function inFormat(format: ExportFormat, saved: SavedPaper): Promise<string> {
  const day = reportDay([saved]);
  const options: ExportOptions = { day, sourceUrl: dayListUrl(day), hasEvidence: false };
  if (format.shape === 'file-per-paper') return (await format.load())(options)(saved).text;
  const writer = (await format.load())(options);
  return writer.head() + writer.entry(saved) + writer.tail();
}
