const BLOCKS = new Set(['P', 'DIV', 'SECTION', 'ARTICLE', 'UL', 'OL', 'TABLE', 'BLOCKQUOTE', 'HEADER', 'FOOTER', 'MAIN', 'DL', 'DT', 'DD']);
const SKIPPED = new Set(['SCRIPT', 'STYLE', 'NOSCRIPT', 'TEMPLATE', 'SVG', 'HEAD', 'BUTTON', 'FORM']);
const NO_BREAK = new Set(['CODE', 'PRE']);

/** A page as the Markdown that says the same, as far as reports need it: headings, paragraphs, lists, links, tables. */
export function pageMarkdown(page: Document): string {
  return writeChildren(page.body ?? page.documentElement)
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
  if (NO_BREAK.has(tag)) return element.textContent ?? '';
  const inner = writeChildren(element);
  const [, level] = /^H([1-6])$/.exec(tag) ?? [];
  if (level !== undefined) return `\n\n${'#'.repeat(Number(level))} ${inner.replace(/\s+/g, ' ').trim()}\n\n`;
  if (BLOCKS.has(tag)) return `\n\n${inner.trim()}\n\n`;
  return writeInline(element, tag, inner);
}

function writeInline(element: Element, tag: string, inner: string): string {
  switch (tag) {
    case 'BR':
      return '\n';
    case 'HR':
      return '\n\n---\n\n';
    case 'IMG':
      return '';
    case 'LI':
      return `\n- ${inner.trim()}`;
    case 'TR':
      return writeRow(element);
    case 'STRONG':
    case 'B':
      return inner.trim() === '' ? inner : `**${inner.trim()}**${/\s$/.test(inner) ? ' ' : ''}`;
    case 'A':
      return writeLink(element.getAttribute('href') ?? '', inner);
    default:
      return inner;
  }
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
