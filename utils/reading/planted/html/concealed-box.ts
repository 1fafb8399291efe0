import type { Concealment } from '@/utils/reading/receipt';
import type { Declarations } from './css-declarations';
import { cssLength } from './css-length';

/** Further out than any page is wide, in pixels: half of it for those who push by halves. */
const AWAY = 450;
/** What is left of a box that nobody sees, in pixels. */
const NO_SIZE = 1;
const NO_OPACITY = 0.05;

/** How an element is kept from the eye with all that is in it, whatever that declares; `undefined` where it is not. @param em its letters' height */
export function concealedBox(style: Declarations, em: number): Concealment | undefined {
  if (style.get('display') === 'none' || style.get('content-visibility') === 'hidden') return 'display';
  if (isFaded(style)) return 'opacity';
  if (isOffPage(style, em)) return 'off-page';
  if (isClipped(style, em)) return 'clipped';
  return isShrunk(style) ? 'size' : undefined;
}

function isFaded(style: Declarations): boolean {
  const faded = /\bopacity\(\s*([\d.]+%?)\s*\)/.exec(style.get('filter') ?? '')?.[1];
  return [style.get('opacity'), faded].some((value) => value !== undefined && share(value) <= NO_OPACITY);
}

function isOffPage(style: Declarations, em: number): boolean {
  const far = (property: string): boolean => (cssLength(style.get(property) ?? '', em) ?? 0) <= -AWAY;
  const place = style.get('position');
  if (place === 'absolute' || place === 'fixed') {
    if (['left', 'right', 'top', 'bottom', 'inset-inline-start'].some(far)) return true;
    if (['left', 'top'].some((property) => (cssLength(style.get(property) ?? '', em) ?? 0) >= 5_000)) return true;
  } else if (place === 'relative' && ['left', 'top'].some(far)) return true;
  if (['text-indent', 'margin-left', 'margin-top', 'margin-inline-start'].some(far)) return true;
  const [top = '', , , left = ''] = (style.get('margin') ?? '').split(/\s+/);
  if ([top, left].some((side) => (cssLength(side, em) ?? 0) <= -AWAY)) return true;
  return isMovedAway(style.get('transform') ?? '', em) || isMovedAway(`translate(${style.get('translate') ?? ''})`, em);
}

/** LaTeXML moves what it scales, wide tables by hundreds of points. */
function isMovedAway(transform: string, em: number): boolean {
  if (/scale|matrix|rotate/.test(transform)) return false;
  return [...transform.matchAll(/translate(?:x|y|3d)?\(([^)]*)\)/g)].some(([, values = '']) =>
    values.split(/[\s,]+/).some((value) => Math.abs(cssLength(value.replace(/%$/, 'vw'), em) ?? 0) >= (/%$/.test(value) ? 6_400 : 900)),
  );
}

function isClipped(style: Declarations, em: number): boolean {
  const [, sides] = /^rect\(([^)]*)\)/.exec(style.get('clip') ?? '') ?? [];
  if (sides !== undefined && hasPosition(style)) {
    const [top = 0, right = 0, bottom = 0, left = 0] = sides.split(/[\s,]+/).map((side) => cssLength(side, em) ?? Number.NaN);
    if (right - left <= NO_SIZE || bottom - top <= NO_SIZE) return true;
  }
  if (isClippedAway(style.get('clip-path') ?? style.get('-webkit-clip-path') ?? '')) return true;
  const cuts = ['overflow', 'overflow-x', 'overflow-y'].some((property) => /hidden|clip/.test(style.get(property) ?? ''));
  const sizes = ['width', 'height', 'max-width', 'max-height', 'inline-size', 'block-size'];
  return cuts && sizes.some((property) => (cssLength(style.get(property) ?? '', em) ?? NO_SIZE + 1) <= NO_SIZE);
}

function hasPosition(style: Declarations): boolean {
  return style.get('position') === 'absolute' || style.get('position') === 'fixed';
}

function isClippedAway(path: string): boolean {
  const [, inset] = /^inset\(([^)]*)\)/.exec(path) ?? [];
  if (inset !== undefined) {
    const [top = 0, right = top, bottom = top, left = right] = inset
      .trim()
      .split(/\s+/)
      .map((side) => (side.endsWith('%') ? Number.parseFloat(side) : 0));
    return top + bottom >= 99 || left + right >= 99;
  }
  if (/^(?:circle|ellipse)\(\s*0(?:px|%|em)?[\s)]/.test(path)) return true;
  const [, corners] = /^polygon\(([^)]*)\)/.exec(path) ?? [];
  return corners !== undefined && new Set(corners.split(',').map((corner) => corner.trim().replace(/\b0(?:px|%)/g, '0'))).size < 3;
}

function isShrunk(style: Declarations): boolean {
  const scales = [...(style.get('transform') ?? '').matchAll(/(?:scale(?:x|y|3d)?|matrix)\(([^)]*)\)/g)].map(([, values = '']) => values);
  return [...scales, style.get('scale') ?? ''].some((values) => {
    const [across = 1, down = across] = values.split(/[\s,]+/).map((value) => (value === '' ? 1 : share(value)));
    return values !== '' && (Math.abs(across) <= 0.05 || (values.split(',').length === 2 && Math.abs(down) <= 0.05));
  });
}

function share(value: string): number {
  const number = Number.parseFloat(value);
  return Number.isFinite(number) ? (value.trim().endsWith('%') ? number / 100 : number) : 1;
}
