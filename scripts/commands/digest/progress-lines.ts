import { failureWords } from '@/scripts/commands/say-failure';
import type { DigestRun } from '@/utils/digest/digest';
import type { PaperList } from '@/utils/digest/list/paper-list';
import { failedKeys, unfinished } from '@/utils/digest/run/change-run';
import { countRun, timeLeft } from '@/utils/digest/run/count-run';
import type { FailureRecord } from '@/utils/failure';
import { paperKey } from '@/utils/paper/paper-ref';
import type { Wait } from '@/utils/summary/summary';
import { amountText, durationText } from './amount-text';
import type { DigestWork } from './digest-work';
import { isOver } from './is-free-day';

const LONGEST_TITLE = 60;

/** What is about to happen: the list, what is there already, what the rest is thought to take. */
export function startLines({ loaded: { source, list }, papers, kept, desk, wanted, world }: DigestWork): string[] {
  const { total, unlisted } = list;
  const run = desk.run();
  const { left, reused, failed } = countRun(run);
  const { tokensIn, tokensOut, cost, milliseconds } = run.plan.estimate;
  const price = cost === undefined ? 'price not known' : amountText(cost);
  return [
    listLine(source, list, papers.length),
    ...(list.day === undefined || isOver(list.day, world.now()) ? [] : [`${list.day} is not over in UTC: more papers may be listed`]),
    ...(total === undefined ? [] : [`the list has ${total} papers: this is one page of it`]),
    ...unlisted.map(({ id, title }) => `not a paper that can be read: ${id} ${title}`),
    ...(kept.broken === 0 ? [] : [`${wanted.state}: ${kept.broken} broken line${kept.broken === 1 ? '' : 's'} left out`]),
    ...(reused === 0 ? [] : [`${reused} done before`]),
    ...(failed === 0 ? [] : [`${failed} failed before: --retry-failed tries them again`]),
    ...(left === 0 ? [] : [`${left} to do, about ${tokens(tokensIn + tokensOut)}, ${price}, ${durationText(milliseconds)}`]),
  ];
}

/** How many papers a list has, and that it has none: `list` says so, too. @param chosen how many of them are wanted */
export function listLine(source: string, { papers }: PaperList, chosen = papers.length): string {
  if (papers.length === 0) return `${source}: no papers are listed`;
  if (chosen === 0) return `${source}: ${papers.length} papers, none with such a word`;
  return `${source}: ${papers.length} papers${chosen === papers.length ? '' : `, ${chosen} chosen`}`;
}

/** `[12/41] done 2602.01234 Title… 14 s ¥0.03, 5 min left`. @param key of the paper that has ended, or waits again */
export function endLine(work: DigestWork, key: string, failure: FailureRecord | undefined): string {
  const run = work.desk.run();
  const outcome = run.outcomes[key];
  if (outcome?.status === 'failed') return `${place(run)} failed ${nameOf(work, key)}: ${failureWords(outcome.failure)}`;
  if (outcome === undefined) return `${place(run)} later ${nameOf(work, key)}${failure === undefined ? '' : `: ${failureWords(failure)}`}`;
  const { left } = countRun(run);
  const took = work.made.get(key);
  const parts = [
    ...(took === undefined ? [] : [durationText(took.milliseconds)]),
    ...(took?.cost === undefined ? [] : [amountText(took.cost)]),
  ];
  return `${place(run)} done ${nameOf(work, key)} ${parts.join(' ')}${left === 0 ? '' : `, ${durationText(timeLeft(run))} left`}`;
}

/** A service, or arXiv, wants to be left alone over one paper. */
export function waitLine(work: DigestWork, key: string, { until, failure }: Wait): string {
  return `${place(work.desk.run())} waits ${durationText(until - work.world.now())} ${nameOf(work, key)}: ${failureWords(failure)}`;
}

/** Why the whole run stands still. */
export function heldLine({ held }: DigestRun, now: number): string {
  if (held === undefined) return 'held';
  return `${held.until === undefined ? 'stopped' : `goes on in ${durationText(held.until - now)}`}: ${failureWords(held.failure)}`;
}

/** What came of it: counts, costs, and every paper that is missing with its reason. */
export function summaryLines(work: DigestWork): string[] {
  const { wanted, world, desk } = work;
  const run = desk.run();
  const { chosen, done, reused } = countRun(run);
  const { calls, tokensIn = 0, tokensOut = 0, unpriced, amounts } = run.spent;
  const money = Object.entries(amounts).map(([currency, amount]) => amountText({ currency: currency as 'CNY', amount }));
  const parts = [
    `${done} of ${chosen} done${reused === 0 ? '' : ` (${reused} before)`}`,
    ...(calls === 0 ? [] : [`${calls} call${calls === 1 ? '' : 's'}, ${tokens(tokensIn + tokensOut)}${reused === 0 ? '' : ' in all'}`]),
    ...money,
    ...(unpriced === 0 || money.length === 0 ? [] : [`${unpriced} without a price`]),
    durationText(world.now() - run.startedAt),
  ];
  const stop: FailureRecord = run.held?.failure ?? { code: 'stopped' };
  return [
    `${parts.join(', ')}: ${wanted.out}`,
    ...failedKeys(run).map((key) => {
      const outcome = run.outcomes[key];
      return `  missing ${nameOf(work, key)}: ${outcome?.status === 'failed' ? failureWords(outcome.failure) : ''}`;
    }),
    ...unfinished(run).map((key) => `  missing ${nameOf(work, key)}: ${failureWords(stop)}`),
  ];
}

function place(run: DigestRun): string {
  const { chosen, left } = countRun(run);
  return `[${chosen - left}/${chosen}]`;
}

function nameOf({ papers }: DigestWork, key: string): string {
  const listed = papers.find(({ paper }) => paperKey(paper) === key);
  if (listed === undefined) return key;
  const { title, paper } = listed;
  const short = title.length <= LONGEST_TITLE ? title : `${title.slice(0, LONGEST_TITLE).toWellFormed().trim()}…`;
  return `${paper.arxivId} ${short}`;
}

function tokens(count: number): string {
  return count >= 100_000 ? `${(count / 1_000_000).toFixed(2)} M tokens` : `${Math.round(count / 1_000)} k tokens`;
}
