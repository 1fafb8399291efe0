/** A line of an algorithm or listing as the page marks it. */
export interface MarkedLine {
  /** `3:`; empty where the lines are not numbered. */
  number: string;
  /** How many no-break and other wide spaces stand before its first word. */
  indent: number;
  text: string;
}

/** Loops and conditions are told by how far their lines are set in, by as many spaces as the package likes: each deeper line is one step. */
export function indented(lines: MarkedLine[]): string[] {
  const depths: number[] = [];
  return lines.map(({ number, indent, text }) => {
    if (text === '') return number;
    while ((depths.at(-1) ?? 0) > indent) depths.pop();
    if (depths.at(-1) !== indent) depths.push(indent);
    return `${number === '' ? '' : `${number} `}${'  '.repeat(depths.length - 1)}${text}`;
  });
}

/** Plain spaces and line breaks are those of the page's source. */
export function indentOf(line: Element): number {
  let width = 0;
  const stack: Node[] = [...line.childNodes].reverse();
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (node.nodeType === node.TEXT_NODE) {
      const text = node.nodeValue ?? '';
      const spaces = /^\s*/.exec(text)?.[0] ?? '';
      width += spaces.replace(/[ \t\r\n]+/g, '').length;
      if (spaces.length < text.length) return width;
    } else if (node.nodeType === node.ELEMENT_NODE) {
      const element = node as Element;
      if (element.localName === 'math') return width;
      if (/\bltx_tag\b/.test(element.getAttribute('class') ?? '')) continue;
      for (let inner = element.lastChild; inner !== null; inner = inner.previousSibling) stack.push(inner);
    }
  }
  return width;
}

// Seen in the algorithms of algorithmicx and algorithm2e on https://ar5iv.labs.arxiv.org/html/2401.02705 and on pages of LaTeXML 0.8.7.
