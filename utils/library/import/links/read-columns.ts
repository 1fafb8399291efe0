import { FIELD_KEYS, FIELDS, type FieldKey } from '@/utils/summary/card';
import { recogniseHeading } from '@/utils/summary/parse/heading-line';

/** What the columns of a table of values hold, by its head and its cells. */
export interface Columns {
  /** As they stand in the head. */
  given: readonly string[];
  /** In small letters. */
  names: readonly string[];
  /** A field of the card as it stands there; a summary whose form is to be found; another text; nothing of these. */
  fields: readonly (FieldKey | 'flat' | 'extra' | undefined)[];
  /** Names of columns that hold something of which nothing is kept. */
  unread: readonly string[];
}

const FACTS = new Set(
  (
    'id,arxiv,arxiv_id,arxivid,url,link,链接,编号,title,name,标题,论文标题,authors,author,作者,date,日期,source,阅读来源,version,tags,manual tags,标签,关键词,' +
    'note,我的笔记,starred,service,model,savedat,saved,readat,numbersexact,numbersrounded,numbersderived,numbersdoubtful,numbersnotfound,numbers not found'
  ).split(','),
);
/** Of reference managers: what identifies a record says nothing of the paper. */
const FURNITURE =
  /^(?:key|doi|item ?type|publication (?:year|title)|publisher|extra|rights|language|library catalog|.*(?:date (?:added|modified)|accessed|access date|attachments?|short title|#|序号))$/;
const FLAT = /^(?:summary|abstract note|ai[_ ]summary|summary[_ ]zh|摘要|总结)$/;

export function readColumns(head: readonly string[], rows: readonly (readonly string[])[]): Columns {
  const given = head.map((name) => name.trim());
  const names = given.map((name) => name.toLowerCase());
  const fields = names.map((name, index) => fieldOf(name) ?? (isProse(name, cellsOf(rows, index)) ? 'extra' : undefined));
  const unread = given.filter((_, index) => {
    const name = names[index] ?? '';
    return fields[index] === undefined && !FACTS.has(name) && !FURNITURE.test(name) && cellsOf(rows, index).length > 0;
  });
  return { given, names, fields, unread };
}

function fieldOf(name: string): FieldKey | 'flat' | undefined {
  const own = FIELD_KEYS.find((key) => key.toLowerCase() === name || FIELDS[key].heading.toLowerCase() === name);
  if (own !== undefined || FACTS.has(name)) return own;
  if (FLAT.test(name)) return 'flat';
  const heading = recogniseHeading(`# ${name.replace(/[_-]+/g, ' ')}`);
  return heading?.inline === '' ? heading.key : undefined;
}

/** Texts of people, not ids, counts or addresses. */
function isProse(name: string, cells: readonly string[]): boolean {
  return (
    !FACTS.has(name) &&
    !FURNITURE.test(name) &&
    cells.some((cell) => /\p{Script=Han}{4}/u.test(cell) || (cell.match(/\p{L}{2,}/gu) ?? []).length >= MOST_WORDS_OF_A_NAME) &&
    !cells.some((cell) => /^(?:https?:|[A-Z]:\\|\/)\S*$/i.test(cell))
  );
}

const MOST_WORDS_OF_A_NAME = 5;

function cellsOf(rows: readonly (readonly string[])[], index: number): string[] {
  return rows.map((row) => (row[index] ?? '').trim()).filter((cell) => cell !== '');
}
