import type { TextFile } from '@/utils/library/import/import-ports';

export function isBibtex({ text }: TextFile): boolean {
  return /^\s*@[a-z]+\s*[{(]\s*[^\s,{}]*\s*,/im.test(text);
}

export function isRis({ text }: TextFile): boolean {
  return /^TY {1,2}- ?[A-Z]+\s*$/m.test(text);
}
