import { inlineText, titleText } from '@/utils/reading/latexml/text/inline-pieces';
import type { Walk } from '@/utils/reading/latexml/walk/walk';
import { tidySpaces } from '@/utils/reading/tidy-text';

/** Opens a section with its heading and reads what is in it. */
export async function writeSection(section: Element, walk: Walk): Promise<void> {
  const title = ownTitle(section);
  // Without a heading (an unnumbered part, a converter's wrapper) it is no level of its own.
  if (title === undefined) return await walk.writeChildren(section);
  walk.depth += 1;
  openTitled(title, walk);
  await walk.writeChildren(section);
  walk.depth -= 1;
}

/** Notes of a heading follow it at once. */
function openTitled(title: Element, walk: Walk): void {
  walk.done.add(title);
  walk.draft.openSection({
    ...headingParts(title, walk),
    level: Math.max(1, walk.depth),
    isAppendix: title.closest('.ltx_appendix') !== null,
  });
}

export async function writeAbstract(abstract: Element, walk: Walk): Promise<void> {
  const title = ownTitle(abstract);
  walk.draft.openAbstract(title === undefined ? undefined : takeTitle(title, walk));
  await walk.writeChildren(abstract);
  walk.draft.closeAbstract();
}

/** Acknowledgements are a block with a title, not a section element. */
export async function writeAcknowledgements(block: Element, walk: Walk): Promise<void> {
  const title = ownTitle(block);
  // ACM's style sets notes on the authors so, before the first section. Seen on https://ar5iv.labs.arxiv.org/html/2310.10108.
  if (title === undefined && isBeforeSections(walk)) return await walk.writeChildren(block);
  const heading = title === undefined ? 'Acknowledgements' : takeTitle(title, walk);
  walk.draft.openSection({ heading, level: 1, isAppendix: false });
  await walk.writeChildren(block);
}

function isBeforeSections({ draft: { sections, abstractSection } }: Walk): boolean {
  return sections.every(({ heading }, index) => index === abstractSection || heading === '');
}

/** The heading of a section that the converter did not wrap, such as one inside a minipage. */
const sectionTitle = /\bltx_title_(?:part|chapter|section|appendix|subsection|subsubsection|paragraph|subparagraph)\b/;

/** A title inside a section: a plain page's `h2` opens a section; a theorem's or proof's opens its paragraph, `Keywords` its line. */
export function writeTitle(title: Element, walk: Walk): void {
  if (sectionTitle.test(title.getAttribute('class') ?? '')) {
    walk.depth += 1;
    openTitled(title, walk);
    walk.depth -= 1;
    return;
  }
  const text = titleText(title, walk);
  if (text === '') return;
  const [, level] = title.classList.contains('ltx_title') ? [] : (/^h([1-6])$/.exec(title.localName) ?? []);
  if (level === undefined) walk.lead = `${walk.lead === '' ? '' : `${walk.lead} `}**${text}**`;
  else walk.draft.openSection({ ...plainHeading(text), level: Math.max(1, Number(level) - 1), isAppendix: false });
}

function ownTitle(section: Element): Element | undefined {
  for (let child = section.firstElementChild; child !== null; child = child.nextElementSibling) {
    if (child.classList.contains('ltx_title')) return child;
  }
  return undefined;
}

function takeTitle(title: Element, walk: Walk): string {
  walk.done.add(title);
  return titleText(title, walk).replace(/[.:]$/, '');
}

/** Pages without LaTeXML's tags write the number into the heading. */
function plainHeading(text: string): { number?: string; heading: string } {
  const [, number, heading] = /^(\d+(?:\.\d+)*|[A-Z](?:\.\d+)+)\.?\s+(\S.*)$/.exec(text) ?? [];
  return number === undefined || heading === undefined ? { heading: text } : { number, heading };
}

/** `3.1 Model` and `Appendix A Proofs` come with the number in a tag. */
function headingParts(title: Element, walk: Walk): { number?: string; heading: string } {
  const tag = title.querySelector('.ltx_tag');
  if (tag === null) return { heading: titleText(title, walk) };
  const number = inlineText(tag, walk)
    .replace(/^(?:Appendix|Section|Chapter|Part)\s+/i, '')
    .replace(/[.:)\s]+$/, '');
  walk.done.add(tag);
  const heading = titleText(title, walk).replace(/^[.:]\s*/, '');
  if (heading === '') return { heading: tidySpaces(tag.textContent).trim() };
  return number === '' ? { heading } : { number, heading };
}
