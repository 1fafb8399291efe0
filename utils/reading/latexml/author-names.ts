/** Private-use characters, which no page holds: this one stands where a footnote mark or affiliation number was: two names without a comma between them part there. */
const mark = '\ue000';
const group = '\ue001';

/**
 * Names out of one `.ltx_personname`, which in many styles holds the whole author block: names with affiliation numbers, then lines of
 * affiliations and e-mail addresses; or groups `name, place, address` parted by `&` and `\AND`.
 * Seen on https://arxiv.org/html/2509.19271v3, https://ar5iv.labs.arxiv.org/html/1706.03762 and /html/2309.13007.
 */
export function authorNames(personname: Element): string[] {
  const blocks = blockText(personname).split(new RegExp(`${group}|\\\\(?:AND|And)\\b|&`));
  return blocks.flatMap((block) => nameLines(block).flatMap(namesIn));
}

function blockText(element: Element): string {
  let text = '';
  for (const node of element.childNodes) {
    if (node.nodeType === node.TEXT_NODE) text += (node.nodeValue ?? '').replace(/[ \t\r\n]+/g, ' ');
    else if (node.nodeType === node.ELEMENT_NODE) text += elementText(node as Element);
  }
  return text;
}

function elementText(element: Element): string {
  if (element.localName === 'br') return '\n';
  if (element.matches('sup, math, .ltx_note, .ltx_sup')) return mark;
  if (element.matches('.ltx_contact, img, script, button')) return '';
  if (element.matches('.ltx_ERROR')) return group;
  return blockText(element);
}

/** The first line, and further ones while they go on listing names: after a comma, or with marks behind names. */
function nameLines(block: string): string[] {
  const lines = block
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const end = lines.findIndex((line, index) => index > 0 && !lines[index - 1]?.endsWith(',') && !/^[^\ue000]+\ue000/.test(line));
  // A line that begins with a mark is an institute's.
  return lines.slice(0, end < 0 ? lines.length : end).filter((line) => !line.startsWith(mark));
}

function namesIn(line: string): string[] {
  return line
    .split(/[\ue000,;]|\s+and\s+|\s*[\u2000-\u200a\u3000]\s*|(?:\u00a0\s?){2,}/)
    .map((name) =>
      name
        .replace(/\s+/g, ' ')
        .replace(/^and\s+/, '')
        .trim(),
    )
    .filter((name) => /^\p{L}[\p{L}\p{M}.'’\- ]{1,58}$/u.test(name) && !/^(?:and|the|Jr\.?)$/i.test(name));
}
