import type { PaperDocument, Passage, Section } from './paper-document';

/**
 * The paper as a person and the prompt read it: title, authors, then sections in order (the abstract is the first of them),
 * passages separated by blank lines. The title is `#`, so a section of level 1 is `##`.
 */
export function renderMarkdown(document: PaperDocument): string {
  const parts = [`# ${document.title}`];
  if (document.authors.length > 0) parts.push(document.authors.map(({ name }) => name).join(', '));
  for (const [index, section] of document.sections.entries()) {
    if (section.heading !== '') parts.push(headingLine(section));
    parts.push(...document.passages.filter((passage) => passage.section === index).map(passageText));
  }
  return `${parts.join('\n\n')}\n`;
}

/** Markdown has six levels; deeper sections share the last. */
function headingLine({ number, heading, level }: Section): string {
  return `${'#'.repeat(Math.min(6, level + 1))} ${number === undefined ? '' : `${number} `}${heading}`;
}

function passageText({ id, kind, text }: Passage): string {
  return kind === 'footnote' ? `[^${id.slice(1)}]: ${text}` : text;
}
