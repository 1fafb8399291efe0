import { inlineText, titleText } from './inline-pieces';
import type { Walk } from './walk';

/** Opens a section with its heading and reads what is in it. */
export function writeSection(section: Element, walk: Walk): void {
  walk.depth += 1;
  const title = ownTitle(section);
  if (title !== undefined) {
    walk.done.add(title);
    const isAppendix = section.closest('.ltx_appendix') !== null;
    walk.draft.openSection({ ...headingParts(title, walk), level: walk.depth, isAppendix });
  }
  walk.writeChildren(section);
  walk.depth -= 1;
}

export function writeAbstract(abstract: Element, walk: Walk): void {
  const title = ownTitle(abstract);
  walk.draft.openAbstract(title === undefined ? undefined : takeTitle(title, walk));
  walk.writeChildren(abstract);
}

/** Acknowledgements are a block with a title, not a section element. */
export function writeAcknowledgements(block: Element, walk: Walk): void {
  const title = ownTitle(block);
  const heading = title === undefined ? 'Acknowledgements' : takeTitle(title, walk);
  walk.draft.openSection({ heading, level: 1, isAppendix: false });
  walk.writeChildren(block);
}

/** A title inside a section: a plain page's `h2` opens a section; a theorem's or proof's opens its paragraph, `Keywords` its line. */
export function writeTitle(title: Element, walk: Walk): void {
  const text = titleText(title, walk);
  if (text === '') return;
  const [, level] = title.classList.contains('ltx_title') ? [] : (/^h([1-6])$/.exec(title.localName) ?? []);
  if (level === undefined) walk.lead = `${walk.lead === '' ? '' : `${walk.lead} `}**${text}**`;
  else walk.draft.openSection({ ...plainHeading(text), level: Math.max(1, Number(level) - 1), isAppendix: false });
}

function ownTitle(section: Element): Element | undefined {
  return [...section.children].find((child) => child.classList.contains('ltx_title'));
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
  return number === '' ? { heading } : { number, heading };
}
