import { elementMarkdown } from '@/utils/library/import/html/page-markdown';
import type { ImportPorts, TextFile } from '@/utils/library/import/import-ports';
import type { Intake } from '@/utils/library/import/intake';
import { escapeSection } from '@/utils/library/paper-file/section-lines';
import { readPaperFile } from './read-paper-file';

/** How many levels our page sets a text's own headings below their section's. */
const LEVELS = 3;

/** The page that we export: each paper an `<article>` with title, facts and sections. */
export function isOwnPage(text: string): boolean {
  return /<meta name="generator" content="PaperPane">/.test(text) && text.includes('<article');
}

export async function readOwnPage({ name, text }: TextFile, intake: Intake, { parseHtml }: ImportPorts): Promise<void> {
  const page = await parseHtml(text);
  for (const article of page.querySelectorAll('article')) readPaperFile({ name, text: paperFile(article) }, intake);
}

/** The article as the paper's own Markdown file. */
function paperFile(article: Element): string {
  // What is shown of the evidence is in no text: it would have to be checked again anyway.
  for (const mark of article.querySelectorAll('.cite, sup.number, section.notes')) mark.remove();
  const parts: string[] = [];
  let section: string[] | undefined;
  const close = () => {
    if (section !== undefined) parts.push(escapeSection(section.join('\n\n').trim()));
  };
  for (const element of article.children) {
    const tag = element.tagName.toUpperCase();
    if (tag === 'H2') parts.push(`# ${headingOf(element)}`);
    else if (tag === 'H3') {
      close();
      section = [];
      parts.push(`## ${headingOf(element)}`);
    } else if (section === undefined) parts.push(elementMarkdown(asChild(element)));
    else section.push(textOf(element));
  }
  close();
  return `${parts.join('\n\n')}\n`;
}

function headingOf(element: Element): string {
  return elementMarkdown(element).replace(/\s+/g, ' ').trim();
}

/** A question stands over its answer as a heading of its own. */
function textOf(element: Element): string {
  if (element.classList.contains('as-it-stands')) return element.textContent ?? '';
  if (element.tagName.toUpperCase() === 'H4' && !element.hasAttribute('id') && isAsked(element)) return `**问：${headingOf(element)}**`;
  return elementMarkdown(asChild(element)).replace(new RegExp(`^#{${LEVELS}}(?=#)`, 'gm'), '');
}

function isAsked(element: Element): boolean {
  let before = element.previousElementSibling;
  while (before !== null && before.tagName.toUpperCase() !== 'H3') before = before.previousElementSibling;
  return before?.textContent === '追问';
}

/** The element as something that holds it, for its own mark is wanted too. */
function asChild(element: Element): Element {
  const around = element.ownerDocument.createElement('div');
  around.append(element.cloneNode(true));
  return around;
}
