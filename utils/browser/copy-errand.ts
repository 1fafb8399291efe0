import { browser } from 'wxt/browser';
import { copyErrandItem } from './storage';

/** A panel that was just opened needs a while to come up, on a busy computer several seconds; in milliseconds. */
const PATIENCE_MS = 10_000;

/**
 * Puts a text into the clipboard by order of a key that was pressed anywhere in the browser. Firefox lets the background page do it then.
 * Chrome's worker has no clipboard, and neither the offscreen document nor a content script may write to it without a click there: the panel
 * may, even unfocused. (Seen in Chromium 156 and Firefox 153.)
 * @returns whether it is there
 */
export async function copyFromWorker(text: string, windowId: number): Promise<boolean> {
  if (import.meta.env.FIREFOX)
    return navigator.clipboard.writeText(text).then(
      () => true,
      () => false,
    );
  const done = Promise.withResolvers<boolean>();
  const unwatch = copyErrandItem.watch((errand) => {
    if (errand !== null && errand.status !== 'asked') done.resolve(errand.status === 'copied');
  });
  const timer = setTimeout(() => done.resolve(false), PATIENCE_MS);
  await copyErrandItem.setValue({ windowId, text, status: 'asked' });
  const isCopied = await done.promise;
  clearTimeout(timer);
  unwatch();
  await copyErrandItem.removeValue();
  return isCopied;
}

/** In the panel: does what `copyFromWorker` asks of this window. @returns a function that ends it */
export function runCopyErrands(copy: (text: string) => boolean): () => void {
  let isOver = false;
  const run = async (errand: Awaited<ReturnType<typeof copyErrandItem.getValue>>) => {
    if (errand?.status !== 'asked') return;
    const { id } = await browser.windows.getCurrent();
    if (isOver || errand.windowId !== id) return;
    await copyErrandItem.setValue({ ...errand, status: copy(errand.text) ? 'copied' : 'failed' });
  };
  const unwatch = copyErrandItem.watch((errand) => void run(errand));
  void copyErrandItem.getValue().then(run);
  return () => {
    isOver = true;
    unwatch();
  };
}
