import { composeAccents } from './loose-accents';

const special = /[\p{Cc}\p{Variation_Selector}\ufb00-\ufb06\uf8e5-\uf8fe\u{1d400}-\u{1d7ff}]/u;
const ligatures = /[\ufb00-\ufb06]|[\u{1d400}-\u{1d7ff}]/gu;
/** Adobe's private signs from U+F8E5 on: the parts large brackets are built of. Seen on https://arxiv.org/pdf/1512.03385v1. */
const brackets = '⎯⏐⎯®©™⎛⎜⎝⎡⎢⎣⎧⎨⎩⎪⎮⎞⎟⎠⎤⎥⎦⎫⎬⎭';

/** Letters as a reader writes them: old TeX fonts draw ligatures as one glyph, math fonts letters of an alphabet of their own. */
export function glyphText(text: string): string {
  // A font's map may name half of a letter that takes two, which no request to a model can carry.
  const whole = text.toWellFormed();
  return composeAccents(special.test(whole) ? plainSigns(whole) : whole);
}

function plainSigns(text: string): string {
  return (
    text
      .replace(ligatures, (sign) => sign.normalize('NFKC'))
      .replace(/[\uf8e5-\uf8fe]/g, (part) => brackets[(part.codePointAt(0) ?? 0) - 0xf8e5] ?? '')
      .replace(/[\t\n\v\f\r\u0085]/g, ' ')
      // Fonts with several heights of one bracket or sum tell them by a selector.
      .replace(/[\p{Cc}\p{Variation_Selector}]/gu, '')
  );
}
