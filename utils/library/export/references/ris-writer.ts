import type { OneFileWriter } from '@/utils/library/export/export-options';
import { escapeHtml } from '@/utils/library/export/html/escape-html';
import { lineText } from '@/utils/library/export/text/file-text';
import type { PaperRef } from '@/utils/paper/paper-ref';
import { absUrl, pdfUrl } from '@/utils/paper/paper-urls';
import { plainText } from '@/utils/summary/compare/plain-text';
import type { SavedPaper } from '@/utils/summary/summary';
import { cardNote } from './card-note';
import { personName } from './person-name';
import { tagNames } from './tag-names';

/**
 * A RIS file, each value on one line. `N1` carries the card as HTML: Zotero's notes are HTML and so is what it writes there itself, and lines of
 * plain words would run into one another. https://github.com/zotero/translators/blob/master/RIS.js
 */
export function createRisWriter(): OneFileWriter {
  return {
    head: () => '',
    entry: (saved) => `${linesOf(saved).join('\r\n')}\r\nER  - \r\n\r\n`,
    tail: () => '',
  };
}

function linesOf(saved: SavedPaper): string[] {
  const { summaries, own } = saved;
  const [{ paper, title, authors, date, card }] = summaries;
  const values: [string, string | undefined][] = [
    ['TI', title],
    ...authors.map((name): [string, string] => ['AU', risName(name)]),
    ['PY', date?.slice(0, 4)],
    ['DA', date?.replaceAll('-', '/')],
    ['AB', plainText(card.abstract ?? '')],
    ...tagNames(own).map((tag): [string, string] => ['KW', tag]),
    ...addressLines(paper),
    ['N1', noteHtml(saved)],
  ];
  // An unpublished work; a page of the web.
  const type = paper.source === 'arxiv' ? 'UNPB' : 'ELEC';
  return [
    `TY  - ${type}`,
    ...values
      .map(([tag, value]) => [tag, lineText(value ?? '')] as const)
      .flatMap(([tag, value]) => (value === '' ? [] : [`${tag}  - ${value}`])),
  ];
}

function risName(name: string): string {
  const person = personName(name);
  return 'literal' in person ? person.literal : `${person.family}, ${person.given}`;
}

function addressLines(paper: PaperRef): [string, string][] {
  if (paper.source === 'web') return [['UR', paper.url]];
  const arxiv = { source: 'arxiv', arxivId: paper.arxivId } as const;
  return [
    ['DO', `10.48550/arXiv.${paper.arxivId}`],
    ['UR', absUrl(arxiv)],
    ['L1', pdfUrl(arxiv)],
    ['PB', 'arXiv'],
    ['AN', `arXiv:${paper.arxivId}`],
  ];
}

function noteHtml(saved: SavedPaper): string {
  const paragraphs = cardNote(saved).map(
    ({ heading, text }) => `<p><strong>${escapeHtml(heading)}</strong><br>${escapeHtml(text).replaceAll('\n', '<br>')}</p>`,
  );
  return paragraphs.join('');
}
