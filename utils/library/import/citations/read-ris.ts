import type { TextFile } from '@/utils/library/import/import-ports';
import type { Intake } from '@/utils/library/import/intake';
import { takeCitation } from './csl-entry';
import { loadCitationParser } from './parse-citation';

const TAG = /^([A-Z][A-Z0-9]) {1,2}- ?(.*)$/;
/** Where a card may be, the likeliest first. */
const NOTES = new Set(['N1', 'N2', 'RN', 'AB']);

/** A record at a time. Texts of several lines are put together here: the format does not know them, and many write them. */
export async function readRis({ text }: TextFile, intake: Intake): Promise<void> {
  const parse = await loadCitationParser();
  for (const { line, fields } of cutRecords(text)) {
    const short = fields.filter(({ tag }) => !NOTES.has(tag)).map(({ tag, value }) => `${tag}  - ${value.replace(/\s*\n\s*/g, ' ')}`);
    const parsed = parse([...short, 'ER  - ', ''].join('\n'), '@ris/file');
    const notes = [...NOTES].flatMap((name) => fields.filter(({ tag }) => tag === name).map(({ value }) => value.trim()));
    const number = fields.filter(({ tag }) => ['M1', 'AN', 'C7', 'J2', 'JO', 'T2', 'JF'].includes(tag)).map(({ value }) => value);
    if (parsed === undefined) intake.left('bad-record', short.join(' '), line);
    else takeCitation({ ...parsed, archive_location: number.join(' ') }, notes, line, intake);
  }
}

function cutRecords(text: string): { line: number; fields: { tag: string; value: string }[] }[] {
  const records: ReturnType<typeof cutRecords> = [];
  text.split('\n').forEach((line, index) => {
    const [, tag = '', value = ''] = TAG.exec(line) ?? [];
    if (tag === 'TY') records.push({ line: index + 1, fields: [] });
    const last = records.at(-1)?.fields;
    if (tag === '') {
      const open = last?.at(-1);
      if (open !== undefined) open.value += `\n${line}`;
    } else if (tag !== 'ER') last?.push({ tag, value });
  });
  return records;
}
