import rehypeKatex from 'rehype-katex';
import rehypeStringify from 'rehype-stringify';
import remarkCjkFriendly from 'remark-cjk-friendly/parseOnly';
import remarkMath from 'remark-math';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { type Plugin, unified } from 'unified';
import { endBareLinks } from './end-bare-links';
import type { HastNode } from './hast-node';
import { isTooMuch } from './is-too-much';
import { KATEX_OPTIONS } from './katex-options';
import { keepPlain } from './keep-plain';
import { liftMarks } from './lift-marks';
import { withDollars } from './math-delimiters';
import { readGfm } from './read-gfm';
import { type TextMark, withSentinels } from './text-mark';

export interface HtmlOptions {
  /** For a title: no paragraph around the text. */
  isInline?: boolean;
  /** `mathml`: for browsers; `tex`: as text between dollars and without classes, for where MathML and styles are lost. */
  math: 'mathml' | 'tex';
  /** Of the innermost heading around the text: headings in it go below. */
  level?: number;
  /** Places in the text, and what stands at each `replace` and `after` mark. */
  marks?: readonly TextMark[];
  slot?(mark: number): HastNode[];
}

/**
 * Markdown with formulas as HTML, read as the pages read it, to be written into a file. The text is data: its own HTML is shown as words, pictures
 * are their descriptions, links lead to the web only.
 */
export function renderHtml(text: string, { isInline = false, math, level = 0, marks = [], slot = () => [] }: HtmlOptions): string {
  if (isTooMuch(text)) return String(stringifier.stringify(plain(text, isInline, math) as Parameters<typeof stringifier.stringify>[0]));
  const processor = unified()
    .use([remarkParse, readGfm as Plugin, endBareLinks as Plugin, remarkCjkFriendly, remarkMath])
    // Kept as what it is, HTML comes to the stringifier, which writes it as words.
    .use(remarkRehype, { allowDangerousHtml: true })
    .use([
      [keepPlain as Plugin<[object]>, { isInline }],
      [liftMarks as Plugin<[object]>, marks],
    ])
    .use(finish as Plugin<[object]>, { slot, level, math })
    .use(math === 'mathml' ? [[rehypeKatex, { ...KATEX_OPTIONS, output: 'mathml' }]] : [])
    .use(rehypeStringify);
  return String(processor.processSync(withDollars(withSentinels(text, marks))));
}

const stringifier = unified().use(rehypeStringify);

function plain(text: string, isInline: boolean, math: HtmlOptions['math']): HastNode {
  return element(isInline ? 'span' : 'p', math === 'tex' ? {} : { className: ['as-it-stands'] }, [{ type: 'text', value: text }]);
}

/** An element of HTML, for slots too. */
export function element(tagName: string, properties: Record<string, unknown>, children: HastNode[]): HastNode {
  return { type: 'element', tagName, properties, children };
}

/** Links, headings, slots and formulas as files want them. */
function finish({ slot, level, math }: Required<Pick<HtmlOptions, 'slot' | 'level' | 'math'>>) {
  const finished = (node: HastNode): HastNode[] => {
    const { tagName, properties = {} } = node;
    if (tagName === 'data') return slot(Number(properties.value));
    if (math === 'tex' && isMath(node)) return [asTex(node)];
    // Only for the formulas and languages of pages.
    if (math === 'tex' && node.properties) delete node.properties.className;
    node.children = node.children?.flatMap(finished);
    if (tagName === 'a') return link(node);
    const heading = /^h([1-6])$/.exec(tagName ?? '')?.[1];
    if (heading !== undefined) node.tagName = `h${Math.min(6, Number(heading) + level)}`;
    return [node];
  };
  return (tree: HastNode): void => {
    tree.children = tree.children?.flatMap(finished);
  };
}

function link(node: HastNode): HastNode[] {
  const href = String(node.properties?.href ?? '');
  if (!/^https?:\/\/[^@/]+(?:[/?#]|$)/i.test(href) || !URL.canParse(href)) return node.children ?? [];
  return [{ ...node, properties: { href, rel: ['noopener', 'noreferrer'] } }];
}

/** As remark-math gives them: a code element, a display's inside of a `pre`. */
function isMath(node: HastNode): boolean {
  const code = node.tagName === 'pre' ? node.children?.[0] : node;
  const names = code?.properties?.className;
  return code?.tagName === 'code' && Array.isArray(names) && names.includes('language-math');
}

function asTex(node: HastNode): HastNode {
  const isDisplay = node.tagName === 'pre';
  const tex = (isDisplay ? node.children?.[0]?.children : node.children)?.map(({ value = '' }) => value).join('') ?? '';
  const text: HastNode = { type: 'text', value: isDisplay ? `$$${tex.trim()}$$` : `$${tex}$` };
  return isDisplay ? element('p', {}, [text]) : text;
}
