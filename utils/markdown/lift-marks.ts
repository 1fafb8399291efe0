import type { HastNode } from './hast-node';
import { type Sentinel, splitAtSentinels, type TextMark, withoutSentinels } from './text-mark';

/** A range ends with the block it stands in, even where its second sentinel was lost in a picture's name. */
const BLOCKS = new Set(['p', 'li', 'td', 'th', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'blockquote']);

/** A mark can be pressed, and so can a link: the marks in one are taken out. */
function takeMarks(node: HastNode): HastNode[] {
  const taken: HastNode[] = [];
  node.children = node.children?.filter((child) => {
    if (child.tagName === 'data') taken.push(child);
    else taken.push(...takeMarks(child));
    return child.tagName !== 'data';
  });
  return taken;
}

/** Takes the sentinels out of the text in a node. */
function cleaned(node: HastNode): Sentinel[] {
  const own = node.value === undefined ? [] : splitAtSentinels(node.value).filter((part) => typeof part !== 'string');
  if (node.value !== undefined) node.value = withoutSentinels(node.value);
  return [...own, ...(node.children ?? []).flatMap(cleaned)];
}

/**
 * Rehype plugin: sentinels become elements. Each `replace` and `after` mark is a `<data value="INDEX">` for the page to fill, a marked text a
 * `<span>` or `<mark>`. Inside formulas and code there is no place for them: they stand behind. Must run before KaTeX.
 */
export function liftMarks(marks: readonly TextMark[]) {
  return (tree: HastNode): void => {
    let open: number | undefined;

    const elementFor = ({ mark, edge }: Sentinel): HastNode[] => {
      const kind = marks[mark]?.kind;
      if (edge === 'end' && open === mark) open = undefined;
      else if (edge === 'start') open = mark;
      if (edge === 'start' || kind === undefined || kind === 'highlight') return [];
      return [{ type: 'element', tagName: 'data', properties: { value: String(mark) }, children: [] }];
    };

    /** The node as a range that it stands in sets it off. */
    const setOff = (node: HastNode, range: number | undefined): HastNode => {
      const mark = range === undefined ? undefined : marks[range];
      if (mark?.kind === 'highlight') return { type: 'element', tagName: 'mark', properties: {}, children: [node] };
      if (mark?.className === undefined) return node;
      return { type: 'element', tagName: 'span', properties: { className: [mark.className] }, children: [node] };
    };

    const lifted = (value: string): HastNode[] => {
      const parts = splitAtSentinels(value);
      return parts.flatMap((part, index) => {
        if (typeof part !== 'string') return elementFor(part);
        const next = parts[index + 1];
        const isBeforeChip = typeof next === 'object' && marks[next.mark]?.kind === 'replace';
        const text = isBeforeChip ? part.replace(/ $/, '') : part;
        return text === '' ? [] : [setOff({ type: 'text', value: text }, open)];
      });
    };

    /** A formula or code: its text as it was, set off as a whole by the first range in it, then what was marked in it. */
    const behind = (node: HastNode): HastNode[] => {
      const sentinels = cleaned(node);
      const range = open ?? sentinels.find(({ edge }) => edge === 'start')?.mark;
      const found = sentinels.flatMap(elementFor);
      if (node.tagName !== 'pre') return [setOff(node, range), ...found];
      return found.length === 0
        ? [node]
        : [node, { type: 'element', tagName: 'p', properties: { className: ['behind'] }, children: found }];
    };

    const walk = (node: HastNode): HastNode[] => {
      if (node.type === 'text' || node.type === 'raw') return lifted(node.value ?? '');
      for (const [name, value] of Object.entries(node.properties ?? {})) {
        if (typeof value === 'string' && node.properties) node.properties[name] = withoutSentinels(value);
      }
      if (node.tagName === 'pre' || node.tagName === 'code') return behind(node);
      const isBlock = BLOCKS.has(node.tagName ?? '');
      if (isBlock) open = undefined;
      if (node.children) node.children = node.children.flatMap(walk);
      if (isBlock) open = undefined;
      return node.tagName === 'a' ? [node, ...takeMarks(node)] : [node];
    };

    walk(tree);
  };
}
