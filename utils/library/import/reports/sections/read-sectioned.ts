import { reportDay } from '@/utils/library/import/entry/report-day';
import type { TextFile } from '@/utils/library/import/import-ports';
import type { Intake } from '@/utils/library/import/intake';
import { cutPapers, type Section } from './cut-sections';
import { readEntry } from './read-entry';

/** Figures about the day, and where the report comes from. */
const FURNITURE =
  /^\s*(?:[-=*_]{3,}|!\[.*|<a\s.*<\/a>|>?\s*|`{3,}\w*|[-*]\s*(?:总论文数|热门领域|total papers).*|>\s*(?:📅|📊|自动生成自|历史归档).*|_每个主题最多.*)\s*$/iu;

/** A report that sets each paper under a heading: with sections, with labelled paragraphs, or with prose. */
export function readSectioned({ name, text }: TextFile, intake: Intake): void {
  const lines = text.split('\n');
  const day = reportDay(lines, name);
  const { entries, outside } = cutPapers(lines);
  for (const section of outside) leave(section, intake);
  for (const section of entries) {
    const { found, chatter, isFailed } = readEntry(section);
    for (const line of chatter) intake.left('chatter', line, section.line);
    if (isFailed) {
      intake.left('failed-entry', found.title, section.line);
      for (const { heading, text } of found.extra) intake.left('failed-entry', `${heading}: ${text}`, section.line);
      intake.list({ ...found, day });
    } else intake.take({ ...found, day });
  }
}

/** One note for what stands under a heading that is no paper's; a heading over papers says nothing of its own. */
function leave({ line, heading, lines }: Section, intake: Intake): void {
  const first = lines.findIndex((each) => !FURNITURE.test(each));
  if (first >= 0) intake.left('outside', `${heading} ${lines[first] ?? ''}`, heading === '' ? line + first : line);
}
