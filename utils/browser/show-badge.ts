import { browser } from 'wxt/browser';

/** Long enough to be seen, in milliseconds. */
const SHOWN_MS = 2_000;

const COLOURS = { '✓': '#3f6b52', '–': '#6b6f76' } as const;

/** Says how something ended that has no place on a page: on the toolbar button, for a moment. */
export async function showBadge(tabId: number, text: keyof typeof COLOURS, title: string): Promise<void> {
  const { action } = browser;
  await Promise.all([
    action.setBadgeBackgroundColor({ tabId, color: COLOURS[text] }),
    action.setBadgeText({ tabId, text }),
    action.setTitle({ tabId, title }),
  ]);
  await new Promise((resolve) => setTimeout(resolve, SHOWN_MS));
  await Promise.all([
    // Back to the one that all tabs have.
    action.setBadgeText({ tabId, text: null as unknown as string }),
    action.setTitle({ tabId, title: browser.i18n.getMessage('action' as never) }),
  ]);
}
