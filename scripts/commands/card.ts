import { parseArgs } from 'node:util';
import { Failure } from '@/utils/failure';
import { type ParsedCard, parseCard } from '@/utils/summary/parse/parse-card';
import { readText } from './read-text';
import { refuse } from './refuse';

/** The line that a daily report of layout B sets between its papers. */
const BETWEEN_PAPERS = /^={20,}[ \t]*$/m;

/** `paper card ANSWER.md`: prints the card's fields by their keys, and the sections under foreign headings as `extra`; an answer without any section gives status 1 and one line on stderr. */
export async function card(args: string[]): Promise<number> {
  try {
    const { positionals } = parseArgs({ args, allowPositionals: true });
    const [file] = positionals;
    if (file === undefined || positionals.length > 1) throw new Failure('file-unreadable', 'give one file: paper card ANSWER.md');
    const parsed = await readCard(file);
    process.stdout.write(`${JSON.stringify({ ...parsed.card, extra: parsed.extra }, null, 2)}\n`);
    return 0;
  } catch (error) {
    return refuse('card', error);
  }
}

async function readCard(file: string): Promise<ParsedCard> {
  const text = await readText(file);
  const papers = text.split(BETWEEN_PAPERS).filter((entry) => Object.keys(parseCard(entry).card).length > 0);
  if (papers.length > 1) throw new Failure('file-unreadable', `${file}: a report of ${papers.length} papers; give the entry of one`);
  const parsed = parseCard(text);
  if (Object.keys(parsed.card).length === 0) throw new Failure('file-unreadable', `${file}: none of the card's sections is in it`);
  return parsed;
}
