/** A list with its numbers; what an item holds beside its first line, lists too, stands below that line's text. */
export function writeList(list: Element, write: (item: Element) => string): string {
  const isNumbered = list.tagName.toUpperCase() === 'OL';
  const first = Number(list.getAttribute('start') ?? 1) || 1;
  const items = [...list.children].map((item, index) => {
    const mark = isNumbered ? `${first + index}. ` : '- ';
    const [opening = '', ...others] = write(item)
      // A list inside follows without a gap.
      .replace(/\n{2,}(?=(?:-|\d+\.) )/g, '\n')
      .split('\n');
    return [mark + opening, ...others.map((line) => (line === '' ? '' : ' '.repeat(mark.length) + line))].join('\n');
  });
  return `\n\n${items.join('\n')}\n\n`;
}
