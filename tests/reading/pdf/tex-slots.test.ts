import { describe, expect, it } from 'vitest';
import { slotText, texEncoding } from '@/utils/reading/pdf/lines/tex-slots';

describe('the fonts of TeX', () => {
  it.each([
    ['ABCDEF+CMSY10', 'OMS'],
    ['XQRHLV+txsys', 'OMS'],
    ['CMEX10', 'OMX'],
    ['DNATUK+txexs', 'OMX'],
    ['CMMI7', 'OML'],
    ['NewTXMI', 'OML'],
    ['MSAM10', 'MSA'],
    ['PDHOGK+txsya', 'MSA'],
    ['SFRM1000', 'T1'],
    ['CMR10', 'OT1'],
    ['Helvetica', undefined],
    ['DejaVuSans', undefined],
  ])('%s is laid out as %s', (name, encoding) => {
    expect(texEncoding(name)).toBe(encoding);
  });

  it.each([
    ['a minus and a product', '1\u00002 \u0002 3', 'OMS', false, '1−2 × 3'],
    ['letters of a font that names its signs', 'A ≤ B', 'OMS', false, 'A ≤ B'],
    ['letters of a font that names none', 'O¹N¸1º 2 ftg', 'OMS', true, 'O(N+∞) ∈ {⊔}'],
    ['large brackets', '\u0012!', 'OMX', true, '()'],
    ['dots and commas of a math font', 'a\u0094 \u0093\u0093 b', 'OML', false, 'a, .. b'],
    ['Greek', '\u000b\u000f', 'OML', false, 'αϵ'],
    ['the end of a proof', '\u0003', 'MSA', false, '□'],
    ['ligatures of a text font', 'e\u001ecient', 'T1', false, 'e\ufb03cient'],
  ] as const)('%s', (_, drawn, encoding, isRaw, read) => {
    expect(slotText(drawn, encoding, isRaw)).toBe(read);
  });
});
