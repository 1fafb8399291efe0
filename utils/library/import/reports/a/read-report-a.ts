import { findPaperLinks } from '@/utils/library/import/entry/find-paper-links';
import { isPlaceholder } from '@/utils/library/import/entry/is-placeholder';
import { readFlatText, readRepeated } from '@/utils/library/import/entry/read-flat-text';
import { dayIn, reportDay } from '@/utils/library/import/entry/report-day';
import type { TextFile } from '@/utils/library/import/import-ports';
import type { Intake } from '@/utils/library/import/intake';
import { paperKey } from '@/utils/paper/paper-ref';
import { type Card, FIELDS } from '@/utils/summary/card';
import { VIEWS } from '@/utils/summary/views';
import { type EntryA, isTitleLine, splitEntry } from './cut-entries';
import { readCanonicalPoints } from './read-canonical-points';
import { readTitleLink } from './read-title-link';

/** `# Papers for 2025-09-20`, at any level; a file may hold several days. */
const DAY = /^\s*#{1,6}\s+.*\bpapers?\b.*$|^\s*#{1,6}\s.*\d{4}/i;
/** Nothing is said by an empty line, a rule, or the fence around a whole file. */
const FURNITURE = /^\s*(?:[-=*_]{3,}|`{3,}\w*)?\s*$/;

/** "Daily Huggingface Papers": `title:[…](https://arxiv.org/pdf/…` and `summary:i) … ii) … iii) … iv) … v) …`. */
export function readReportA({ name, text }: TextFile, intake: Intake): void {
  const lines = text.split('\n');
  for (const entry of cutEntries(lines, reportDay(lines, name), intake)) takeEntry(entry, intake);
}

function cutEntries(lines: readonly string[], firstDay: string | undefined, intake: Intake): EntryA[] {
  let day = firstDay;
  let open: { line: number; lines: string[]; day: string | undefined } | undefined;
  const entries: NonNullable<typeof open>[] = [];
  lines.forEach((line, index) => {
    const isDay = DAY.test(line) && !isTitleLine(line);
    if (isDay) {
      day = dayIn(line) ?? day;
      open = undefined;
    } else if (isTitleLine(line)) {
      open = { line: index + 1, lines: [line], day };
      entries.push(open);
    } else if (open !== undefined) {
      if (!/^\s*(?:[-=*_]{3,})\s*$/.test(line)) open.lines.push(line);
    } else if (!FURNITURE.test(line)) intake.left('outside', line, index + 1);
  });
  return entries.map((entry) => ({ line: entry.line, day: entry.day, ...splitEntry(entry.lines) }));
}

function takeEntry({ line, head, body, day }: EntryA, intake: Intake): void {
  const { title, paper, isOpen, rest } = readTitleLink(head);
  const about = title || (paper === undefined ? '' : paperKey(paper));
  if (isOpen) intake.mended('open-link', about, line);
  const whole = rest === '' ? body : `${rest}\n${body}`;
  const read = readRepeated(whole) ?? readCanonicalPoints(whole) ?? readFlatText(whole);
  const { card, extra, chatter, isUnlabelled, isTwice } = read;
  if (isTwice) intake.mended('repeated-text', about, line);
  if (isUnlabelled) intake.mended('no-labels', about, line);
  if (chatter !== '') intake.left('chatter', chatter, line);
  const kept = plainCard(card);
  for (const key of body === '' ? [] : VIEWS.five)
    if (kept[key] === undefined) intake.left('field-missing', `${about}: ${FIELDS[key].heading}`, line);
  intake.take({ line, paper, title, card: kept, extra, day });
}

/** Our export escapes ordinals inside a point that would read as the next one's, and says where there was nothing. */
function plainCard(card: Card): Card {
  const texts = Object.entries(card).map(
    ([key, text]) => [key, text.replace(/([ivIV\d])\\(?=[).])/g, '$1').replace(/&lt;(?=\/?think)/gi, '<')] as const,
  );
  return Object.fromEntries(texts.filter(([, text]) => !isPlaceholder(text)));
}

export function isReportA({ text }: TextFile): boolean {
  return (
    /^[ \t]*(?:[-*+>#]+[ \t]+|\d+[.)、][ \t]*){0,6}(?:\*\*)?title(?:\*\*)?[ \t]*[:：]/im.test(text) &&
    (findPaperLinks(text).length > 0 || /\]\(https?:/.test(text))
  );
}
