import { isBibtex, isRis } from './citations/is-citations';
import { readBibtex } from './citations/read-bibtex';
import { isCsl, readCsl } from './citations/read-csl';
import { readRis } from './citations/read-ris';
import { findPaperIds, findPaperLinks } from './entry/find-paper-links';
import { isBookmarks } from './html/read-page';
import type { ImportPorts, TextFile } from './import-ports';
import type { ImportFormat } from './import-result';
import type { Intake } from './intake';
import { readBookmarks } from './links/read-bookmarks';
import { readLinks } from './links/read-links';
import { isSeparated, readSeparated } from './links/read-separated';
import { isLibraryText, readLibraryText } from './own/read-library-text';
import { isOwnPage, readOwnPage } from './own/read-own-page';
import { isPaperFile, readPaperFile } from './own/read-paper-file';
import { readReportA } from './reports/a/read-report-a';
import { isReportA } from './reports/a/title-line';
import { isReportB, readReportB } from './reports/b/read-report-b';
import { hasTexts, isPaperJson, readJson } from './reports/json/read-json';
import { isEmptyDigest, readEmptyDigest } from './reports/sections/read-empty-digest';
import { isItemised, readSectioned } from './reports/sections/read-sectioned';
import { isTableReport } from './reports/table/is-table-report';
import { readTable } from './reports/table/read-table';

/** A kind of file: how it is told from others, and how it is read. */
interface Recogniser {
  format: ImportFormat;
  matches: (file: TextFile) => boolean;
  read: (file: TextFile, intake: Intake, ports: ImportPorts) => void | Promise<void>;
}

const hasLink = ({ text }: TextFile) => findPaperLinks(text).length > 0;
const has = (pattern: RegExp) => (file: TextFile) => pattern.test(file.text) && (hasLink(file) || findPaperIds(file.text).length > 0);

/** From the most particular to the most general; a reader that finds nothing passes the file on. */
export const RECOGNISERS: readonly Recogniser[] = [
  { format: 'library', matches: isLibraryText, read: readLibraryText },
  { format: 'bookmarks', matches: ({ text }) => isBookmarks(text), read: readBookmarks },
  { format: 'paper-file', matches: ({ text }) => isOwnPage(text), read: readOwnPage },
  { format: 'csl-json', matches: isCsl, read: readCsl },
  { format: 'newsletter', matches: (file) => isPaperJson(file) && hasTexts(file), read: readJson },
  { format: 'paper-list', matches: isPaperJson, read: readJson },
  { format: 'links', matches: ({ text }) => isSeparated(text), read: readSeparated },
  { format: 'ris', matches: isRis, read: readRis },
  { format: 'bibtex', matches: isBibtex, read: readBibtex },
  { format: 'paper-file', matches: isPaperFile, read: readPaperFile },
  { format: 'report-b', matches: isReportB, read: readReportB },
  { format: 'report-a', matches: isReportA, read: readReportA },
  { format: 'table-report', matches: isTableReport, read: readTable },
  { format: 'radar-digest', matches: has(/^#{2,4} .*\(\d{1,2}(?:\.\d+)?\/10\)/m), read: readSectioned },
  { format: 'newsletter', matches: has(/原文标题\s*(?:\*\*)?\s*[:：]/), read: readSectioned },
  { format: 'sectioned-report', matches: has(/^#{1,4}\s/m), read: readSectioned },
  { format: 'sectioned-report', matches: isItemised, read: readSectioned },
  { format: 'radar-digest', matches: isEmptyDigest, read: readEmptyDigest },
  { format: 'links', matches: (file) => hasLink(file) || findPaperIds(file.text).length > 0, read: readLinks },
];
