import type { HastNode } from './hast-node';

/** What a formula, a language and a checkbox need; ids and the like could collide with those of our own pages. */
const PROPERTIES = new Set(['href', 'className', 'start', 'align', 'type', 'checked', 'disabled']);

/** What may stand in a title: it is itself inside a heading or a button. */
const INLINE = new Set(['em', 'strong', 'del', 'code', 'sup', 'br']);

/** Deeper elements than any answer has would be laid out by browsers ever more slowly, and end in a crash. */
const DEEPEST = 60;

/**
 * Rehype plugin: leaves of a parsed text only what we mean to show. Markdown's own HTML is text to the parser already; this takes out what is
 * made from Markdown itself: pictures, whose words stay; targets and ids of footnotes; blocks in a title; nesting without end. Must run first.
 */
export function keepPlain({ isInline }: { isInline: boolean }) {
  const kept = (node: HastNode, depth: number): HastNode[] => {
    const { tagName, properties = {}, children } = node;
    if (tagName === 'img') return [{ type: 'text', value: String(properties.alt ?? '') }];
    // Of footnotes: an English heading, and ways back that need ids.
    if (properties.dataFootnoteBackref !== undefined || properties.id === 'footnote-label') return [];
    if (depth > DEEPEST) return [{ type: 'text', value: textOf(node) }];
    if (children !== undefined) node.children = children.flatMap((child) => kept(child, depth + 1));
    if (tagName === undefined) return [node];
    if (isInline && !INLINE.has(tagName)) return node.children ?? [];
    node.properties = Object.fromEntries(Object.entries(properties).filter(([name]) => PROPERTIES.has(name)));
    return [node];
  };
  return (tree: HastNode): void => {
    tree.children = tree.children?.flatMap((child) => kept(child, 1));
  };
}

/** Without recursion: it is called where there is too much of that. */
function textOf(node: HastNode): string {
  let text = '';
  const open = [node];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    text += next.value ?? '';
    for (const child of [...(next.children ?? [])].reverse()) open.push(child);
  }
  return text;
}
