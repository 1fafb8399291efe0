import { sumOf } from '@/utils/cost/cost';
import type { PaperRef } from '@/utils/paper/paper-ref';
import type { PaperDocument } from '@/utils/reading/paper-document';
import type { ReadingProgress } from '@/utils/reading/read-ports';
import { backingOf } from './backing';
import { gaveNothing, solidOf } from './calls';
import { FIELD_KEYS } from './card';
import type { ServicePorts } from './model-service';
import { PROMPT_VERSION } from './prompt/rules';
import { readAnswer, type Wanted } from './read-answer';
import { readPatiently } from './read-patiently';
import { type Call, factsOf, type Job, type Made, type Summary } from './summary';
import { sectionsOf, withSections } from './summary-sections';
import type { Template } from './template';
import { askedSections } from './templates/asked-sections';
import { writeCard } from './write-card';

export interface SummaryPorts extends ServicePorts {
  read(paper: PaperRef, onProgress: (reading: ReadingProgress) => void): Promise<PaperDocument>;
  /** Called at every change; the caller decides how often it is stored. */
  onJob(job: Job): void;
  /** Stores the job now: what it holds may not be asked for again. */
  keepJob(job: Job): Promise<void>;
  /** Whose sections are asked for in the same call. */
  templates: readonly Template[];
}

/**
 * Reads a paper, has its card written and returns the finished record. A job that already holds calls is continued: only what they do not
 * bring is asked for, and nothing at all where they are complete. Throws a Failure.
 */
export async function runSummary(first: Job, ports: SummaryPorts): Promise<Summary> {
  let job = first;
  const update = (change: Partial<Job>) => {
    job = { ...job, ...change };
    ports.onJob(job);
  };
  update({});
  const wantedPaper = versionOf(first);
  const readOnce = () => ports.read(wantedPaper, (reading) => update({ reading }));
  const read = await readPatiently(readOnce, ports, (wait) => update({ wait }));
  // What was begun as the newest stays so: which version it is, the receipt says.
  const document = wantedPaper === first.paper ? read : { ...read, paper: first.paper };
  await waitOut(first.wait, ports);
  const wanted: Wanted = { fields: FIELD_KEYS, asked: askedSections(ports.templates) };
  const sent = await writeCard(document, wanted, ports, { job: () => job, update, keep: () => ports.keepJob(job) });
  const written = solidOf(job.calls, wanted.asked);
  const { sections, backing } = backingOf(sectionsOf(written), sent, document);
  return {
    ...factsOf({ ...document, receipt: sent.receipt }),
    ...withSections(written, sections),
    ...backing,
    made: madeBy(job, wanted, ports.now()),
  };
}

/** What is left of a pause that a service asked for before the worker died. */
async function waitOut(wait: Job['wait'], { now, sleep }: SummaryPorts): Promise<void> {
  const left = (wait?.until ?? 0) - now();
  if (left > 0) await sleep(left);
}

/** What was begun is finished with the version that it was begun with. */
function versionOf({ paper, facts, calls }: Job): PaperRef {
  const version = facts?.receipt.version;
  return calls.length === 0 || version === undefined || paper.source !== 'arxiv' ? paper : { ...paper, version };
}

/** Whoever wrote the first part counts as the author. */
function madeBy({ calls, startedAt, insteadOf }: Job, { asked }: Wanted, finishedAt: number): Made {
  const authors = calls.filter(({ text }) => !gaveNothing(readAnswer(text, asked)));
  const isSame = (one: Call, other: Call) => one.service === other.service && one.askedModel === other.askedModel;
  const [author, ...others] = authors.filter((call, index) => authors.findIndex((other) => isSame(call, other)) === index);
  const alsoBy = others.map(({ service, model }) => ({ service, model }));
  // Of calls that were cut the service's own name for the model may not be known.
  const model = authors.findLast((call) => author !== undefined && isSame(call, author))?.model ?? '';
  const promptCut = authors.find((call) => call.promptCut !== undefined)?.promptCut;
  return {
    service: author?.service ?? '',
    model,
    ...(author === undefined || author.askedModel === model ? {} : { askedModel: author.askedModel }),
    ...(alsoBy.length === 0 ? {} : { alsoBy }),
    ...(insteadOf === undefined || insteadOf.service === author?.service ? {} : { insteadOf }),
    ...(promptCut === undefined ? {} : { promptCut }),
    promptVersion: PROMPT_VERSION,
    startedAt,
    finishedAt,
    ...sumOf(calls),
  };
}
