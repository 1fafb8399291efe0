import { webPaper } from '@/utils/paper/paper-address';
import type { WebRef } from '@/utils/paper/paper-ref';

const PAPER_SITE = /(?:^|\.)(?:arxiv\.org|alphaxiv\.org|ar5iv\.org)$/;

/**
 * A page of the web by its address. None of a paper site: an address there that names no paper is broken, `https://arxiv.org/pdf/`, and would be the
 * same for every paper of a file.
 */
export function pageElsewhere(address: string): WebRef | undefined {
  const page = webPaper(address);
  if (page === undefined) return undefined;
  const { hostname, pathname } = new URL(page.url);
  const isList = /(?:^|\.)(?:huggingface\.co|hf\.co|hf-mirror\.com)$/.test(hostname) && /^\/papers(?:\/|$)/.test(pathname);
  return isList || PAPER_SITE.test(hostname) ? undefined : page;
}
