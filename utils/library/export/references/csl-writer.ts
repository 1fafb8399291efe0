import type { OneFileWriter } from '@/utils/library/export/export-options';
import { lineText } from '@/utils/library/export/text/file-text';
import { absUrl } from '@/utils/paper/paper-urls';
import { plainText } from '@/utils/summary/compare/plain-text';
import type { SavedPaper } from '@/utils/summary/summary';
import { cardNoteText } from './card-note';
import { personName } from './person-name';
import { tagNames } from './tag-names';
import { uniqueKeys } from './unique-keys';

/**
 * CSL-JSON, the format that reference managers and Pandoc share: one list, `note` with the card's lines, which Zotero keeps under Extra.
 * https://github.com/citation-style-language/schema/blob/master/schemas/input/csl-data.json
 */
export function createCslWriter(): OneFileWriter {
  const keyFor = uniqueKeys();
  let isFirst = true;
  return {
    head: () => '[',
    entry(saved) {
      const before = isFirst ? '\n' : ',\n';
      isFirst = false;
      return before + JSON.stringify(itemOf(saved, keyFor(saved.summaries[0])));
    },
    tail: () => '\n]\n',
  };
}

/** What is empty is left out. */
function itemOf(saved: SavedPaper, id: string): Record<string, unknown> {
  const { summaries, own } = saved;
  const [{ paper, title, authors, date, card }] = summaries;
  const arxivId = paper.source === 'arxiv' ? paper.arxivId : undefined;
  const parts =
    date
      ?.split('-')
      .map(Number)
      .filter((part) => part > 0) ?? [];
  const item = {
    id,
    type: paper.source === 'arxiv' ? 'article' : 'webpage',
    title: lineText(title),
    author: authors.filter((name) => lineText(name) !== '').map(personName),
    issued: parts.length === 0 ? undefined : { 'date-parts': [parts] },
    abstract: lineText(plainText(card.abstract ?? '')),
    keyword: tagNames(own).join(', '),
    URL: paper.source === 'arxiv' ? absUrl({ source: 'arxiv', arxivId: paper.arxivId }) : paper.url,
    DOI: arxivId && `10.48550/arXiv.${arxivId}`,
    publisher: arxivId && 'arXiv',
    number: arxivId && `arXiv:${arxivId}`,
    archive: arxivId && 'arXiv',
    archive_location: arxivId,
    note: cardNoteText(saved),
  };
  return Object.fromEntries(
    Object.entries(item).filter(([, value]) => value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0)),
  );
}
