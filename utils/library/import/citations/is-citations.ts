import type { TextFile } from '@/utils/library/import/import-ports';

export function isBibtex({ text }: TextFile): boolean {
  return isFirst(/^[ \t]*@[a-z]+[ \t]*[{(][ \t]*[^\s,{}]*[ \t]*,/im, text);
}

export function isRis({ text }: TextFile): boolean {
  return isFirst(/^TY {1,2}- ?[A-Z]+\s*$/m, text);
}

/** References begin their file; a report or a note may quote one. */
function isFirst(entry: RegExp, text: string): boolean {
  const start = entry.exec(text)?.index;
  return (
    start !== undefined &&
    !/^\s*(?:#{1,6}\s|---[ \t]*$|(?:title|summary)\s*[:：]|={20,}|[-*+]\s|\*\*|@[a-z]+[{(]\w*,)/im.test(text.slice(0, start))
  );
}
