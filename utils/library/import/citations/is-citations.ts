import type { TextFile } from '@/utils/library/import/import-ports';

export function isBibtex({ text }: TextFile): boolean {
  return /^[ \t]*@[a-z]+[ \t]*[{(][ \t]*[^\s,{}]*[ \t]*,/im.test(text);
}

export function isRis({ text }: TextFile): boolean {
  return /^TY {1,2}- ?[A-Z]+\s*$/m.test(text);
}
