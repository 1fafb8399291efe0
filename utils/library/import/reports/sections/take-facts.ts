import { type Fact, readFact, splitNames } from '@/utils/library/import/entry/fact-line';
import { findPaperLinks } from '@/utils/library/import/entry/find-paper-links';
import { dayIn } from '@/utils/library/import/entry/report-day';
import { isIdLine } from './cut-sections';

/** What the labelled lines of an entry say, and the lines that say something else. */
export interface EntryFacts {
  facts: Fact[];
  rest: string[];
}

const IMAGE_OR_ANCHOR = /^\s*(?:!\[[^\]]*\]\([^)]*\)|<a\s+(?:id|name)=[^>]*>\s*<\/a>|<img\s[^>]*>)\s*$/i;
const KEPT = new Set(['title', 'authors', 'date', 'source', 'tags', 'model']);

/** Takes the facts out of an entry, wherever they stand: links and the paper's own id, original title, authors, categories. */
export function takeFacts(lines: readonly string[]): EntryFacts {
  const facts: Fact[] = [];
  const rest: string[] = [];
  let open: Fact | undefined;
  for (const line of lines) {
    const found = readLine(line);
    if (found !== undefined) {
      facts.push(...found);
      open = found.find(({ name }) => name === 'title');
      // A title may be broken over lines.
    } else if (open !== undefined && line.trim() !== '' && !/^\s*(?:[#*>-]|\*\*)/.test(line)) open.value += ` ${line.trim()}`;
    else {
      open = undefined;
      if (!IMAGE_OR_ANCHOR.test(line)) rest.push(line);
    }
  }
  return { facts, rest };
}

function readLine(line: string): Fact[] | undefined {
  if (isOnlyLinks(line) || isIdLine(line)) return [{ name: 'link', value: line }];
  const fact = readFact(line);
  if (fact !== undefined && KEPT.has(fact.name)) return splitFact(fact);
  return idLine(line);
}

/** Nothing but links to papers, and what names or parts them. */
export function isOnlyLinks(line: string): boolean {
  if (findPaperLinks(line).length === 0) return false;
  const fact = readFact(line);
  const text = fact?.name === 'link' ? fact.value : line;
  const words = text
    .replace(/\[[^\]]{0,40}\]\([^)]*\)?|https?:\S+/g, ' ')
    .replace(/\b(?:or|and|read more on|arxiv|pdf|abs|huggingface|hf|paper)\b|论文|原文|或|和/gi, ' ');
  return !/[\p{L}\p{N}]/u.test(words);
}

/** `👥 A, B... · 🏷 cs.LG, cs.AI`. */
function splitFact({ name, value }: Fact): Fact[] {
  const [first = '', tags] = value.split(/\s*·\s*🏷️?\s*/u);
  return name === 'authors' && tags !== undefined
    ? [
        { name, value: first },
        { name: 'tags', value: tags },
      ]
    : [{ name, value }];
}

/** `**arxiv** · ``2512.19206`` · 2025-12-22`: where it was found, its id, its day. */
function idLine(line: string): Fact[] | undefined {
  const [, id = '', date = ''] = /^\s*\*\*[\w ]+\*\*\s*·\s*`([\w./-]+)`\s*(?:·\s*([\d-]{10}))?\s*$/.exec(line) ?? [];
  if (id === '') return undefined;
  return [{ name: 'version', value: id }, ...(dayIn(date) === undefined ? [] : [{ name: 'date' as const, value: date }])];
}

export function factOf(facts: readonly Fact[], wanted: Fact['name']): string {
  return facts.find(({ name }) => name === wanted)?.value ?? '';
}

export function namesIn(facts: readonly Fact[], wanted: Fact['name']): string[] {
  return splitNames(factOf(facts, wanted));
}
