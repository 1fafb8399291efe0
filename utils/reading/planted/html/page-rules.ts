import { cssDeclarations, type DeclarationBlock } from './css-declarations';

export interface PageRule {
  selector: string;
  /** Higher wins; among equals the later rule. */
  weight: number;
  block: DeclarationBlock;
}

/** Nobody's paper needs more; a page of an application carries thousands. */
const MOST_RULES = 1_500;
const LONGEST_SHEET = 500_000;

const telling =
  /--|display|visibility|opacity|filter|font|color|background|indent|position|margin|transform|translate|scale|clip|overflow/i;

/**
 * The rules of a page's own `style` elements for what a screen shows always: those that depend on its width, on a pointer or on paper are no
 * part of it. Sheets that are linked are not fetched.
 */
export function pageRules(document: Document): PageRule[] {
  const rules: PageRule[] = [];
  for (const sheet of document.querySelectorAll('style')) {
    if (!isForScreen(sheet.getAttribute('media') ?? '')) continue;
    readSheet((sheet.textContent ?? '').slice(0, LONGEST_SHEET).replace(/\/\*[\s\S]*?\*\/|<!--|-->/g, ' '), rules);
  }
  return rules;
}

function readSheet(sheet: string, rules: PageRule[]): void {
  let at = 0;
  while (at < sheet.length && rules.length < MOST_RULES) {
    const open = sheet.indexOf('{', at);
    if (open < 0) return;
    // `@import …;` and `@charset …;` have no braces.
    const head = sheet
      .slice(at, open)
      .replace(/^[^{]*;/, '')
      .trim();
    const close = closing(sheet, open);
    const inside = sheet.slice(open + 1, close);
    if (!head.startsWith('@')) addRules(head, inside, rules);
    else if (/^@(?:layer|supports)/i.test(head) || (/^@media/i.test(head) && isForScreen(head.slice(6)))) readSheet(inside, rules);
    at = close + 1;
  }
}

function closing(sheet: string, open: number): number {
  let depth = 0;
  for (let at = open; at < sheet.length; at += 1) {
    if (sheet[at] === '{') depth += 1;
    else if (sheet[at] === '}') {
      depth -= 1;
      if (depth === 0) return at;
    }
  }
  return sheet.length;
}

function addRules(head: string, inside: string, rules: PageRule[]): void {
  if (!telling.test(inside) || inside.includes('{')) return;
  const block = cssDeclarations(inside);
  for (const part of head.split(',')) {
    const selector = part.trim();
    // What depends on the pointer, or stands beside an element, is no style of it.
    if (selector === '' || /:(?!root\b|first-child\b|last-child\b|nth-child\b|not\b)|[{}@]/.test(selector)) continue;
    rules.push({ selector, weight: weightOf(selector), block });
  }
}

function weightOf(selector: string): number {
  const count = (pattern: RegExp): number => selector.match(pattern)?.length ?? 0;
  return count(/#[\w-]+/g) * 10_000 + count(/\.[\w-]+|\[[^\]]*\]|:[\w-]+/g) * 100 + count(/(?:^|[\s>+~])[a-z][\w-]*/gi);
}

function isForScreen(media: string): boolean {
  return media.trim() === '' || /^\s*(?:only\s+)?(?:screen|all)\s*(?:,|$)/i.test(media);
}
