import { screen } from '@testing-library/react';
import { setLanguage } from '@/components/i18n';
import { dayDigest, keepRun, runOf } from '@/tests/components/digest/made-digests';
import { answer, fakePanel } from '@/tests/components/fake-panel';
import { renderIn } from '@/tests/components/render';
import { makeSavedPaper } from '@/tests/summary/make-summary';
import { changeSavedPaper } from '@/utils/browser/library/change-papers';
import type { DigestRun, Outcome } from '@/utils/digest/digest';
import type { DigestPaper } from '@/utils/digest/digest-paper';
import type { FailureRecord, Language } from '@/utils/failure';
import { paperKey } from '@/utils/paper/paper-ref';
import type { Own, Summary } from '@/utils/summary/summary';

export const DAY = 'hf:2026-02-14';

/** Some papers of our own, in the list's order; the second has most votes. */
export const papers: DigestPaper[] = [
  { title: 'Warm Shelves', upvotes: 3, authors: ['Ada Lin'], keywords: ['caching'] },
  { title: 'Beans by Colour', upvotes: 9, authors: ['Bo Ren', 'Cy Sun', 'Di Wu'], keywords: ['robotics'] },
  { title: 'Salt', upvotes: 1 },
  { title: 'Night Timetables', upvotes: 5, keywords: ['caching', 'speech'] },
].map((facts, index) => ({ paper: { source: 'arxiv', arxivId: `2602.0000${index + 1}` }, ...facts }));

export const digest = dayDigest('2026-02-14', papers);

export const keys = papers.map(({ paper }) => paperKey(paper)) as [string, string, string, string];

/** When the summary of a paper was begun. */
const startOf = (index: number) => 1_770_000_000_000 + index;

/** What the worker was asked for since `emptyDigests`; with a failure it refuses everything. */
export const worker: { asked: [message: string, data: unknown][]; failure: FailureRecord | undefined } = { asked: [], failure: undefined };

export const askedFor = (message: string) => worker.asked.flatMap(([name, data]) => (name === message ? [data] : []));

/** Call before each test: a browser with a model service and no digest. */
export async function emptyDigests(): Promise<void> {
  await fakePanel();
  location.hash = `#/digest/${DAY}`;
  Object.assign(worker, { asked: [], failure: undefined });
  const note = (message: string) => (message_: { data: unknown }) => {
    worker.asked.push([message, message_.data]);
    return worker.failure === undefined ? {} : { failure: worker.failure };
  };
  for (const message of ['startDigest', 'changeDigest', 'writeOverview'] as const) answer(message, note(message));
  answer('measurePapers', ({ data }) => void worker.asked.push(['measurePapers', data.map(paperKey)]));
  answer('recheck', () => ({}));
}

/** Its summary lies in the library. */
export async function keepCard(index: number, change: Partial<Summary> = {}, own: Own = {}): Promise<void> {
  const { paper, title } = papers[index] as DigestPaper;
  const saved = makeSavedPaper({ paper, title });
  const [summary] = saved.summaries;
  const made = { ...summary.made, startedAt: startOf(index), ...change.made };
  await changeSavedPaper(paperKey(paper), () => ({ ...saved, summaries: [{ ...summary, ...change, made }], own }));
}

export const done = (index: number): Outcome => ({ status: 'done', at: 2, summary: startOf(index) });
export const failed: Outcome = { status: 'failed', at: 2, failure: { code: 'paper-unreadable' } };

/** A run over all of the papers whose first ones have ended so. */
export async function keepOutcomes(outcomes: readonly Outcome[], change: Partial<DigestRun> = {}): Promise<DigestRun> {
  const run = runOf(keys, {
    outcomes: Object.fromEntries(outcomes.map((outcome, index) => [keys[index], outcome])),
    isTold: true,
    ...change,
  });
  await keepRun(digest, run);
  return run;
}

/** Loaded on need, as the library does: by then there are texts to add its own to. */
export async function showDigest(language: Language = 'zh', id = DAY) {
  await setLanguage(language);
  const { default: DigestPage } = await import('@/components/digest/page/DigestPage');
  const rendered = await renderIn(
    language,
    <main>
      <DigestPage id={id} />
    </main>,
  );
  await screen.findByRole('heading', { level: 1 });
  return rendered;
}

/** Titles of the cards in sight, in their order. */
export const cards = () => screen.queryAllByRole('article').map((card) => card.querySelector('.card-title')?.textContent);
