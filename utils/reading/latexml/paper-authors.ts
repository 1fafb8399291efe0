import type { Author } from '@/utils/reading/paper-document';
import { tidySpaces } from '@/utils/reading/tidy-text';
import { type AuthorGroup, authorGroups, cleanPlace } from './author-block';
import { authorBlocks } from './front-blocks';

/**
 * The authors with their institutes, wherever the style puts these: in contacts beside the name, in lines under it, in lines that begin with
 * the number behind the name, or in Springer's `institutetext` notes.
 * Seen on https://ar5iv.labs.arxiv.org/html/2310.10108 (contacts), /html/1706.03762 (groups) and https://arxiv.org/html/2509.19271v3 (numbers).
 */
export function paperAuthors(document: Document, root: Element): Author[] {
  const creators = creatorsIn(root);
  const marked = new Map([...instituteNotes(root), ...creators.flatMap(({ groups }) => groups.flatMap((group) => [...group.marked]))]);
  const authors = creators.flatMap(({ groups, contacts }, index) =>
    groups.flatMap((group) =>
      group.names.map(({ name, marks }) => ({
        name,
        affiliations: placesOf(group, marks, marked, contacts ?? laterContacts(creators, index)),
      })),
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
  return authorBlocks(root)
    .flatMap((block) => [...block.querySelectorAll('.ltx_personname')])
    .map((personname) => {
      const creator = personname.closest('.ltx_creator');
      const places = [...(creator?.querySelectorAll(contactSelector) ?? [])].map(contactPlace).filter((place) => place !== '');
      return { groups: authorGroups(personname), contacts: places.length > 0 ? places : undefined };
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
      : contact.textContent;
  return cleanPlace(text);
}

/** REVTeX and AASTeX print an institute once, after the last of the authors who work there. */
function laterContacts(creators: Creator[], index: number): string[] {
  return creators.slice(index + 1).find(({ contacts }) => contacts !== undefined)?.contacts ?? [];
}

function placesOf(group: AuthorGroup, marks: string[], marked: ReadonlyMap<string, string>, contacts: string[]): string[] {
  const byMark = marks.map((mark) => marked.get(mark)).filter((place) => place !== undefined);
  if (byMark.length > 0) return byMark;
  return group.lines.length > 0 ? [group.lines.join(', ')] : contacts;
}

/** `institutetext: 1 University of …`: Springer's llncs. */
function instituteNotes(root: Element): [string, string][] {
  return authorBlocks(root)
    .flatMap((block) => [...block.querySelectorAll('.ltx_note.ltx_role_institutetext')])
    .map((note) => {
      const content = note.querySelector('.ltx_note_content') ?? note;
      const mark = tidySpaces(note.querySelector('.ltx_note_mark')?.textContent ?? '').trim();
      const text = [...content.childNodes]
        .filter((node) => node.nodeType === node.TEXT_NODE || !(node as Element).matches('.ltx_note_mark, .ltx_note_type, .ltx_tag'))
        .map(({ textContent }) => textContent ?? '')
        .join(' ');
      return [mark, cleanPlace(text)];
    });
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
