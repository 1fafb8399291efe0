/** What decorates a line in front of its words. */
export interface Marks {
  /** Number of `#`; 0 for none. */
  level: number;
  /** White space in front: a child of a list item. */
  indent: number;
  isBullet: boolean;
  isBold: boolean;
  isBracketed: boolean;
  isQuoted: boolean;
  hasOrdinal: boolean;
  /** Runs of `*` and `_` that are still open, outermost first. */
  open: readonly string[];
  rest: string;
}

export const EMOJI = /^(?:\p{Extended_Pictographic}(?:\uFE0F|\u200D|[\u{1F3FB}-\u{1F3FF}])*)+\s*/u;
const BULLET = /^(?:[-*+•]\s+|[●○■□▪▫◆◇·▶►▸‣★☆※]\s*)/u;
const HASHES = /^#{1,6}(?![#\p{Script=Latin}])|^#{2,6}(?!#)/u;

const HAN_NUMBER = '[一二三四五六七八九十]{1,3}';
const ROMAN = '[ivxIVX]{1,4}|[Ⅰ-Ⅻⅰ-ⅻ]';
const DECIMAL = '(?:\\d{1,2}(?:\\.\\d{1,2}){0,2}|[０-９]{1,2})';
/** `1.` `1、` `【1】` `1\.` `1.1` `1` `(1)` `①` `1️⃣` `一、` `第一，` `第一部分：` `i)` `IV.` `Ⅳ` `a)` in front of a label. */
const ORDINAL = new RegExp(
  `^(?:${[
    '\\d{1,2}\\uFE0F?\\u20E3',
    '[①-⑳⑴-⒛❶-❿➀-➓]|【\\d{1,2}】',
    `[（(](?:[\\d０-９]{1,2}|${HAN_NUMBER}|${ROMAN}|[a-jA-J])[)）]`,
    `(?:${DECIMAL}|${HAN_NUMBER}|${ROMAN}|[a-jA-J])\\s?\\\\?[.．、)）:：]`,
    `${DECIMAL}(?=\\s|[*_]|\\p{Script=Han})`,
    `(?:${HAN_NUMBER}|[Ⅰ-Ⅻⅰ-ⅻ])(?=\\s|[*_])`,
    `第(?:${HAN_NUMBER}|\\d{1,2})\\s?(?:部分|[点點项項章节節条條])?\\s?[,，、:：]?`,
    '(?:Part|Section)\\s(?:\\d{1,2}|[IVX]{1,4})\\s?[.:：)-]?',
  ].join('|')})\\s*`,
  'u',
);

const TAG = /<(\/?)(h[1-6]|b|strong|em|i|u|p|div|span|font|summary|details|center|mark|li|ul|ol)(?:\s[^<>]{0,200})?>/gi;

/** `<h3>名</h3>` and `<b>名</b>` as the Markdown that means the same; only on lines that open with a tag. */
export function fromHtml(line: string): string {
  if (!/^[#>*+\-\d.、)\s]*<[a-z]/i.test(line)) return line;
  return line.replace(TAG, (_, slash: string, name: string) => {
    const tag = name.toLowerCase();
    if (/^h\d$/.test(tag)) return slash ? '' : `${'#'.repeat(Number(tag.slice(1)))} `;
    if (tag === 'b' || tag === 'strong' || tag === 'summary') return '**';
    return tag === 'em' || tag === 'i' ? '*' : '';
  });
}

/** Takes off whatever decorates a heading in front, in any order: `### 📌 **1. 【应用领域】**`. */
export function takeMarks(line: string): Marks {
  const text = fromHtml(line);
  const open: string[] = [];
  const marks = { level: 0, indent: text.search(/\S|$/), isBullet: false, isBold: false, isBracketed: false, isQuoted: false };
  let hasOrdinal = false;
  let rest = text.trim();
  const take = (pattern: RegExp): string => {
    const taken = pattern.exec(rest)?.[0] ?? '';
    rest = rest.slice(taken.length);
    return taken;
  };
  take(/^[>\s]+/);
  marks.level = take(HASHES).length;
  if (marks.level > 0) rest = rest.trim().replace(/\s#+$/, '');
  for (let turn = 0; turn < 10; turn++) {
    if (take(BULLET)) marks.isBullet = true;
    else if (take(ORDINAL)) hasOrdinal = true;
    else if (take(EMOJI)) continue;
    else if (/^[*_]/.test(rest)) {
      const run = take(/^(?:\*{1,3}|_{1,3})/);
      if (open.at(-1) === run) open.pop();
      else open.push(run);
      marks.isBold = true;
      take(/^\s+/);
    } else if (take(/^[【〖[]\s*/)) marks.isBracketed = true;
    else if (take(/^[`“"「『‘《〈]\s*/)) marks.isQuoted = true;
    else if (!(hasOrdinal && take(/^[.．、:：)）]\s*/))) break;
  }
  return { ...marks, hasOrdinal, open, rest };
}
