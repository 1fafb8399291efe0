import { bibtex } from '@/utils/library/export/bibtex';
import type { OneFileWriter } from '@/utils/library/export/export-options';
import { plainText } from '@/utils/summary/compare/plain-text';
import type { SavedPaper } from '@/utils/summary/summary';
import { cardNoteText } from './card-note';
import { tagNames } from './tag-names';
import { texText } from './tex-text';
import { uniqueKeys } from './unique-keys';

/**
 * A BibTeX file whose entries carry the card in `annote`, of which Zotero makes a note (of `note` only sometimes: it may become a line of Extra,
 * and styles print it), the summary's abstract in `abstract`, tags in `keywords`. BibTeX has no line breaks, so the note is one paragraph.
 * https://github.com/zotero/translators/blob/master/BibTeX.js
 */
export function createBibtexWriter(): OneFileWriter {
  const keyFor = uniqueKeys();
  let isFirst = true;
  return {
    head: () => '',
    entry(saved) {
      const before = isFirst ? '' : '\n';
      isFirst = false;
      return before + bibtex(saved.summaries[0], { key: keyFor(saved.summaries[0]), fields: noteFields(saved) });
    },
    tail: () => '',
  };
}

function noteFields(saved: SavedPaper): [string, string][] {
  const fields: [string, string][] = [
    ['date', /^\d{4}-\d\d-\d\d$/.test(saved.summaries[0].date ?? '') ? (saved.summaries[0].date ?? '') : ''],
    ['keywords', texText(tagNames(saved.own).join(', '))],
    ['abstract', texText(plainText(saved.summaries[0].card.abstract ?? ''))],
    ['annote', texText(cardNoteText(saved))],
  ];
  return fields.filter(([, value]) => value !== '');
}
