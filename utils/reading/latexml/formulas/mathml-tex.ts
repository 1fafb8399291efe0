/** Deeper formulas are not drawn by anybody; their text is taken as it stands. */
const DEEPEST = 60;

/**
 * TeX for a formula that is given as MathML only, near enough to be read: structure is kept, fonts and spaces are not.
 * Such formulas are marked as unreadable in the receipt, as nobody wrote this TeX.
 */
export function mathmlTex(node: Element, depth = 0): string {
  if (depth > DEEPEST) return node.textContent;
  const parts = [...node.children].filter(({ localName }) => !/^(?:m:)?annotation/.test(localName));
  if (parts.length === 0) return node.localName.endsWith('mspace') ? ' ' : node.textContent.trim();
  const tex = parts.map((part) => mathmlTex(part, depth + 1));
  const [a = '', b = '', c = ''] = tex;
  switch (node.localName.replace(/^m:/, '')) {
    case 'msup':
    case 'mover':
      return `${a}^{${b}}`;
    case 'msub':
    case 'munder':
      return `${a}_{${b}}`;
    case 'msubsup':
    case 'munderover':
      return `${a}_{${b}}^{${c}}`;
    case 'mfrac':
      return `\\frac{${a}}{${b}}`;
    case 'msqrt':
      return `\\sqrt{${tex.join(' ')}}`;
    case 'mroot':
      return `\\sqrt[${b}]{${a}}`;
    case 'mtr':
      return `${tex.join(' & ')} \\\\`;
    default:
      return tex.join(' ');
  }
}
