import { defineContentScript } from 'wxt/utils/define-content-script';
import { askTwice, onMessage, sendMessage } from '@/utils/browser/messages';
import { identifyPage, type PageIdentity } from '@/utils/paper/identify-page';
import { newestVersionOn } from '@/utils/paper/newest-version-on';
import { type MarkedPage, markPage } from './marked-page';

/** Sites change their address before or after their content: the last look is late enough for both. */
const LOOKS_AFTER_NAVIGATION_MS = [0, 300, 1500];

/** Puts a mark beside each paper of lists and on paper pages. Adds nothing to any other page and asks the network for nothing. */
export default defineContentScript({
  matches: ['https://huggingface.co/*', 'https://hf-mirror.com/*', 'https://*.arxiv.org/*'],
  main(ctx) {
    // Chrome runs content scripts around its PDF viewer too, where nothing of ours could be seen.
    if (document.contentType !== 'text/html') return;
    let shownUrl = '';
    let marked: MarkedPage | undefined;
    const clear = () => {
      marked?.clear();
      marked = undefined;
    };
    const refresh = () => {
      // What stands behind `#` leads to a place in the same page.
      const url = location.href.replace(/#.*$/, '');
      if (url === shownUrl) return;
      shownUrl = url;
      clear();
      const page = identifyPage(url);
      if (page.kind === 'other') return;
      tellVersion(page);
      marked = markPage(page);
    };
    ctx.addEventListener(window, 'wxt:locationchange', () => {
      for (const delay of LOOKS_AFTER_NAVIGATION_MS) ctx.setTimeout(refresh, delay);
    });
    // A page that comes back as it was left has missed all that was told meanwhile.
    ctx.addEventListener(window, 'pageshow', ({ persisted }) => {
      if (persisted) marked?.askAgain();
    });
    const unlisten = [
      onMessage('marksChanged', ({ data }) => marked?.takeMarks(data)),
      onMessage('pageSettingsChanged', () => marked?.askAgain()),
    ];
    // After an update of the extension a click could no longer reach it; the new version marks the page at its next load.
    ctx.onInvalidated(() => {
      clear();
      for (const stop of unlisten) stop();
    });
    refresh();
  },
});

/** arXiv's abstract page lists all versions: whether a saved summary is out of date costs no request there. */
function tellVersion(shown: PageIdentity): void {
  if (shown.kind !== 'paper' || shown.site !== 'arxiv') return;
  const version = newestVersionOn(document, shown.paper);
  if (version !== undefined) void askTwice(() => sendMessage('noteVersion', version));
}
