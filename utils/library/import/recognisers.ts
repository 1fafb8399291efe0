import { findPaperLinks } from './entry/find-paper-links';
import type { ImportPorts, TextFile } from './import-ports';
import type { ImportFormat } from './import-result';
import type { Intake } from './intake';
import { readReportA } from './reports/a/read-report-a';
import { readReportB } from './reports/b/read-report-b';
import { readSectioned } from './reports/sections/read-sectioned';
import { readTable } from './reports/table/read-table';

/** A kind of file: how it is told from others, and how it is read. */
export interface Recogniser {
  format: ImportFormat;
  matches: (file: TextFile) => boolean;
  read: (file: TextFile, intake: Intake, ports: ImportPorts) => void | Promise<void>;
}

const hasLink = (text: string) => findPaperLinks(text).length > 0;

/** From the most particular to the most general; a reader that finds nothing passes the file on. */
export const RECOGNISERS: readonly Recogniser[] = [
  { format: 'report-b', matches: ({ text }) => /^\s*(?:[-*+]\s+)?(?:\*\*)?阅读来源(?:\*\*)?\s*[:：]/m.test(text) || isReportB(text), read: readReportB },
  { format: 'report-a', matches: ({ text }) => /^\s*(?:[-*+>#]+\s+|\d+[.)、]\s*)*(?:\*\*)?title(?:\*\*)?\s*[:：]\s*\[?/im.test(text) && hasLink(text), read: readReportA },
  { format: 'table-report', matches: ({ text }) => /^\s*\|?(?:\s*:?-{2,}:?\s*\|)+/m.test(text) && hasLink(text), read: readTable },
  { format: 'radar-digest', matches: ({ text }) => /^#{2,4} .*\(\d{1,2}(?:\.\d+)?\/10\)/m.test(text) && hasLink(text), read: readSectioned },
  { format: 'newsletter', matches: ({ text }) => /原文标题\s*[:：]/.test(text) && hasLink(text), read: readSectioned },
  { format: 'sectioned-report', matches: ({ text }) => /^#{1,4}\s/m.test(text) && hasLink(text), read: readSectioned },
];

/** Without any 阅读来源: papers marked with 📄 between rules. */
function isReportB(text: string): boolean {
  return /^#{1,3}\s+📄/mu.test(text) && (/^={20,}\s*$/m.test(text) || /^[-*]\s+\*\*链接\*\*/m.test(text));
}
