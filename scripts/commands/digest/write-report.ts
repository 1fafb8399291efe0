import { digest as texts } from '@/assets/messages.json';
import type { DigestRun } from '@/utils/digest/digest';
import type { DigestPaper } from '@/utils/digest/digest-paper';
import { unlistedPapers } from '@/utils/digest/page/unlisted-papers';
import { type FailureCode, failureText } from '@/utils/failure';
import type { ExportOptions, MissingPaper } from '@/utils/library/export/export-options';
import { findFormat } from '@/utils/library/export/formats';
import { dayListUrl } from '@/utils/library/export/report-day';
import { paperKey } from '@/utils/paper/paper-ref';
import type { DigestWork } from './digest-work';
import type { LoadedList } from './load-list';
import { writeWhole } from './write-whole';

/** Writes the report of what is there, in the order of the list, and behind it what is missing. @throws Failure where it cannot be written */
export async function writeReport({ wanted, loaded, papers, cards, desk }: DigestWork): Promise<void> {
  const run = desk.run();
  const missing = papers.flatMap((each) => missingOf(each, run));
  const sourceUrl = /^https?:/.test(loaded.source) ? loaded.source : dayListUrl(loaded.day);
  const addedAt = run.startedAt;
  const options: ExportOptions = {
    day: loaded.day,
    sourceUrl,
    hasEvidence: false,
    missing: [...missing, ...unlistedPapers(loaded.list, texts.notAPaper.zh)],
    // A library says so in its own way: these are still to be summarised.
    parts: missing.length === 0 ? {} : { readingList: missing.map(({ paper, title }) => ({ paper, title, addedAt })) },
  };
  const format = findFormat(wanted.format);
  if (format.shape !== 'one-file') throw new Error(`${format.id} is no report`);
  const writer = (await format.load())(options);
  const entries = papers.flatMap(({ paper }) => {
    const saved = run.outcomes[paperKey(paper)]?.status === 'done' ? cards.get(paperKey(paper)) : undefined;
    return saved === undefined ? [] : [writer.entry(saved)];
  });
  const empty = papers.length === 0 && wanted.format !== 'json' ? `\n${emptyText(loaded)}\n` : '';
  await writeWhole(wanted.out, [writer.head(), empty, ...entries, writer.tail()].join(''));
}

function missingOf({ paper, title }: DigestPaper, run: DigestRun): MissingPaper[] {
  const outcome = run.outcomes[paperKey(paper)];
  if (outcome?.status === 'done') return [];
  return [{ paper, title, reason: reasonOf(outcome?.failure.code ?? run.held?.failure.code ?? 'stopped') }];
}

function emptyText({ list: { papers, day } }: LoadedList): string {
  if (papers.length > 0) return `列表里的 ${papers.length} 篇论文都不含所选的词。`;
  return day === undefined ? '这份列表里没有论文。' : '这一天没有论文。';
}

/** Reports are Chinese. */
function reasonOf(code: FailureCode): string {
  return failureText(code, 'zh').what;
}
