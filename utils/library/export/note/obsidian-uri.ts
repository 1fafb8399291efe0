import { fileName } from '@/utils/library/export/text/file-name';

interface NewNote {
  /** Name, with folders before it if wanted: `Papers/2602.99901 Caches`; `.md` may stand behind it. */
  file: string;
  /** Name or id of the vault; else the one that was open last. */
  vault?: string;
  /** The note's text, or that it lies on the clipboard: systems cut addresses, Windows at some 2,000 characters, where a note has 50,000. */
  content: string | 'from-clipboard';
}

/** The address that makes Obsidian write a new note. https://help.obsidian.md/Extending+Obsidian/Obsidian+URI */
export function obsidianUri({ file, vault, content }: NewNote): string {
  const path = file
    .replace(/\.md$/i, '')
    .split('/')
    .filter((part) => part.trim() !== '')
    .map((part) => fileName(part, ''));
  const values: [string, string][] = [
    ...(vault === undefined || vault.trim() === '' ? [] : [['vault', vault.trim()] as [string, string]]),
    ['file', path.join('/') || 'paper'],
  ];
  // Obsidian asks for a blank (`%20`), which URLSearchParams writes as a plus.
  const query = values.map(([name, value]) => `${name}=${encodeURIComponent(value.toWellFormed())}`).join('&');
  return `obsidian://new?${query}${content === 'from-clipboard' ? '&clipboard' : `&content=${encodeURIComponent(content.toWellFormed())}`}`;
}
