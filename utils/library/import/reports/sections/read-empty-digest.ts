import { dayIn } from '@/utils/library/import/entry/report-day';
import type { TextFile } from '@/utils/library/import/import-ports';
import type { Intake } from '@/utils/library/import/intake';

const HEADING = /^#{1,3}\s.*(?:日报|周报|daily|digest|papers)/im;

/** A daily report of a day without papers: there is nothing to take, and that is no fault of the file. */
export function isEmptyDigest({ text }: TextFile): boolean {
  const heading = HEADING.exec(text)?.[0] ?? '';
  return heading !== '' && dayIn(text.slice(text.indexOf(heading)).split('\n', 1)[0] ?? '') !== undefined;
}

export function readEmptyDigest({ text }: TextFile, intake: Intake): void {
  const lines = text.split('\n');
  const line = lines.findIndex((each) => HEADING.test(each));
  intake.left('no-papers', (lines[line] ?? '').replace(/^#+\s*/, ''), line + 1);
}
