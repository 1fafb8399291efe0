import { parse } from 'yaml';
import { dayOfLine } from '@/utils/library/import/entry/day-line';
import { type Fact, readFact, splitNames } from '@/utils/library/import/entry/fact-line';
import { findPaperIds, findPaperLinks } from '@/utils/library/import/entry/find-paper-links';
import { pageElsewhere } from '@/utils/library/import/entry/page-elsewhere';
import { plainTitle } from '@/utils/library/import/entry/plain-title';
import { readSource } from '@/utils/library/import/entry/read-source';
import { dayIn } from '@/utils/library/import/entry/report-day';
import { takeNote } from '@/utils/library/import/entry/take-note';
import type { TextFile } from '@/utils/library/import/import-ports';
import type { Intake } from '@/utils/library/import/intake';
import { asList, asRecord, asText } from '@/utils/narrow-json';
import type { PaperRef } from '@/utils/paper/paper-ref';
import { parseCard } from '@/utils/summary/parse/parse-card';
import { readSections } from './read-sections';

const FRONT_MATTER = /^---\n([\s\S]*?)\n---[ \t]*(?:\n|$)/;
const OWN_FACTS = new Set(['authors', 'date', 'link', 'source', 'model', 'tags']);

/** One paper's file as we export it, with what its person changed in it: front matter, title, facts, sections. */
export function readPaperFile({ text }: TextFile, intake: Intake): void {
  const [whole = '', yaml = ''] = FRONT_MATTER.exec(text) ?? [];
  const matter = asRecord(parseYaml(yaml));
  const lines = text.slice(whole.length).split('\n');
  const { title, facts, body } = readHead(lines);
  const fact = (name: Fact['name']) => facts.find((each) => each.name === name)?.value ?? '';
  const { card, extra, preamble } = readSections(body) ?? parseCard(body);
  const { note, sections } = takeNote(extra);
  const source = asText(matter.source) || fact('source');
  const made = fact('model').split(/\s+·\s+/);
  const version = /\bv(\d{1,2})\b/.exec(fact('source'))?.[1] ?? asText(matter.version).replace(/^v/, '');
  intake.take({
    line: whole.split('\n').length,
    paper: paperOf(matter, fact('link')),
    title: asText(matter.title).replace(/\s+/g, ' ').trim() || title,
    authors: listOf(matter.authors ?? matter.author, splitNames(fact('authors'))),
    date: dayIn(asText(matter.date)) ?? dayIn(fact('date')),
    source: readSource(source),
    version: /^\d{1,2}$/.test(version) ? Number(version) : undefined,
    tags: listOf(matter.tags, splitNames(fact('tags'))),
    card,
    extra: preamble === '' ? sections : [{ heading: '', text: preamble }, ...sections],
    note,
    isStarred: asText(matter.starred) === 'true',
    service: asText(matter.service) || (made.length > 1 ? made[0] : ''),
    model: asText(matter.model) || (made.length > 1 ? made[1] : made[0]),
    day: dayIn(asText(matter.saved)) ?? dayIn(made.at(-1) ?? ''),
  });
}

/** A file about one paper: front matter with its title, or a title over our facts. */
export function isPaperFile({ text }: TextFile): boolean {
  const yaml = FRONT_MATTER.exec(text)?.[1];
  if (yaml !== undefined && /^(?:title|summarised|contribution)\s*:/m.test(yaml) && /^(?:arxiv|url|link|source|paper)\w*\s*:/im.test(yaml))
    return true;
  const [first = '', ...others] = text.split('\n').filter((line) => line.trim() !== '');
  if (!/^#\s+(?!.*Report\b)/.test(first) || dayOfLine(first) !== undefined) return false;
  if (others.some((line) => /^#\s/.test(line) || /^={20,}\s*$/.test(line) || line.includes('📄'))) return false;
  const section = others.findIndex((line) => /^#{1,6}\s/.test(line));
  const head = section < 0 ? others : others.slice(0, section);
  const facts = head.slice(0, 8).map((line) => readFact(line)?.name);
  const has = (name: Fact['name']) => facts.includes(name);
  return (
    facts[0] !== undefined && has('link') && (has('authors') || has('model')) && !has('title') && papersUnder(others.slice(head.length)) < 2
  );
}

/** How many papers are linked by facts below headings: the file of one paper has its link above them. */
function papersUnder(lines: readonly string[]): number {
  const links = lines.filter((line) => readFact(line)?.name === 'link').flatMap((line) => findPaperLinks(line)[0]?.paper.arxivId ?? []);
  return new Set(links).size;
}

/** Every value is text: as a number, `2409.10010` would be another paper. */
function parseYaml(text: string): unknown {
  try {
    return parse(text, { schema: 'failsafe' });
  } catch {
    // Hand-edited front matter may be no YAML; the facts below it say the same.
    return undefined;
  }
}

function readHead(lines: readonly string[]): { title: string; facts: Fact[]; body: string } {
  const facts: Fact[] = [];
  let title = '';
  const end = lines.findIndex((line) => {
    const fact = readFact(line);
    if (fact !== undefined && OWN_FACTS.has(fact.name)) facts.push(fact);
    else if (title === '' && /^#\s/.test(line)) title = plainTitle(line.slice(1));
    else return line.trim() !== '';
    return false;
  });
  return { title, facts, body: end < 0 ? '' : lines.slice(end).join('\n') };
}

function paperOf(matter: Readonly<Record<string, unknown>>, link: string): PaperRef | undefined {
  const given = ['arxiv', 'arxiv_id', 'arxivId', 'url', 'link', 'paper', 'doi'].map((name) => asText(matter[name]));
  const text = [...given, link].join(' ');
  const address = /https?:\/\/[^\s)>\]]+/.exec(text)?.[0] ?? '';
  return findPaperLinks(text)[0]?.paper ?? findPaperIds(given.join(' '))[0] ?? pageElsewhere(asText(matter.url)) ?? pageElsewhere(address);
}

function listOf(value: unknown, otherwise: string[]): string[] {
  const list =
    typeof value === 'string'
      ? splitNames(value)
      : asList(value)
          .map(asText)
          .filter((item) => item !== '');
  return list.length > 0 ? list : otherwise;
}
