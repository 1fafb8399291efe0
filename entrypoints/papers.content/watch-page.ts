import { MARK_TAG } from './mark';

/** A page that is busy is looked at again at the latest after so many milliseconds. */
const LATEST_MS = 250;

/**
 * Calls when the page has been changed, once for all changes that come together and when the browser has nothing better to do. What we ourselves
 * add is no change. Links may get another address where a site uses a card again for another paper.
 */
export function watchPage(onChange: () => void): () => void {
  let due: number | undefined;
  const observer = new MutationObserver((records) => {
    if (due !== undefined || records.every(isOurs)) return;
    due = requestIdleCallback(
      () => {
        due = undefined;
        onChange();
      },
      { timeout: LATEST_MS },
    );
  });
  observer.observe(document.body, { childList: true, subtree: true, attributes: true, attributeFilter: ['href'] });
  return () => {
    observer.disconnect();
    if (due !== undefined) cancelIdleCallback(due);
  };
}

/** Marks that were added; one that was taken away comes back. */
function isOurs({ type, addedNodes, removedNodes }: MutationRecord): boolean {
  return type === 'childList' && removedNodes.length === 0 && [...addedNodes].every((node) => node.nodeName.toLowerCase() === MARK_TAG);
}
