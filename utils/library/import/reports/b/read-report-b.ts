import { splitNames } from '@/utils/library/import/entry/fact-line';
import { findPaperIds, findPaperLinks } from '@/utils/library/import/entry/find-paper-links';
import { hasFailed } from '@/utils/library/import/entry/has-failed';
import type { OutsideLine } from '@/utils/library/import/entry/outside-line';
import { pageElsewhere } from '@/utils/library/import/entry/page-elsewhere';
import { readSource } from '@/utils/library/import/entry/read-source';
import { dayIn, reportDay } from '@/utils/library/import/entry/report-day';
import { withBrackets } from '@/utils/library/import/entry/with-brackets';
import type { TextFile } from '@/utils/library/import/import-ports';
import type { Intake } from '@/utils/library/import/intake';
import type { PaperRef } from '@/utils/paper/paper-ref';
import { FIELDS } from '@/utils/summary/card';
import { VIEWS } from '@/utils/summary/views';
import { cutEntries, type EntryB } from './cut-entries';
import { readEntryBody } from './read-entry-body';
import { readEntryHead } from './read-entry-head';
import { isReportTitle } from './report-line';

const FURNITURE =
  /^\s*(?:#{1,6}\s.*(?:Daily Papers|日报|Report\b).*|\*\*(?:Date|Source URL|日期|来源)\*\*\s*[:：].*|[-=*_]{3,}|`{3,}\w*|)\s*$/i;

/** "Hugging Face Daily Papers Report": rules between papers, 链接 and 阅读来源 under each title, five sections. */
export function readReportB({ name, text }: TextFile, intake: Intake): void {
  const lines = text.split('\n');
  const { head, entries } = cutEntries(lines);
  let day = reportDay(lines, name);
  const leave = (outside: readonly OutsideLine[]) => {
    for (const line of outside) {
      if (!FURNITURE.test(line.text) && !isReportTitle(line.text)) intake.left('outside', line.text, line.line);
      else day = dayIn(line.text) ?? day;
    }
  };
  leave(head);
  for (const entry of entries) {
    takeEntry(entry, day, intake);
    leave(entry.outside);
  }
}

function takeEntry({ line, lines, isFenced }: EntryB, day: string | undefined, intake: Intake): void {
  const head = readEntryHead(lines);
  const body = readEntryBody(head, isFenced);
  const links = head.facts.filter(({ name }) => name === 'link').map(({ value }) => value);
  const fact = (wanted: string) => head.facts.find(({ name }) => name === wanted)?.value;
  const { title } = head;
  const version = /v(\d{1,2})\b/.exec(fact('source') ?? '')?.[1];
  const found = {
    line,
    paper: paperOf(links, lines),
    title,
    authors: splitNames(fact('authors') ?? ''),
    date: dayIn(fact('date') ?? ''),
    source: readSource(fact('source') ?? ''),
    version: version === undefined ? undefined : Number(version),
    tags: splitNames(fact('tags') ?? ''),
    ...body,
    day,
  };
  for (const link of links) if (/\(\s*https?:[^)\s]*$/.test(link)) intake.mended('open-link', title, line);
  for (const chatter of head.chatter) intake.left('chatter', chatter, line);
  if (found.paper !== undefined && hasFailed(body)) {
    intake.left('failed-entry', title, line);
    intake.list(found);
    return;
  }
  for (const key of Object.keys(body.card).length === 0 ? [] : VIEWS.report)
    if (body.card[key] === undefined) intake.left('field-missing', `${title}: ${FIELDS[key].heading}`, line);
  intake.take(found);
}

/** The paper under 链接: on a paper site, or any page of the web; without such a line the first paper that the entry links to. */
function paperOf(links: readonly string[], lines: readonly string[]): PaperRef | undefined {
  const linked = links.flatMap((value) => findPaperLinks(value))[0]?.paper;
  if (linked !== undefined) return linked;
  const address = links.map((value) => /https?:\/\/[^\s)>\]]+/.exec(value)?.[0]).find((each) => each !== undefined);
  const page = address === undefined ? undefined : pageElsewhere(withBrackets(address));
  return page ?? links.flatMap(findPaperIds)[0] ?? findPaperLinks(lines.join('\n'))[0]?.paper;
}

/** With 阅读来源, or without any: papers marked with 📄 between rules. */
export function isReportB({ text }: TextFile): boolean {
  if (/^(?:[^\p{L}\p{N}\n]{0,12}链接.{0,400}[|｜])?[^\p{L}\p{N}\n]{0,12}阅读来源[*_ \t]{0,6}[:：|]/mu.test(text)) return true;
  return /^#{1,3}\s+📄/mu.test(text) && (/^={20,}\s*$/m.test(text) || /^[-*]\s+\*\*链接\*\*/m.test(text));
}
