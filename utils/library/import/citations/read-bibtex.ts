import type { TextFile } from '@/utils/library/import/import-ports';
import type { Intake } from '@/utils/library/import/intake';
import { asText } from '@/utils/narrow-json';
import { takeCitation } from './csl-entry';
import { loadCitationParser } from './parse-citation';

interface BibEntry {
  line: number;
  text: string;
  /** It ends before its last brace. */
  isOpen: boolean;
}

const START = /^\s*@(\w+)\s*[{(]/;
/** What a BibTeX file holds beside references. */
const NO_ENTRY = /^\s*@(?:comment|preamble|string)\b/i;

/** An entry at a time: one that nobody can read leaves the others alone. */
export async function readBibtex({ text }: TextFile, intake: Intake): Promise<void> {
  const parse = await loadCitationParser();
  for (const { line, text: entry, isOpen } of cutEntries(text)) {
    if (NO_ENTRY.test(entry)) continue;
    const { text: safe, restore } = withoutFormulas(entry);
    const parsed = isOpen ? undefined : parse(safe, '@biblatex/text');
    if (parsed === undefined) intake.left('bad-record', entry, line);
    else {
      const field = (name: string) => rawField(entry, name);
      const notes = ['annote', 'annotation', 'note', 'abstract'].map(field);
      takeCitation(
        { ...parsed, title: restore(parsed.title), eprint: field('eprint'), archive_location: field('journal'), note: field('note') },
        notes,
        line,
        intake,
      );
    }
  }
}

function cutEntries(text: string): BibEntry[] {
  const lines = text.split('\n');
  const starts = lines.flatMap((line, index) => (START.test(line) ? [index] : []));
  return starts.map((start, index) => {
    const entry = lines.slice(start, starts[index + 1]).join('\n');
    const end = closingBrace(entry, entry.search(/[{(]/));
    return { line: start + 1, text: end < 0 ? entry : entry.slice(0, end + 1), isOpen: end < 0 };
  });
}

/** Where the brace at a place is closed; -1 if never. */
function closingBrace(text: string, from: number): number {
  let depth = 0;
  for (let at = from; at < text.length; at++) {
    if (text[at] === '\\') at++;
    else if ('{('.includes(text[at] ?? '') && (text[at] === '{' || at === from)) depth++;
    else if (text[at] === '}' || (text[at] === ')' && text[from] === '(' && depth === 1)) depth--;
    if (depth === 0) return at;
  }
  return -1;
}

/** The parser makes words and signs of formulas; a title keeps them. */
function withoutFormulas(entry: string): { text: string; restore: (title: unknown) => string } {
  const title = rawField(entry, 'title');
  const formulas = title.match(/\$(?=\S)[^$]*[^\s\\$]\$/g) ?? [];
  const text = formulas.reduce((whole, formula, index) => whole.replace(formula, `${MARK}${index}z`), entry);
  return {
    text,
    restore: (read) => asText(read).replace(new RegExp(`${MARK}(\\d+)z`, 'g'), (mark, index) => formulas[Number(index)] ?? mark),
  };
}

const MARK = 'formulaInPlace';

/** A field as it was written: the parser joins its lines, and a card is made of lines. */
function rawField(entry: string, name: string): string {
  const start = new RegExp(`[,{]\\s*${name}\\s*=\\s*([{"])`, 'i').exec(entry);
  if (start === null) return '';
  const open = start.index + start[0].length - 1;
  const end = start[1] === '{' ? closingBrace(entry, open) : entry.indexOf('"', open + 1);
  return end < 0
    ? ''
    : entry
        .slice(open + 1, end)
        .replace(
          TEX,
          (_, sign: string | undefined, name: string | undefined, joint: string | undefined) => sign ?? joint ?? NAMES[name ?? ''] ?? '',
        )
        .trim();
}

/** What our own export escapes, and others do. */
const TEX =
  /\\([%&#_${}])|\{?\\(textbackslash|textasciicircum|textasciitilde|textbraceleft|textbraceright)(?:\{\}|\}|\s|(?![a-z]))|([-'`?!])\{\}/g;
const NAMES: Readonly<Record<string, string>> = {
  textbackslash: '\\',
  textasciicircum: '^',
  textasciitilde: '~',
  textbraceleft: '{',
  textbraceright: '}',
};
