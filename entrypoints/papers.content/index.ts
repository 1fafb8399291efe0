import { defineContentScript } from 'wxt/utils/define-content-script';
import { page as texts } from '@/assets/messages.json';
import { askTwice, sendMessage } from '@/utils/browser/messages';
import { identifyPage, type PageIdentity } from '@/utils/paper/identify-page';
import { newestVersionOn } from '@/utils/paper/newest-version-on';
import type { ArxivRef } from '@/utils/paper/paper-ref';
import { findCards } from './find-cards';
import { createMark, MARK_TAG, type MarkPlace } from './mark';

/** Sites change their address before or after their content: the last look is late enough for both. */
const LOOKS_AFTER_NAVIGATION_MS = [0, 300, 1500];

/** Puts a 速读 mark on paper pages and beside each paper of a Hugging Face list. Adds nothing to any other page and asks the network for nothing. */
export default defineContentScript({
  matches: ['https://huggingface.co/*', 'https://hf-mirror.com/*', 'https://*.arxiv.org/*'],
  main(ctx) {
    // Chrome runs content scripts around its PDF viewer too, where nothing of ours could be seen.
    if (document.contentType !== 'text/html') return;
    let shownUrl = '';
    let observer: MutationObserver | undefined;
    const clear = () => {
      observer?.disconnect();
      for (const mark of document.querySelectorAll(MARK_TAG)) mark.remove();
    };
    const refresh = async () => {
      const url = location.href;
      if (url === shownUrl) return;
      shownUrl = url;
      clear();
      const shown = identifyPage(url);
      if (shown.kind === 'other') return;
      tellVersion(shown);
      const language = await askTwice(() => sendMessage('pageLanguage'));
      if (url !== shownUrl) return;
      const markFor = (paper: ArxivRef, place: MarkPlace, title: string) =>
        createMark({
          label: texts.mark[language],
          title: `${texts.markTitle[language]}${title}`,
          place,
          onClick: () => void sendMessage('openPaper', paper),
        });
      observer = showMarks(url, markFor);
    };
    ctx.addEventListener(window, 'wxt:locationchange', () => {
      for (const delay of LOOKS_AFTER_NAVIGATION_MS) ctx.setTimeout(() => void refresh(), delay);
    });
    // After an update of the extension a click could no longer reach it; the new version marks the page at its next load.
    ctx.onInvalidated(clear);
    void refresh();
  },
});

/** arXiv's abstract page lists all versions: whether a saved summary is out of date costs no request there. */
function tellVersion(shown: PageIdentity): void {
  if (shown.kind !== 'paper' || shown.site !== 'arxiv') return;
  const version = newestVersionOn(document, shown.paper);
  if (version !== undefined) void askTwice(() => sendMessage('noteVersion', version));
}

/** Marks the page; on a list also what the site renders later, until the returned observer is disconnected. */
function showMarks(url: string, markFor: (paper: ArxivRef, place: MarkPlace, title: string) => HTMLElement): MutationObserver | undefined {
  const shown = identifyPage(url);
  if (shown.kind === 'paper') document.body.append(markFor(shown.paper, 'edge', ''));
  if (shown.kind !== 'list') return undefined;
  const markCards = () => {
    for (const { card, paper, title } of findCards(document)) card.append(markFor(paper, 'card', `: ${title}`));
  };
  markCards();
  const observer = new MutationObserver(markCards);
  observer.observe(document.body, { childList: true, subtree: true });
  return observer;
}
