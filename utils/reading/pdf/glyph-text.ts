const ligatures = /[\ufb00-\ufb06]/g;
const combining: Readonly<Record<string, string>> = {
  '´': '\u0301',
  '¨': '\u0308',
  ˆ: '\u0302',
  '˜': '\u0303',
  '¯': '\u0304',
  '˘': '\u0306',
  '˙': '\u0307',
  '˚': '\u030a',
  ˇ: '\u030c',
  '¸': '\u0327',
};

/** Old TeX fonts draw ligatures as one glyph and an accent as a glyph of its own before its letter: `ﬁ`, `Schr¨odinger`. */
export function glyphText(text: string): string {
  return text
    .replace(ligatures, (ligature) => ligature.normalize('NFKC'))
    .replace(/([´¨ˆ˜¯˘˙˚ˇ¸])\s?(\p{L})/gu, (whole, accent: string, letter: string) => {
      const composed = (letter + (combining[accent] ?? '')).normalize('NFC');
      return composed.length === letter.length ? composed : whole;
    });
}
