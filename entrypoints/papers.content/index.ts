import { defineContentScript } from 'wxt/utils/define-content-script';
import { page as texts } from '@/assets/messages.json';
import { sendMessage } from '@/utils/browser/messages';
import { identifyPage } from '@/utils/paper/identify-page';
import type { PaperRef } from '@/utils/paper/paper-ref';
import { findCards } from './find-cards';
import { createMark, MARK_TAG } from './mark';

/** Puts a 速读 mark on paper pages and beside each paper of a Hugging Face list. Adds nothing to any other page and asks the network for nothing. */
export default defineContentScript({
  matches: ['https://huggingface.co/*', 'https://hf-mirror.com/*', 'https://*.arxiv.org/*'],
  async main(ctx) {
    // Chrome runs content scripts around its PDF viewer too, where nothing of ours could be seen.
    if (document.contentType !== 'text/html') return;
    let observer: MutationObserver | undefined;
    let turn = 0;
    const removeMarks = () => {
      for (const mark of document.querySelectorAll(MARK_TAG)) mark.remove();
    };
    const refresh = async (url: string) => {
      const thisTurn = ++turn;
      observer?.disconnect();
      removeMarks();
      const shown = identifyPage(url);
      if (shown.kind === 'other') return;
      const language = await sendMessage('pageLanguage');
      if (thisTurn !== turn) return;
      const markFor = (paper: PaperRef, place: 'edge' | 'card') =>
        createMark({
          label: texts.mark[language],
          title: texts.markTitle[language],
          place,
          onClick: () => void sendMessage('openPaper', paper),
        });
      if (shown.kind === 'paper') document.body.append(markFor(shown.paper, 'edge'));
      else {
        const markCards = () => {
          for (const { card, paper } of findCards(document)) card.append(markFor(paper, 'card'));
        };
        markCards();
        observer = new MutationObserver(markCards);
        observer.observe(document.body, { childList: true, subtree: true });
      }
    };
    await refresh(location.href);
    // The event comes before the new page is in place; its content arrives with the next tasks.
    ctx.addEventListener(window, 'wxt:locationchange', ({ newUrl }) => ctx.setTimeout(() => void refresh(newUrl.href), 0));
    // After an update of the extension a click could no longer reach it; the new version marks the page at its next load.
    ctx.onInvalidated(() => {
      observer?.disconnect();
      removeMarks();
    });
  },
});
