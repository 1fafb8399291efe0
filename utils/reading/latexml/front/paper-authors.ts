import type { Author } from '@/utils/reading/paper-document';
import { tidySpaces } from '@/utils/reading/tidy-text';
import { type AuthorGroup, authorGroups, cleanPlace, markedPlaces } from './author-block';
import { authorBlocks, frontBlocks } from './front-blocks';

/**
 * The authors with their institutes, wherever the style puts these: in contacts beside the name, in lines under it, in lines that begin with
 * the number behind the name, or in Springer's `institutetext` notes.
 * Seen on https://ar5iv.labs.arxiv.org/html/2310.10108 (contacts), /html/1706.03762 (groups) and https://arxiv.org/html/2509.19271v3 (numbers).
 */
export function paperAuthors(document: Document, root: Element): Author[] {
  const creators = creatorsIn(root);
  const marked = new Map([...instituteNotes(root), ...creators.flatMap(({ groups }) => groups.flatMap((group) => [...group.marked]))]);
  const contacts = nextContacts(creators);
  const authors = creators.flatMap(({ groups }, index) =>
    groups.flatMap((group) =>
      group.names.map(({ name, marks }) => ({ name, affiliations: placesOf(group, marks, marked, contacts[index] ?? []) })),
    ),
  );
  return authors.length > 0 ? onlyOnce(authors) : namedInMeta(document);
}

interface Creator {
  groups: AuthorGroup[];
  /** `undefined` where the page gives this author none. */
  contacts: string[] | undefined;
}

function creatorsIn(root: Element): Creator[] {
  const blocks = authorBlocks(root);
  const named = blocks.flatMap((block) => [...block.querySelectorAll('.ltx_personname')]);
  // Some blocks are one text without a name marked up.
  return (named.length > 0 ? named : blocks).map((personname) => {
    const creator = personname.closest('.ltx_creator');
    const places = [...(creator?.querySelectorAll(contactSelector) ?? [])].map(contactPlace).filter((place) => /\p{L}{2}/u.test(place));
    const groups = authorGroups(personname);
    const own = lncsMarks(creator);
    for (const name of own.length > 0 ? groups.flatMap(({ names }) => names) : []) name.marks.push(...own);
    return { groups, contacts: places.length > 0 ? places : undefined };
  });
}

const contactSelector = ['affiliation', 'affiliationtext', 'institute', 'institution', 'address']
  .map((role) => `.ltx_contact.ltx_role_${role}`)
  .join(', ');

/** ACM's style splits a place into institution, city, country. */
function contactPlace(contact: Element): string {
  const parts = [...contact.querySelectorAll('[class*="ltx_affiliation_"]')];
  const text =
    parts.length > 0
      ? parts
          .map(({ textContent }) => tidySpaces(textContent).trim())
          .filter((part) => part !== '')
          .join(', ')
      : plainContact(contact);
  return cleanPlace(text);
}

/** Since 2026 contacts begin with a label that the page hides: `Affiliation:` (https://arxiv.org/html/2404.19756v1). */
function plainContact(contact: Element): string {
  const nodes = [...contact.childNodes].filter(
    (node) =>
      node.nodeType === node.TEXT_NODE ||
      (node.nodeType === node.ELEMENT_NODE && !(node as Element).classList.contains('ltx_contact_name')),
  );
  return nodes
    .map((node) => (node.nodeType === node.ELEMENT_NODE && (node as Element).localName === 'br' ? ', ' : (node.textContent ?? '')))
    .join('');
}

/**
 * Each creator's contacts; REVTeX and AASTeX print an institute once, after the last of the authors who work there, and LaTeXML parts
 * `A, B, C` above their common lines into three authors, the last of whom has the lines.
 */
function nextContacts(creators: readonly Creator[]): string[][] {
  const fromLast: string[][] = [];
  let next: string[] = [];
  for (const { groups, contacts } of [...creators].reverse()) {
    const hasLines = groups.some(({ lines }) => lines.length > 0);
    fromLast.push(contacts ?? (hasLines ? [] : next));
    const below = groups[0]?.lines ?? [];
    if (contacts !== undefined) next = contacts;
    else if (hasLines) next = below.length > 0 ? [below.join(', ')] : [];
  }
  return fromLast.reverse();
}

function placesOf(group: AuthorGroup, marks: string[], marked: ReadonlyMap<string, string>, contacts: string[]): string[] {
  const byMark = marks.map((mark) => marked.get(mark)).filter((place) => place !== undefined);
  if (byMark.length > 0) return byMark;
  return group.lines.length > 0 ? [group.lines.join(', ')] : contacts;
}

/** Springer's `\\inst{1,2}` stands beside the name, all of it twice (`1,21,2`) or each number (`1122`). Seen on https://ar5iv.labs.arxiv.org/html/2403.06845. */
function lncsMarks(creator: Element | null): string[] {
  const notes = creator?.querySelector('.ltx_author_notes');
  const words = [...(notes?.childNodes ?? [])].filter((node) => !isContact(node));
  const text = words
    .map(({ textContent }) => textContent ?? '')
    .join('')
    .replace(/\s+/g, '');
  const [, once] = /^([\d,*†‡]{1,9})\1$/.exec(text) ?? [];
  if (once !== undefined) return once.match(/\d+/g) ?? [];
  return /^(?:(\d{1,2})\1){1,9}$/.test(text) ? [...text.matchAll(/(\d{1,2}?)\1/g)].map(([, mark = '']) => mark) : [];
}

function isContact(node: Node): boolean {
  return node.nodeType === node.ELEMENT_NODE && (node as Element).classList.contains('ltx_contact');
}

/**
 * Springer's llncs sets institutes as notes, one each (`institutetext: University of …` with its number as mark) or all in one, each after its number.
 * Seen on https://arxiv.org/html/2403.13327v3, where the note stands before the title.
 */
function instituteNotes(root: Element): [string, string][] {
  const notes = [
    ...frontBlocks(root, 'ltx_role_institutetext'),
    ...authorBlocks(root).flatMap((block) => [...block.querySelectorAll('.ltx_role_institutetext')]),
  ];
  return notes.flatMap((note): [string, string][] => {
    const content = note.querySelector('.ltx_note_content') ?? note;
    const numbered = markedPlaces(content);
    if (numbered.size > 0) return [...numbered];
    const mark = tidySpaces(note.querySelector('.ltx_note_mark')?.textContent ?? '').trim();
    return [[mark, cleanPlace(plainPlace(content))]];
  });
}

function plainPlace(content: Element): string {
  const nodes = [...content.childNodes].filter((node) => !isLabel(node));
  return nodes.map(({ textContent }) => textContent ?? '').join(' ');
}

function isLabel(node: Node): boolean {
  return node.nodeType === node.ELEMENT_NODE && (node as Element).matches('.ltx_note_mark, .ltx_note_type, .ltx_tag, .ltx_note');
}

function onlyOnce(authors: Author[]): Author[] {
  const byName = new Map<string, Author>();
  for (const author of authors) if (!byName.has(author.name)) byName.set(author.name, author);
  return [...byName.values()];
}

function namedInMeta(document: Document): Author[] {
  const names = [...document.head.querySelectorAll('meta[name="citation_author"], meta[name="DC.creator" i], meta[name="author"]')];
  return [...new Set(names.map((meta) => tidySpaces(meta.getAttribute('content') ?? '').trim()))]
    .filter((name) => name !== '')
    .map((name) => ({ name, affiliations: [] }));
}
