import { inlinePieces, inlineText } from '@/utils/reading/latexml/text/inline-pieces';
import { elementRole } from '@/utils/reading/latexml/walk/element-role';
import type { Walk } from '@/utils/reading/latexml/walk/walk';

/** A list is one passage until it grows longer than this; then the next item begins a new one. */
const passageLength = 600;

interface Lines {
  lines: string[];
  /** Characters in them. */
  length: number;
  anchor: Element;
  /** How many parts the list has had before. */
  part: number;
}

/** Writes a list of any depth as Markdown; equations, tables and figures in its items become passages of their own between the parts. */
export async function writeList(list: Element, walk: Walk, write: (block: Element) => Promise<void>): Promise<void> {
  const pending: Lines = { lines: [], length: 0, anchor: list, part: 0 };
  const flush = (): void => {
    walk.add('list', outdented(pending.lines).join('\n'), pending.anchor);
    pending.lines = [];
    pending.length = 0;
    pending.part += 1;
  };
  const writeItem = async (item: Element, marker: string, indent: string): Promise<void> => {
    if (pending.lines.length === 0) pending.anchor = [...item.children].find((child) => elementRole(child) === 'container') ?? item;
    let prefix = `${indent}${marker} `;
    const inner = indent + ' '.repeat(/^\d/.test(marker) ? marker.length + 1 : 2);
    let part: number | undefined;
    for (const block of itemBlocks(item, walk)) {
      if (typeof block === 'string' && part !== undefined && part !== pending.part) {
        // Its beginning stands before an equation: indented under nothing, or under another item, it would be misread.
        if (pending.lines.length > 0) flush();
        walk.add('paragraph', block, item);
      } else if (typeof block === 'string') {
        pending.lines.push(prefix + block.replaceAll('\n', `\n${inner}`));
        pending.length += block.length;
        prefix = inner;
        part = pending.part;
      } else if (elementRole(block) === 'list') {
        // An item may hold nothing but a list.
        await writeItems(block, inner);
      } else {
        flush();
        pending.anchor = block;
        await write(block);
      }
    }
  };
  const writeItems = async (items: Element, indent: string): Promise<void> => {
    walk.nesting += 1;
    for (const { item, marker } of listItems(items, walk)) {
      const pause = walk.breathe?.();
      if (pause !== undefined) await pause;
      if (indent === '' && pending.length > passageLength) flush();
      await writeItem(item, marker, indent);
    }
    walk.nesting -= 1;
  };
  await writeItems(list, '');
  flush();
}

/** A part of a list that goes on after an equation is no deeper than its first line. */
function outdented(lines: string[]): string[] {
  const depth = /^ */.exec(lines[0] ?? '')?.[0].length ?? 0;
  return depth === 0 ? lines : lines.map((line) => line.replace(new RegExp(`^(?: {${depth}}| *)`), ''));
}

/** Items with their Markdown markers; in a description list the term stands in its own `dt`, and in bold as the page prints it. */
function listItems(list: Element, walk: Walk): { item: Element; marker: string }[] {
  const items: { item: Element; marker: string }[] = [];
  let term = '';
  const isGlossary = list.localName === 'dl';
  for (const item of list.children) {
    const tag = [...item.children].find((child) => child.classList.contains('ltx_tag'));
    const label = tag === undefined ? '' : inlineText(tag, walk);
    if (tag !== undefined) walk.done.add(tag);
    if (item.localName === 'dt' && tag !== undefined && item.children.length === 1) {
      term = label;
      continue;
    }
    const name = label || term;
    items.push({ item, marker: isGlossary && name !== '' ? `- **${name}**` : marker(name, list.localName === 'ol') });
    term = '';
  }
  return items;
}

/** `•` and dashes become `-`; `1.` stays; any other label (`(a)`, `RQ1`) stands after the dash. */
function marker(label: string, isNumbered: boolean): string {
  if (/^\d{1,3}[.)]?$/.test(label)) return /\d$/.test(label) ? `${label}.` : label;
  if (label === '' && isNumbered) return '1.';
  return label === '' || /^[^$\dA-Za-z\u00c0-\u1fff\u3040-\ud7ff]*$/.test(label) ? '-' : `- ${label}`;
}

function isWrapper(block: Element): boolean {
  const role = elementRole(block);
  return role === 'container' || role === 'paragraph';
}

/** What an item is made of: lines of text, nested lists, blocks. */
function itemBlocks(item: Element, walk: Walk): (string | Element)[] {
  const blocks: (string | Element)[] = [];
  walk.nesting += 1;
  for (const piece of inlinePieces(item, walk)) {
    if (typeof piece === 'string') blocks.push(piece);
    else if (isWrapper(piece)) for (const block of itemBlocks(piece, walk)) blocks.push(block);
    else blocks.push(piece);
  }
  walk.nesting -= 1;
  return blocks;
}
