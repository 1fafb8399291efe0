import { writeList } from './write-list';

const BLOCKS = new Set(['P', 'DIV', 'SECTION', 'ARTICLE', 'TABLE', 'HEADER', 'FOOTER', 'MAIN', 'DL', 'DT', 'DD']);
const SKIPPED = new Set(['SCRIPT', 'STYLE', 'NOSCRIPT', 'TEMPLATE', 'SVG', 'HEAD', 'BUTTON', 'FORM']);

/**
 * A page as the Markdown that says the same, as far as reports need it: headings, paragraphs, lists, links, code, formulas, tables. Unlike a converter
 * of general use it escapes nothing: what it writes is read by those who look for a report's own signs.
 */
export function pageMarkdown(page: Document): string {
  return elementMarkdown(page.body ?? page.documentElement);
}

/** The same of what an element holds. */
export function elementMarkdown(element: Element): string {
  return tidy(writeChildren(element));
}

function tidy(text: string): string {
  return text
    .split('\n')
    .map((line) => line.replace(/[ \t]+$/, ''))
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

function writeChildren(node: Node): string {
  return [...node.childNodes].map(write).join('');
}

function write(node: Node): string {
  if (node.nodeType === node.TEXT_NODE) return (node.textContent ?? '').replace(/[ \t\r\n\f]+/g, ' ');
  if (node.nodeType !== node.ELEMENT_NODE) return '';
  const element = node as Element;
  const tag = element.tagName.toUpperCase();
  if (SKIPPED.has(tag)) return '';
  const [, level] = /^H([1-6])$/.exec(tag) ?? [];
  if (level !== undefined) return `\n\n${'#'.repeat(Number(level))} ${writeHeading(element)}\n\n`;
  if (BLOCKS.has(tag)) return `\n\n${writeChildren(element).trim()}\n\n`;
  return writeOther(element, tag);
}

/** A heading is a title, in which emphasis is no part of the words. */
function writeHeading(element: Element): string {
  return writeChildren(element)
    .replace(/(?<![\w*])\*([^*\s](?:[^*]*[^*\s])?)\*(?![\w*])/g, '$1')
    .replace(/\s+/g, ' ')
    .trim();
}

function writeOther(element: Element, tag: string): string {
  switch (tag) {
    case 'BR':
      return '\n';
    case 'HR':
      return '\n\n---\n\n';
    case 'IMG':
      return '';
    case 'PRE':
      return writePre(element);
    case 'CODE':
      return writeCode(element.textContent ?? '');
    case 'MATH':
      return writeMath(element);
    case 'UL':
    case 'OL':
      return writeList(element, (item) => tidy(writeChildren(item)));
    case 'BLOCKQUOTE':
      return `\n\n${tidy(writeChildren(element)).replace(/^/gm, '> ')}\n\n`;
    case 'TR':
      return writeRow(element);
    default:
      return writeInline(element, tag, writeChildren(element));
  }
}

function writeInline(element: Element, tag: string, inner: string): string {
  switch (tag) {
    // An item outside of any list.
    case 'LI':
      return `\n- ${inner.trim()}`;
    case 'STRONG':
    case 'B':
      return around(inner, '**');
    case 'EM':
    case 'I':
      return around(inner, '*');
    case 'DEL':
    case 'S':
      return around(inner, '~~');
    case 'A':
      return writeLink(element.getAttribute('href') ?? '', inner);
    default:
      return inner;
  }
}

function around(inner: string, mark: string): string {
  return inner.trim() === '' ? inner : `${mark}${inner.trim()}${mark}${/\s$/.test(inner) ? ' ' : ''}`;
}

/** What a page shows as it stands is code only where it says so. */
function writePre(element: Element): string {
  const code = element.querySelector('code');
  const text = (element.textContent ?? '').replace(/^\n|\n$/g, '');
  if (code === null) return `\n\n${text}\n\n`;
  const language = /(?:^|\s)language-(\w+)/.exec(code.className)?.[1] ?? '';
  return `\n\n\`\`\`${language}\n${text}\n\`\`\`\n\n`;
}

function writeCode(text: string): string {
  return text.trim() === '' || text.includes('`') ? text : `\`${text}\``;
}

/** MathML as the TeX that it was made from, where it says so. */
function writeMath(element: Element): string {
  const tex = element.querySelector('annotation[encoding="application/x-tex"]')?.textContent?.trim();
  if (tex === undefined) return element.textContent ?? '';
  return element.getAttribute('display') === 'block' ? `\n\n$$\n${tex}\n$$\n\n` : `$${tex}$`;
}

function writeLink(address: string, words: string): string {
  return /^https?:/i.test(address) ? `[${words.trim()}](${address})` : words;
}

/** A row, and the line under a table's head. */
function writeRow(row: Element): string {
  const cells = [...row.children].map((cell) => writeChildren(cell).replace(/\s+/g, ' ').trim().replaceAll('|', '\\|'));
  const isHead = row.querySelector('th') !== null && row.previousElementSibling === null;
  return `\n| ${cells.join(' | ')} |${isHead ? `\n|${cells.map(() => '---').join('|')}|` : ''}`;
}
