import type { ReadSource } from '@/utils/reading/paper-document';

/** Where a page comes from, by its address; `otherwise` for a saved file, which has none. */
export function pageSource(url: string, otherwise: ReadSource): ReadSource {
  if (!URL.canParse(url)) return otherwise;
  const { protocol, hostname } = new URL(url);
  if (!protocol.startsWith('http')) return otherwise;
  if (/^ar5iv\b/.test(hostname)) return 'ar5iv';
  return /(?:^|\.)arxiv\.org$/.test(hostname) ? 'html' : 'page';
}
