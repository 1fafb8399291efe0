/**
 * Makes every formula stand in dollars and every other dollar a plain one. Some models write `\(…\)` and `\[…\]` whatever they are told; and in
 * "from $294K to $56K" nothing is a formula. Code spans and fences stay as they are.
 */
export function withDollars(text: string): string {
  return text
    .split(/(```[\s\S]*?(?:```|$)|`[^`\n]*`)/)
    .map((part, index) => (index % 2 === 1 ? part : withPlainMoney(withDisplays(withoutBackslashDelimiters(part)))))
    .join('');
}

/** Of a text that `withDollars` has prepared. */
export function hasMath(text: string): boolean {
  return /(?<!\\)\$/.test(text);
}

function withoutBackslashDelimiters(text: string): string {
  return text
    .replace(/\\\(([\s\S]+?)\\\)/g, (_, tex: string) => `$${tex.trim()}$`)
    .replace(/\\\[([\s\S]+?)\\\]/g, (_, tex: string) => `\n$$\n${tex.trim()}\n$$\n`);
}

/** What stands alone on its line between double dollars is a display; the parser wants the dollars on lines of their own. */
function withDisplays(text: string): string {
  return text.replace(ALONE, (_, indent: string, tex: string, behind: string) => {
    const lines = ['', '$$', tex.trim(), '$$', behind.trim()];
    return lines.map((line) => (line === '' ? '' : indent + line)).join('\n');
  });
}

/** A full stop or a mark of ours may stand behind it. */
const ALONE = /^([ \t]*)\$\$([^$\n]+)\$\$([ \t.,;。，；\ue000-\uf8ff]*)$/gm;

/** A display, an escaped dollar, a formula by Pandoc's rule (no space just inside, no digit behind, not even behind a sentinel), or a dollar that is none of these. */
const DOLLARS = /\$\$[\s\S]+?\$\$|\\\$|\$(?=\S)((?:\\.|[^$\\\n])+?)(?<=\S)\$(?![\ue000-\uf8ff]*\d)|\$/g;

/** https://pandoc.org/MANUAL.html#extension-tex_math_dollars */
function withPlainMoney(text: string): string {
  return text.replace(DOLLARS, (match, formula?: string) => {
    if (match === '$') return '\\$';
    const isWords = formula !== undefined && /\p{Script=Han}/u.test(formula) && !formula.includes('\\');
    return isWords ? `\\$${formula}\\$` : match;
  });
}
