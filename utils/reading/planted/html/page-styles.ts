import { concealedBox } from './concealed-box';
import { cssDeclarations, type Declarations } from './css-declarations';
import { cssLength } from './css-length';
import { pageRules } from './page-rules';

const nothing: Declarations = new Map();
const presentational = '[hidden], [bgcolor], font[color], font[size]';

/** What a page itself says of the style of its elements: `style` attributes, its own rules, and the attributes of old. Nothing is laid out. */
export class PageStyles {
  private readonly ofRules = new Map<Element, { usual: Map<string, string>; important: Map<string, string> }>();
  /** Pages repeat a few style attributes thousands of times. */
  private readonly parsed = new Map<string, ReturnType<typeof cssDeclarations> & { mayHide: boolean }>();
  private readonly hasOld: boolean;

  /** @param root the elements that are asked for stand in it or hold it */
  constructor(
    document: Document,
    private readonly root: Element,
  ) {
    this.hasOld = document.querySelector(presentational) !== null;
    const rules = pageRules(document).map((rule, order) => ({ ...rule, order }));
    for (const { selector, block } of rules.sort((a, b) => a.weight - b.weight || a.order - b.order)) {
      for (const element of matching(document, selector)) {
        const own = this.ofRules.get(element) ?? { usual: new Map<string, string>(), important: new Map<string, string>() };
        this.ofRules.set(element, own);
        for (const [property, value] of block.usual) own.usual.set(property, value);
        for (const [property, value] of block.important) own.important.set(property, value);
      }
    }
  }

  /** The elements with a style that may hide them, and all that a rule is for, in no order. */
  *styled(): Generator<[Element, Declarations]> {
    for (const element of this.root.querySelectorAll('[style]')) {
      const { mayHide } = this.declared(element.getAttribute('style') ?? '');
      if (mayHide || this.ofRules.has(element)) yield [element, this.of(element)];
    }
    for (const element of this.ofRules.keys())
      if (!element.hasAttribute('style') && this.root.contains(element)) yield [element, this.of(element)];
    if (!this.hasOld) return;
    for (const element of this.root.querySelectorAll(presentational)) if (!element.hasAttribute('style')) yield [element, this.of(element)];
  }

  /** What is declared for the element itself. */
  of(element: Element): Declarations {
    const rules = this.ofRules.get(element);
    const style = element.getAttribute('style');
    const own = style === null ? undefined : this.declared(style);
    const old = this.hasOld ? attributesOfOld(element) : nothing;
    if (rules === undefined && old === nothing) return own?.usual ?? nothing;
    return new Map([...old, ...(rules?.usual ?? []), ...(own?.usual ?? []), ...(rules?.important ?? []), ...(own?.important ?? [])]);
  }

  private declared(style: string): ReturnType<typeof cssDeclarations> & { mayHide: boolean } {
    const known = this.parsed.get(style);
    if (known !== undefined) return known;
    const { usual, important } = cssDeclarations(style);
    const own = important.size === 0 ? usual : new Map([...usual, ...important]);
    const block = { usual: own, important, mayHide: mayHide(own) };
    this.parsed.set(style, block);
    return block;
  }
}

const inks = [
  'color',
  '-webkit-text-fill-color',
  'background',
  'background-color',
  '--ltx-fg-color',
  '--ltx-bg-color',
  'visibility',
  'font',
];
/** A size that a few elements in each other may bring to nothing, in the letters around: `90%`, by far the most of all styles, is none. */
const SMALL = 0.5;

function mayHide(style: Declarations): boolean {
  if (concealedBox(style, 16) !== undefined || inks.some((property) => style.has(property))) return true;
  const size = style.get('font-size');
  return size !== undefined && (cssLength(size, 16) ?? 16) <= 16 * SMALL;
}

function attributesOfOld(element: Element): Declarations {
  const hidden = element.hasAttribute('hidden') && element.getAttribute('hidden') !== 'until-found';
  const ground = element.getAttribute('bgcolor');
  const isFont = element.localName === 'font';
  if (!hidden && ground === null && !isFont) return nothing;
  const colour = isFont ? element.getAttribute('color') : null;
  return new Map([
    ...(hidden ? [['display', 'none'] as const] : []),
    ...(ground === null ? [] : [['background-color', hexed(ground)] as const]),
    ...(colour === null ? [] : [['color', hexed(colour)] as const]),
  ]);
}

/** `FFFFFF` was enough then. */
function hexed(colour: string): string {
  return /^[\da-f]{6}$/i.test(colour) ? `#${colour}` : colour.toLowerCase();
}

function matching(document: Document, selector: string): Iterable<Element> {
  try {
    return document.querySelectorAll(selector);
  } catch (error) {
    // A selector that this browser does not know styles nothing in it either.
    if (error instanceof Error) return [];
    throw error;
  }
}
