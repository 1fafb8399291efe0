import { browser } from 'wxt/browser';
import { identifyPage } from '@/utils/paper/identify-page';
import { type ArxivRef, type PaperRef, paperKey } from '@/utils/paper/paper-ref';

/** Whether a message or a port comes from one of the extension's own pages or its worker, and not from a content script in a web page. */
export function isOwnPage(sender: { url?: string } | undefined): boolean {
  return sender?.url?.startsWith(browser.runtime.getURL('/' as never)) === true;
}

/** The paper whose page on arXiv itself a message comes from. The browser says which page that is, not the page. */
export function arxivPaperOf(sender: { url?: string; tab?: object } | undefined): ArxivRef | undefined {
  const page = identifyPage(sender?.url ?? '');
  return sender?.tab !== undefined && page.kind === 'paper' && page.site === 'arxiv' ? page.paper : undefined;
}

/** Whether a page of a paper site may ask for this paper: the one that it is about, or any of a list. */
export function mayOpen(paper: PaperRef, sender: { url?: string; frameId?: number } | undefined): boolean {
  const page = identifyPage(sender?.url ?? '');
  if (paper.source !== 'arxiv' || (sender?.frameId ?? 0) !== 0 || page.kind === 'other') return false;
  return page.kind === 'list' || paperKey(page.paper) === paperKey(paper);
}
