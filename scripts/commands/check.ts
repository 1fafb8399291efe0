import { parseArgs } from 'node:util';
import { Failure } from '@/utils/failure';
import { asList, asRecord, asText, parseJson } from '@/utils/narrow-json';
import { checkNumbers } from '@/utils/summary/check/check-numbers';
import type { CheckedSection } from '@/utils/summary/check/checked-number';
import type { Summary } from '@/utils/summary/summary';
import { sectionsOf } from '@/utils/summary/summary-sections';
import { readPaperFile } from './read-paper-file';
import { readText } from './read-text';
import { refuse } from './refuse';

const USAGE = 'paper check CARD.json --paper FILE';

/** `paper check CARD.json --paper FILE`: what the paper says to every numeral of the card, in order, as a JSON array. */
export async function check(args: string[]): Promise<number> {
  try {
    const { values, positionals } = parseArgs({ args, allowPositionals: true, options: { paper: { type: 'string' } } });
    const [file] = positionals;
    if (file === undefined || positionals.length > 1 || values.paper === undefined) throw new Failure('file-unreadable', `usage: ${USAGE}`);
    const sections = sectionsIn(await readCard(file), file);
    process.stdout.write(`${JSON.stringify(checkNumbers(sections, await readPaperFile(values.paper)), null, 2)}\n`);
    return 0;
  } catch (error) {
    return refuse('check', error);
  }
}

async function readCard(file: string): Promise<unknown> {
  const text = await readText(file);
  const json = parseJson(text);
  if (json === undefined) throw new Failure('file-unreadable', `${file}: not JSON`);
  return json;
}

/** A card is a saved record, the newest summary of one, or `{ "sections": { heading: text } }`. */
function sectionsIn(json: unknown, file: string): CheckedSection[] {
  const record = asRecord(json);
  const plain = Object.entries(asRecord(record.sections)).map(([id, text]) => ({ id, text: asText(text) }));
  if (plain.length > 0) return plain;
  const summary = asRecord(asList(record.summaries)[0] ?? record);
  const card = asRecord(summary.card);
  if (Object.keys(card).length === 0) throw new Failure('file-unreadable', `${file}: neither sections nor a saved summary`);
  const texts = { card, custom: asList(summary.custom), extra: asList(summary.extra) };
  return sectionsOf(texts as Pick<Summary, 'card' | 'custom' | 'extra'>);
}
