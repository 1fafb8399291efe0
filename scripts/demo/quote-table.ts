import type { PromptPassage } from './paper-prompt';

/** The first table among the passages, with its caption above a blank line and its id behind every row; `''` where there is none. */
export function quoteTable(passages: readonly PromptPassage[]): string {
  const table = passages.find(({ text }) => rowsOf(text).length > 2);
  if (table === undefined) return '';
  const [header = '', ruler = '', ...rows] = rowsOf(table.text);
  const caption = table.text.slice(0, table.text.indexOf(header)).trim();
  const cited = rows.map((row) => row.replace(/ *\|\s*$/, ` [${table.id}] |`));
  return `\n\n${caption} [${table.id}]\n\n${[header, ruler, ...cited].join('\n')}${derived(table.id, header, rows)}`;
}

/** The first display formula among the passages. */
export function quoteFormula(passages: readonly PromptPassage[]): string {
  const formula = passages.find(({ text }) => /^\$\$[\s\S]+?\$\$/.test(text));
  return formula === undefined ? '' : `\n\n原文公式 [${formula.id}]：\n\n${/^\$\$[\s\S]+?\$\$/.exec(formula.text)?.[0]}`;
}

function rowsOf(text: string): string[] {
  return text.split('\n').filter((line) => line.startsWith('|'));
}

const NUMBER = /^\d+(?:\.\d+)?$/;

/** A real model computes now and then, and so does this one: how far the last row is from the first, with both values. */
function derived(id: string, header: string, rows: readonly string[]): string {
  const [names, first, last] = [header, rows[0] ?? '', rows.at(-1) ?? ''].map(cellsOf);
  if (names === undefined || first === undefined || last === undefined || rows.length < 2) return '';
  // Where the columns are named by numbers, the rows measure different things.
  if (names.slice(1).some((name) => NUMBER.test(name))) return '';
  const both = names.flatMap((name, column) => {
    const [from = '', to = ''] = [first[column], last[column]];
    return column > 0 && NUMBER.test(from) && NUMBER.test(to) && from !== to ? [{ name, from, to }] : [];
  });
  const chosen = both.find(({ name }) => /mean|average/i.test(name)) ?? both[0];
  if (chosen === undefined) return '';
  const { name, from, to } = chosen;
  const places = Math.max(...[from, to].map((value) => value.split('.')[1]?.length ?? 0));
  const distance = Math.abs(Number(to) - Number(from)).toFixed(places);
  const words = Number(to) < Number(from) ? '低' : '高';
  return `\n\n由这张表推算：${name} 一列，${last[0]} 的 ${to} 比 ${first[0]} 的 ${from} ${words} ${distance} [${id}]。`;
}

function cellsOf(row: string): string[] {
  return row
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim());
}
