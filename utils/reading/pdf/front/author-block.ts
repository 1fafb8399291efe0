import type { Author } from '@/utils/reading/paper-document';
import type { PdfLine } from '@/utils/reading/pdf/lines/pdf-line';
import { plainMarks, withMarks } from './author-marks';
import { isPersonName } from './person-name';

interface Marked {
  name: string;
  marks: string[];
}

const institution =
  /universi|institut|depart|dept|school|college|laborator|\blabs?\b|research|cent(?:er|re)|academ|hospital|faculty|facult|technolog|\binc\b|corp|company|google|microsoft|facebook|meta ai|openai|deepmind|nvidia|amazon|alibaba|tencent|huawei|cnrs|cern|max.planck|大学|学院|研究/i;
/** What IEEE writes behind a name. */
const grades = /,?\s*(?:(?:graduate|student|senior|associate|life|affiliate)\s+)*(?:member|fellow),\s*(?:IEEE|ACM)\b/gi;
/** `ADA BOHNE, Bean Institute, Peru`: ACM's journals, one author a line. */
const withInstitute = /^(\p{Lu}[\p{Lu}.'’-]*(?: \p{Lu}[\p{Lu}.'’-]*)+)[\^\d*†‡∗]*, (\p{Lu}.*\p{Ll}{2}.*)$/u;
const mark = /[\d*†‡§¶∗⋆]/u;

/**
 * Authors and their institutes from the lines under a title: names with marks that their institutes bear as well (`Bohne¹` … `¹ Bean Institute`),
 * or names with their institutes below them. Ends at the abstract.
 */
export function authorBlock(lines: readonly PdfLine[]): Author[] {
  const authors: (Author & { marks: string[] })[] = [];
  const byMark = new Map<string, string>();
  let group: (Author & { marks: string[] })[] = [];
  let isUnder = false;
  /** The mark of an institute whose name goes on below. */
  let torn: string | undefined;
  for (const line of lines) {
    const text = withMarks(line);
    if (/^\W*(?:abstract|\d?\.?\s*introduction)\b/i.test(text) || isProse(text)) break;
    const [, name, institute] = withInstitute.exec(text) ?? [];
    const names = namesOf(line);
    if (names.length === 0 && name !== undefined && institute !== undefined && isPersonName(name)) {
      authors.push({ name, affiliations: [tidy(institute)], marks: [] });
      group = [];
    } else if (names.length > 0) {
      if (isUnder) group = [];
      isUnder = false;
      for (const { name, marks } of names) {
        const author = { name, affiliations: [], marks };
        authors.push(author);
        group.push(author);
      }
    } else if (authors.length > 0 && !/@|https?:|^\W*(?:\(?dated|[A-Z][a-z]+ \d{1,2}, \d{4})/i.test(text)) {
      isUnder = true;
      const marked = markedInstitutes(text);
      for (const [sign, name] of marked) byMark.set(sign, name);
      if (marked.length === 0 && torn !== undefined) byMark.set(torn, `${byMark.get(torn) ?? ''}, ${tidy(text)}`);
      else if (marked.length === 0) addBelow(group, text);
      torn = text.trim().endsWith(',') ? (marked.at(-1)?.[0] ?? torn) : undefined;
    }
  }
  return authors.map(({ name, affiliations, marks }) => {
    const own = marks.flatMap((sign) => byMark.get(sign) ?? []);
    return { name, affiliations: own.length > 0 ? own : byMark.size > 0 ? [] : affiliations };
  });
}

/** `¹Bean Institute ²University of Peas`: each with its mark. */
function markedInstitutes(text: string): [string, string][] {
  return text.split(/\s+(?=(?:\^?(?:\d{1,2}|[†‡§¶])|\^[a-z])\s?\p{Lu})/u).flatMap((part): [string, string][] => {
    const [, raised = '', sign, name] = /^(\^?)(\d{1,2}|[*†‡§¶∗⋆]|[a-z](?=[)\s]))[)\s]*(\p{Lu}.*)$/u.exec(part.trim()) ?? [];
    if (sign === undefined || name === undefined) return [];
    return institution.test(name) || /^\d/.test(sign) || (raised !== '' && /^[a-z]/.test(sign)) ? [[sign, tidy(name)]] : [];
  });
}

/** Lines of one institute below one another are one: its department, its name, its town. */
function addBelow(group: Author[], text: string): void {
  const parts = text.split(/,\s*/).filter((part) => !/equal|contribut|correspond|work done|intern(?:ship)?\b/i.test(part));
  const name = tidy(parts.join(', '));
  if (!/\p{L}{2}/u.test(name) || name.length > 160) return;
  for (const author of group) {
    const [own] = author.affiliations;
    author.affiliations = [own === undefined ? name : `${own}, ${name}`];
  }
}

function namesOf(line: PdfLine): Marked[] {
  const text = withMarks(line).replace(grades, '');
  if (institution.test(text) || text.includes('@')) return [];
  const parts = text
    .replace(/,?\s*\b[a-z]\)/gu, '^')
    .replace(/,\s*(?=[\^\d*†‡§¶∗⋆])/gu, '^')
    .replace(/([\d*†‡§¶∗⋆]|\^[a-z])\s+(?=\p{Lu})/gu, '$1;')
    .split(/\s*(?:[,;&]|\b(?:and|AND)\b)\s*/u)
    .filter((part) => part !== '');
  const found = (isColumns(line) ? cellsOf(line) : parts).map(nameAndMarks);
  return found.length > 0 && found.every(({ name }) => isPersonName(name)) ? found : [];
}

function nameAndMarks(part: string): Marked {
  const plain = plainMarks(part).trim();
  const at = plain.search(/[\^\d*†‡§¶∗⋆]/u);
  const name = (at < 0 ? plain : plain.slice(0, at)).replace(/[,\s]+$/u, '').replace(/^(?:and|by)\s+/i, '');
  const marks = at < 0 ? [] : (plain.slice(at).match(/\d{1,2}|[*†‡§¶∗⋆]|(?<=\^)[a-z]/gu) ?? []);
  return { name: tidy(name), marks };
}

/** Names side by side without commas. */
function isColumns(line: PdfLine): boolean {
  return !/[,;&]|\band\b/i.test(line.text) && cellsOf(line).length > 1;
}

function cellsOf({ pieces, size }: PdfLine): string[] {
  const cells: { text: string; right: number }[] = [];
  for (const { text, x, right } of pieces) {
    const cell = cells.at(-1);
    if (cell === undefined || x - cell.right > 0.8 * size) cells.push({ text, right });
    else Object.assign(cell, { text: x - cell.right > 0.15 * size ? `${cell.text} ${text}` : cell.text + text, right });
  }
  return cells.map(({ text }) => text.trim()).filter((text) => !mark.test(text.charAt(0)) || text.length > 3);
}

function isProse(text: string): boolean {
  const words = text.split(' ');
  return words.length > 9 && words.filter((word) => /^\p{Ll}/u.test(word)).length > words.length * 0.6;
}

function tidy(text: string): string {
  return text
    .replace(/[\^*∗†‡§¶⋆]+/gu, '')
    .replace(/\s+/g, ' ')
    .replace(/[,;\s]+$/u, '')
    .trim();
}

// Seen on https://arxiv.org/pdf/1706.03762v5, https://arxiv.org/pdf/1804.08269v2, https://arxiv.org/pdf/2204.10628v1.
