import type { Author, PaperDocument, Passage } from '@/utils/reading/paper-document';
import { renderMarkdown } from '@/utils/reading/render-markdown';
import { passageMarkup } from './passage-markup';
import { oneLine, withoutOwnTags } from './quote-data';

/** Collaborations sign with thousands of names. */
const MOST_AUTHORS = 30;
const LONGEST_TITLE = 300;

/** The paper between its tags. It depends on the document alone, so that every call about it begins alike. */
export function paperBlock(document: PaperDocument): string {
  const shown: PaperDocument = {
    ...document,
    title: oneLine(document.title, LONGEST_TITLE),
    authors: firstAuthors(document.authors),
    sections: document.sections.map((section) => ({ ...section, heading: oneLine(section.heading, LONGEST_TITLE) })),
  };
  return `<paper>\n${withoutOwnTags(renderMarkdown(shown, { passage: (passage) => sentText(passage, document) }))}</paper>`;
}

/** A passage as it stands in the prompt. */
export function sentText(passage: Passage, { receipt }: PaperDocument): string {
  const here = receipt.planted.filter((planted) => planted.passage === undefined || planted.passage === passage.id);
  return passageMarkup(passage, here);
}

function firstAuthors(authors: Author[]): Author[] {
  const more = authors.length - MOST_AUTHORS;
  return more <= 0 ? authors : [...authors.slice(0, MOST_AUTHORS), { name: `and ${more} more`, affiliations: [] }];
}
