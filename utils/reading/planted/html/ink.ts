import type { Concealment } from '@/utils/reading/receipt';
import { type Colour, cssColour, isAlike, white } from './css-colour';
import type { Declarations } from './css-declarations';
import { cssLength } from './css-length';
import type { PageStyles } from './page-styles';

/** How letters right in an element are drawn: what it inherits, and what it declares itself. */
export interface Ink {
  isHidden: boolean;
  /** Height of the letters in pixels. */
  size: number;
  /** Absent where the page does not say it. */
  colour?: Colour;
  /** What lies under the letters; `unknown` for pictures and for colours that cannot be told. */
  ground: Colour | 'unknown';
  /** Whether the page says what lies under them: else it is taken to be white. */
  isGroundTold: boolean;
  /** Custom properties in force. */
  variables: Declarations;
}

const page: Ink = { isHidden: false, size: 16, ground: white, isGroundTold: false, variables: new Map() };
/** Nobody reads letters of this height in pixels. */
const NO_HEIGHT = 1.4;

/** The ink of each element, worked out once. */
export class Inks {
  private readonly known = new Map<Element, Ink>();

  constructor(private readonly styles: PageStyles) {}

  of(element: Element): Ink {
    const known = this.known.get(element);
    if (known !== undefined) return known;
    // From the outermost inwards, so that deep pages need no deep stack.
    const line: Element[] = [];
    let at: Element | null = element;
    while (at !== null && !this.known.has(at)) {
      line.push(at);
      at = at.parentElement;
    }
    let ink = at === null ? page : (this.known.get(at) ?? page);
    for (const inner of line.reverse()) {
      ink = inkOf(ink, this.styles.of(inner), inner);
      this.known.set(inner, ink);
    }
    return ink;
  }
}

/** How letters of this ink are kept from the eye. */
export function concealedInk({ isHidden, size, colour, ground }: Ink): Concealment | undefined {
  if (isHidden) return 'visibility';
  if (size <= NO_HEIGHT) return 'size';
  if (colour === undefined) return undefined;
  if (colour.a <= 0.05) return 'colour';
  return ground !== 'unknown' && isAlike(colour, ground) ? 'colour' : undefined;
}

function inkOf(outer: Ink, style: Declarations, element: Element): Ink {
  if (style.size === 0) return outer;
  const variables = variablesOf(outer.variables, style);
  const value = (property: string): string | undefined => resolved(style.get(property), variables);
  const colour = value('-webkit-text-fill-color') ?? value('color') ?? latexmlColour(style, '--ltx-fg-color', element);
  const own = colour === undefined ? undefined : cssColour(colour);
  const visibility = value('visibility');
  return {
    isHidden: visibility === undefined ? outer.isHidden : isUnseen(visibility, outer.isHidden),
    size: sizeOf(value('font-size') ?? sizeInFont(value('font')), outer.size),
    ...(own === undefined ? (outer.colour === undefined || isReset(colour) ? {} : { colour: outer.colour }) : { colour: own }),
    ...groundOf(
      value('background-color') ?? value('background') ?? latexmlColour(style, '--ltx-bg-color', element),
      value('background-image'),
      outer,
    ),
    variables,
  };
}

function isUnseen(visibility: string, outer: boolean): boolean {
  if (visibility === 'inherit' || visibility === 'unset') return outer;
  return visibility === 'hidden' || visibility === 'collapse';
}

/** A colour that cannot be told is taken to be seen. */
function isReset(colour: string | undefined): boolean {
  return colour !== undefined && colour !== 'inherit' && colour !== 'currentcolor' && colour !== 'unset';
}

function variablesOf(outer: Declarations, style: Declarations): Declarations {
  let variables: Map<string, string> | undefined;
  for (const [property, value] of style) {
    if (!property.startsWith('--') || property.startsWith('--ltx-')) continue;
    variables ??= new Map(outer);
    variables.set(property, value);
  }
  return variables ?? outer;
}

function resolved(value: string | undefined, variables: Declarations): string | undefined {
  const [, name = '', otherwise] = value?.includes('var(') === true ? (/^var\(\s*(--[\w-]+)\s*(?:,\s*(.*))?\)$/.exec(value) ?? []) : [];
  return name === '' ? value : (variables.get(name) ?? otherwise ?? value);
}

/** Since 2025 LaTeXML writes colours as variables that its sheet knows, so that a dark page can bend them. */
function latexmlColour(style: Declarations, property: string, element: Element): string | undefined {
  const colour = style.get(property);
  return colour === undefined || element.closest('svg') !== null ? undefined : colour;
}

function sizeOf(value: string | undefined, outer: number): number {
  if (value === undefined || value === 'inherit') return outer;
  return cssLength(value, outer) ?? (/^(?:x*-?(?:small|large)|medium|larger|smaller)/.test(value) ? 12 : outer);
}

/** `italic 1px/2 serif`. */
function sizeInFont(font: string | undefined): string | undefined {
  return font === undefined ? undefined : /(?:^|\s)([\d.]+(?:px|pt|em|rem|%|ex))(?:\s*\/|\s)/.exec(font)?.[1];
}

function groundOf(value: string | undefined, image: string | undefined, outer: Ink): Pick<Ink, 'ground' | 'isGroundTold'> {
  if ((image !== undefined && image !== 'none') || (value !== undefined && /url\(|gradient|image/.test(value)))
    return { ground: 'unknown', isGroundTold: true };
  if (value === undefined || /^(?:none|inherit|initial|unset)$/.test(value))
    return { ground: outer.ground, isGroundTold: outer.isGroundTold };
  const colour = value
    .split(/\s+(?![^(]*\))/)
    .map(cssColour)
    .find((one) => one !== undefined);
  if (colour === undefined) return { ground: 'unknown', isGroundTold: true };
  return colour.a < 0.3 ? { ground: outer.ground, isGroundTold: outer.isGroundTold } : { ground: colour, isGroundTold: true };
}
