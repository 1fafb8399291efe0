import { tidySpaces } from '@/utils/reading/tidy-text';

/** Private-use characters, which no page holds: they frame the mark that joins a name to its institute, and part groups of authors. */
const open = '\ue000';
const close = '\ue001';
const group = '\ue002';

export interface MarkedName {
  name: string;
  /** `1`, `2`, `*`: as printed beside the name. */
  marks: string[];
}

/** Authors who share the lines under their names. */
export interface AuthorGroup {
  names: MarkedName[];
  /** Lines that belong to this group. */
  lines: string[];
  /** Lines that begin with a mark, wherever they stand. */
  marked: Map<string, string>;
}

/**
 * What one `.ltx_personname` says, which in many styles holds the whole author block: names with affiliation numbers, then lines of
 * affiliations and e-mail addresses; or groups `name, place, address` parted by `&` and `\AND`.
 * Seen on https://arxiv.org/html/2509.19271v3, https://ar5iv.labs.arxiv.org/html/1706.03762 and /html/2309.13007.
 */
export function authorGroups(personname: Element): AuthorGroup[] {
  const blocks = blockText(personname).split(new RegExp(`${group}|\\\\(?:AND|And)\\b`));
  return blocks.flatMap((block) => {
    // `A, B & C` in one line are one group; groups parted by `&` hold lines of their own.
    const joined: string[] = [];
    for (const part of block.split('&')) {
      const before = joined.at(-1);
      if (before === undefined || before.trim() === '' || before.trimStart().includes('\n')) joined.push(part);
      else joined[joined.length - 1] = `${before},${part}`;
    }
    return joined.map(authorGroup);
  });
}

function authorGroup(block: string): AuthorGroup {
  const lines = block
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const end = namesEnd(lines);
  return { names: lines.slice(0, end).flatMap(namesIn), ...institutes(lines.slice(end)) };
}

/** Places after their marks in a text such as a note: `¹ Institute of Legumes, ² University of Jars`. */
export function markedPlaces(element: Element): Map<string, string> {
  return institutes(blockText(element).split('\n')).marked;
}

function blockText(element: Element): string {
  let text = '';
  for (const node of element.childNodes) {
    if (node.nodeType === node.TEXT_NODE) text += (node.nodeValue ?? '').replace(/[ \t\r\n]+/g, ' ');
    else if (node.nodeType === node.ELEMENT_NODE) text += elementText(node as Element);
  }
  return text;
}

function elementText(element: Element): string {
  if (element.localName === 'br') return '\n';
  if (element.localName === 'math') return mark(element.getAttribute('alttext') ?? '');
  if (element.matches('.ltx_note_mark, .ltx_note_type')) return '';
  if (element.localName === 'sup' || element.classList.contains('ltx_sup')) return mark(element.textContent);
  if (element.classList.contains('ltx_note')) return mark('');
  if (element.matches('.ltx_contact, img, script, button')) return '';
  // Of the commands that LaTeXML does not know, those in an author block part authors.
  if (element.classList.contains('ltx_ERROR')) return group;
  return /^(?:p|div|tr)$/.test(element.localName) || element.matches('.ltx_p, .ltx_tr') ? `\n${blockText(element)}\n` : blockText(element);
}

/** `{}^{1,2}` and `1, 2` alike. */
function mark(text: string): string {
  return `${open}${text.replace(/[{}^$\s]+/g, '')}${close}`;
}

/** Names end with the first line; further ones go on listing them after a comma, or with marks behind names. */
function namesEnd(lines: string[]): number {
  const end = lines.findIndex((line, index) => line.startsWith(open) || (index > 0 && !goesOn(lines[index - 1] ?? '', line)));
  return end < 0 ? lines.length : end;
}

function goesOn(before: string, line: string): boolean {
  return before.endsWith(',') || /^[^\ue000]+\ue000/.test(line);
}

function namesIn(line: string): MarkedName[] {
  const names: MarkedName[] = [];
  for (const [, text = '', marks] of line.matchAll(/([^\ue000]*)(?:\ue000([^\ue001]*)\ue001)?/g)) {
    const parts = text
      .split(/[,;]|\s+and\s+|\s*[\u2000-\u200a\u3000]\s*|(?:\u00a0\s?){2,}/)
      .map(cleanName)
      .filter(isName);
    // No spread: a damaged page may hold more names or marks than a call takes arguments.
    for (const name of parts) names.push({ name, marks: [] });
    const last = names.at(-1);
    for (const key of marks === undefined ? [] : keysIn(marks)) last?.marks.push(key);
  }
  return names;
}

/** `1,2*` are three marks; styles use letters as well. */
function keysIn(marks: string): string[] {
  return marks.match(/\d+|\\[a-z]+|[A-Za-z\u00c0-\u1fff\u3040-\ud7ff]|[^\d\s,;.]/g) ?? [];
}

function cleanName(text: string): string {
  return tidySpaces(text)
    .trim()
    .replace(/^and\s+/, '');
}

function isName(text: string): boolean {
  return (
    /^[A-Za-z\u00c0-\u1fff\u3040-\ud7ff][A-Za-z\u00c0-\u1fff\u3040-\ud7ff.'’\- ]{1,58}$/.test(text) &&
    !/^(?:and|the|Jr\.?|[MP]h\.?\s?D\.?)$|\b(?:IEEE|Member|Fellow|Correspondence)\b/i.test(text)
  );
}

function institutes(lines: string[]): Omit<AuthorGroup, 'names'> {
  const marked = new Map<string, string>();
  const plain: string[] = [];
  for (const line of lines) {
    const [before = '', ...parts] = line.split(open);
    plain.push(before);
    for (const part of parts) {
      const [key = '', text = ''] = part.split(close);
      const place = cleanPlace(text);
      // A star says who wrote to whom, a sentence after it what the authors did together.
      if (place !== '' && !/contribut|correspond/i.test(place)) for (const one of keysIn(key)) marked.set(one, place);
    }
  }
  return { lines: plain.map(cleanPlace).filter((line) => /[A-Za-z\u00c0-\u1fff\u3040-\ud7ff]{2}/.test(line)), marked };
}

/** A place without the e-mail addresses set in its line. */
export function cleanPlace(text: string): string {
  return tidySpaces(text.replaceAll(/[\ue000-\ue002]/g, ' '))
    .replace(/(?:e-?mails?:?\s*)?(?:\{[^}]*\}|[\w.+-]+)\s?@\s?[\w-]+(?:\.[\w-]+)+|https?:\/\/\S+/gi, '')
    .replace(/\s+([,;])/g, '$1')
    .replace(/(?:,\s*){2,}/g, ', ')
    .replace(/^[\s,;:.]+|[\s,;:&]+$/g, '');
}
