import type { Author, PaperDocument, Passage, Reference, Section } from './paper-document';

export interface MarkdownOptions {
  /** Prints the reference list as well, at its place. No prompt needs it. */
  withReferences?: boolean;
  /** Writes a passage in another way than a person reads it. */
  passage?(passage: Passage): string;
}

/**
 * The paper as a person and the prompt read it: title, authors, then sections in order (the abstract is the first of them),
 * passages separated by blank lines. The title is `#`, so a section of level 1 is `##`; text after the abstract without a heading follows a rule.
 */
export function renderMarkdown(
  document: PaperDocument,
  { withReferences = false, passage: write = passageText }: MarkdownOptions = {},
): string {
  const parts = [`# ${document.title}`, ...frontLines(document)];
  const bySection: Passage[][] = document.sections.map(() => []);
  for (const passage of document.passages) bySection[passage.section]?.push(passage);
  const references = withReferences && document.references.length > 0 ? document.references.map(referenceText) : [];
  const place = document.sections.findLastIndex(({ heading }) => isReferenceHeading(heading));
  for (const [index, section] of document.sections.entries()) {
    if (section.heading !== '') parts.push(headingLine(section));
    else if (index > 0) parts.push('---');
    if (index === place) for (const reference of references) parts.push(reference);
    for (const passage of bySection[index] ?? []) parts.push(write(passage));
  }
  if (place < 0 && references.length > 0) parts.push('## References', references.join('\n\n'));
  return `${parts.join('\n\n')}\n`;
}

function frontLines({ authors, keywords, date, licence, passages }: PaperDocument): string[] {
  const lines = authors.length > 0 ? [authorLines(authors)] : [];
  const facts = [date, licence].filter((fact) => fact !== undefined);
  if (facts.length > 0) lines.push(facts.join(' · '));
  const isInText = passages.slice(0, 12).some(({ text }) => /^\W*(?:key\s?words|index terms)/i.test(text));
  if (keywords.length > 0 && !isInText) lines.push(`Keywords: ${keywords.join(', ')}`);
  return lines;
}

/** Names with the numbers of their institutes, which follow once each. */
function authorLines(authors: Author[]): string {
  const places = [...new Set(authors.flatMap(({ affiliations }) => affiliations))];
  const isShared = places.length === 1 && authors.every(({ affiliations }) => affiliations.length > 0);
  const names = authors.map(({ name, affiliations }) => {
    const numbers = affiliations.map((place) => places.indexOf(place) + 1);
    return isShared || numbers.length === 0 ? name : `${name} (${numbers.join(', ')})`;
  });
  const list = places.map((place, index) => (isShared ? place : `(${index + 1}) ${place}`));
  return [names.join(', '), ...(list.length > 0 ? [list.join('; ')] : [])].join('\n');
}

/** Markdown has six levels; deeper sections share the last. */
function headingLine({ number, heading, level }: Section): string {
  return `${'#'.repeat(Math.min(6, level + 1))} ${number === undefined ? '' : `${number} `}${heading}`;
}

function passageText({ id, kind, text }: Passage): string {
  return kind === 'footnote' ? `[^${id.slice(1)}]: ${text}` : text;
}

function isReferenceHeading(heading: string): boolean {
  return /^(?:references|bibliography|literature(?: cited)?)$/i.test(heading);
}

/** Under its id; a number stands before its entry as well, author and year stand in it. */
function referenceText({ id, label, text }: Reference): string {
  const isNumber = label !== undefined && !text.startsWith(label) && /^\W?\d/.test(label);
  return `${id}: ${isNumber ? `${label} ` : ''}${text}`;
}
