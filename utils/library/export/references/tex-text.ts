import { lineText } from '@/utils/library/export/text/file-text';

/**
 * A text as the value of a BibTeX field that gives back the same words, in one line, as BibTeX takes all white space for one blank. Signs of TeX
 * are escaped, formulas' as well. BibTeX counts braces even behind a backslash: those that do not match go by name, which Zotero shows as such.
 */
export function texText(text: string): string {
  const line = lineText(text);
  const isMatched = areBracesMatched(line);
  return withoutLigatures(
    line.replace(/[\\{}%&#_$^~]/g, (sign) => (isMatched && /[{}]/.test(sign) ? `\\${sign}` : (NAMES[sign] ?? `\\${sign}`))),
  );
}

/** A title or a name: formulas stay TeX, and so do braces, which keep capitals as they are; those that do not match are dropped. */
export function texTitle(text: string): string {
  const line = lineText(text);
  const whole = areBracesMatched(line) ? line : line.replace(/[{}]/g, '');
  const parts = whole.split(/(\$(?=\S)[^$]*[^\s\\$]\$)/);
  // A brace of a pair that a formula's end parts is none of either; a sub- or superscript of nothing stops every reader.
  const isParted = parts.some((part, index) => !areBracesMatched(part) || (index % 2 === 1 && /[_^]\s*[_^}$]/.test(part)));
  const escaped = (part: string) => withoutLigatures(part.replace(/[\\%&#_$^~]/g, (sign) => NAMES[sign] ?? `\\${sign}`));
  return parts.map((part, index) => (index % 2 === 1 && !isParted ? part : escaped(part))).join('');
}

const NAMES: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '^': '\\textasciicircum{}',
  '~': '\\textasciitilde{}',
  '{': '{\\textbraceleft}',
  '}': '{\\textbraceright}',
};

/** TeX makes dashes of `--` and quotation marks of two ticks. */
function withoutLigatures(tex: string): string {
  return tex.replace(/([-'`])(?=\1)/g, '$1{}').replace(/([?!])(?=`)/g, '$1{}');
}

/** Whether every brace has its counterpart. */
export function areBracesMatched(text: string): boolean {
  let depth = 0;
  for (const sign of text) {
    if (sign === '{') depth += 1;
    if (sign === '}') depth -= 1;
    if (depth < 0) return false;
  }
  return depth === 0;
}
