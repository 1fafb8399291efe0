/**
 * What TeX's own fonts draw in a slot. pdf.js tells the sign by the glyph's name; fonts whose glyphs have no names it knows (newtx, MSAM,
 * CMEX) come out as the slot's number, that is as control characters and Latin-1 letters.
 */
export type TexEncoding = 'OMS' | 'OMX' | 'OML' | 'MSA' | 'OT1' | 'T1';

const encodings: [RegExp, TexEncoding][] = [
  [/^(?:cmb?sy|lmmathsy|n?[tp]xb?sys?\d*$|rtxsy)/i, 'OMS'],
  [/^(?:cmex|lmmathex|n?[tp]xb?exs?\d*$|rtxex)/i, 'OMX'],
  [/^(?:cmmi|lmmathi|n?[tp]xb?mi|newtxb?mi|[a-z]+mathmi)/i, 'OML'],
  [/^(?:msam|n?[tp]xb?sya)/i, 'MSA'],
  [/^(?:sf|ec)(?:rm|bx|ti|sl|tt|cc|xc|ss|sx|si)\d/i, 'T1'],
  [/^cm(?:r|b|bx|ti|sl|ss|tt|csc|u)/i, 'OT1'],
];

/** Slots 0 to 31. */
const low: Readonly<Record<TexEncoding, string>> = {
  OMS: '−·×∗÷⋄±∓⊕⊖⊗⊘⊙◯∘•≍≡⊆⊇≤≥⪯⪰∼≈⊂⊃≪≫≺≻',
  OMX: '()[]⌊⌋⌈⌉{}⟨⟩|‖/\\()()[]⌊⌋⌈⌉{}⟨⟩/\\',
  OML: 'ΓΔΘΛΞΠΣΥΦΨΩαβγδϵζηθικλμνξπρστυφχ',
  MSA: '⊡⊞⊠□■⋅◊⧫↻↺⇌⇋⊟⊩⊪⊨↠↞⇇⇉⇈⇊↾⇂↿⇃↣↢⇆⇄↰↱',
  OT1: 'ΓΔΘΛΞΠΣΥΦΨΩ\ufb00\ufb01\ufb02\ufb03\ufb04ıȷ`´ˇ˘¯˚¸ßæœøÆŒØ',
  T1: '`´ˆ˜¨˝˚ˇ˘¯˙¸˛‚‹›“”„«»–—\u200b₀ıȷ\ufb00\ufb01\ufb02\ufb03\ufb04',
};

/** Slots 32 to 127 of the two encodings that draw no letter where ASCII has one. */
const ascii: Partial<Record<TexEncoding, string>> = {
  OMS: '←→↑↓↔↗↘≃⇐⇒⇑⇓⇔↖↙∝′∞∈∋△▽/↦∀∃¬∅ℜℑ⊤⊥ℵABCDEFGHIJKLMNOPQRSTUVWXYZ∪∩⊎∧∨⊢⊣⌊⌋⌈⌉{}⟨⟩|‖↕⇕\\≀√⨿∇∫⊔⊓⊑⊒§†‡¶♣♢♡♠',
  OMX: '()[]⌊⌋⌈⌉{}⟨⟩/\\/\\⎛⎞⎡⎤⎣⎦⎢⎥⎧⎫⎩⎭⎨⎬⎪⏐⎝⎠⎜⎟⟨⟩⊔⊔∮∮⊙⊙⊕⊕⊗⊗∑∏∫⋃⋂⊎⋀⋁∑∏∫⋃⋂⊎⋀⋁∐∐ˆˆˆ˜˜˜[]⌊⌋⌈⌉{}√√√√√⏐⎾‖↑↓⎧⎫⎩⎭⇑⇓',
};

/** newtx puts what it takes from the text font above slot 127. */
const high: Partial<Record<TexEncoding, Readonly<Record<string, string>>>> = {
  OMS: { '¸': '+', '¹': '(', º: ')', '»': '[', '¼': ']' },
  OML: { '\u0093': '.', '\u0094': ',', '\u0095': '.', '\u0096': ',', '\u009d': '<' },
};

/** How the slots of a font are laid out, by its PostScript name; `undefined` for fonts TeX did not bring. */
export function texEncoding(name: string): TexEncoding | undefined {
  const family = name.replace(/^[A-Z]{6}\+/, '');
  return encodings.find(([pattern]) => pattern.test(family))?.[1];
}

/** The sign a character stands for. `isRaw`: none of the font's signs was told by name, so that its ASCII letters are slots as well. */
export function slotText(text: string, encoding: TexEncoding, isRaw: boolean): string {
  let written = '';
  for (const character of text) {
    const slot = character.codePointAt(0) ?? 0;
    const sign =
      slot < 32
        ? low[encoding][slot]
        : (high[encoding]?.[character] ?? (isRaw && slot > 32 && slot < 128 ? ascii[encoding]?.[slot - 32] : undefined));
    written += sign ?? character;
  }
  return written;
}

// Seen on https://arxiv.org/pdf/2205.14135v2 and https://arxiv.org/pdf/2112.04426v1 (newtx), https://arxiv.org/pdf/1905.00506v2 (MSAM),
// https://arxiv.org/pdf/2412.20138v7 (CMEX), https://arxiv.org/pdf/1706.03762v5 (CMMI).
