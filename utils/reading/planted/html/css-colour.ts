/** Red, green and blue from 0 to 255, how much of it covers from 0 to 1. */
export interface Colour {
  red: number;
  green: number;
  blue: number;
  alpha: number;
}

export const white: Colour = { red: 255, green: 255, blue: 255, alpha: 1 };

/** Names that authors give to text and to what lies under it: https://www.w3.org/TR/css-color-4/#named-colors. */
const named: ReadonlyMap<string, string> = new Map(
  `
  white ffffff, snow fffafa, ivory fffff0, ghostwhite f8f8ff, whitesmoke f5f5f5, floralwhite fffaf0, mintcream f5fffa,
  azure f0ffff, aliceblue f0f8ff, honeydew f0fff0, seashell fff5ee, linen faf0e6, oldlace fdf5e6, lightyellow ffffe0,
  lavenderblush fff0f5, cornsilk fff8dc, beige f5f5dc, lavender e6e6fa, gainsboro dcdcdc, lightgray d3d3d3, lightgrey d3d3d3,
  silver c0c0c0, gray 808080, grey 808080, black 000000, red ff0000, maroon 800000, yellow ffff00, olive 808000, lime 00ff00,
  green 008000, aqua 00ffff, cyan 00ffff, teal 008080, blue 0000ff, navy 000080, fuchsia ff00ff, magenta ff00ff, purple 800080,
  orange ffa500, brown a52a2a, pink ffc0cb, darkblue 00008b, darkgreen 006400, darkred 8b0000, lightblue add8e6,
  lightgreen 90ee90, steelblue 4682b4, royalblue 4169e1
  `
    .trim()
    .split(/,\s+/)
    .map((pair) => {
      const [name = '', hex = ''] = pair.split(' ');
      return [name, hex];
    }),
);

/** A colour as CSS writes it; `undefined` for what is none or cannot be told here: `inherit`, `var(…)`, `color-mix(…)`. */
export function cssColour(value: string): Colour | undefined {
  const text = value.trim().toLowerCase();
  if (text === 'transparent') return { ...white, alpha: 0 };
  if (text.startsWith('#')) return ofHex(text.slice(1));
  const name = named.get(text);
  if (name !== undefined) return ofHex(name);
  const [, kind = '', inside = ''] = /^(rgb|hsl)a?\(([^()]*)\)$/.exec(text) ?? [];
  const parts = inside.split(/[\s,/]+/).filter((part) => part !== '');
  if (kind === '' || parts.length < 3) return undefined;
  const alpha = parts[3] === undefined ? 1 : share(parts[3]);
  return kind === 'rgb' ? ofRgb(parts, alpha) : ofHsl(parts, alpha);
}

/** Whether letters of one colour cannot be told from the other beside them. */
export function isAlike(one: Colour, other: Colour): boolean {
  const most = Math.max(Math.abs(one.red - other.red), Math.abs(one.green - other.green), Math.abs(one.blue - other.blue));
  // What is half transparent is as much nearer to what lies under it.
  return most * one.alpha <= 13;
}

function ofHex(hex: string): Colour | undefined {
  if (!/^(?:[\da-f]{3,4}|[\da-f]{6}|[\da-f]{8})$/.test(hex)) return undefined;
  const long = hex.length <= 4 ? [...hex].map((digit) => digit + digit).join('') : hex;
  const [red = 0, green = 0, blue = 0, alpha = 255] = (long.match(/../g) ?? []).map((pair) => Number.parseInt(pair, 16));
  return { red, green, blue, alpha: alpha / 255 };
}

function ofRgb(parts: string[], alpha: number): Colour {
  const [red = 0, green = 0, blue = 0] = parts.map((part) => (part.endsWith('%') ? share(part) * 255 : Number.parseFloat(part)));
  return { red, green, blue, alpha };
}

function ofHsl([turn = '', much = '', light = '']: string[], alpha: number): Colour {
  const [saturation, lightness] = [share(much.replace(/%?$/, '%')), share(light.replace(/%?$/, '%'))];
  const degrees = Number.parseFloat(turn) || 0;
  const channel = (shift: number): number => {
    const at = (shift + degrees / 30) % 12;
    return 255 * (lightness - saturation * Math.min(lightness, 1 - lightness) * Math.max(-1, Math.min(at - 3, 9 - at, 1)));
  };
  return { red: channel(0), green: channel(8), blue: channel(4), alpha };
}

function share(part: string): number {
  const value = Number.parseFloat(part);
  return Number.isFinite(value) ? Math.min(1, Math.max(0, part.endsWith('%') ? value / 100 : value)) : 1;
}
