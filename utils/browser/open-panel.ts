import { browser } from 'wxt/browser';

/** The toolbar button opens the panel. In Chrome the browser does it by itself; Firefox wants to be told. */
export function openPanelOnToolbarClick(): void {
  if (import.meta.env.FIREFOX) browser.action.onClicked.addListener(() => void firefoxSidebar().toggle());
  else void browser.sidePanel.setPanelBehavior({ openPanelOnActionClick: true });
}

/**
 * Opens the panel beside a page in which a button or menu entry of ours was clicked. Must be the first call in the listener: an `await`
 * before it loses the click's permission. Resolves to whether it is open: Firefox refuses for buttons in a page, whose clicks it does not count.
 */
export async function openPanel(windowId: number): Promise<boolean> {
  if (import.meta.env.FIREFOX)
    return firefoxSidebar()
      .open()
      .then(
        () => true,
        () => firefoxSidebar().isOpen({ windowId }),
      );
  return browser.sidePanel.open({ windowId }).then(
    () => true,
    () => false,
  );
}

interface FirefoxSidebar {
  open(): Promise<void>;
  toggle(): Promise<void>;
  isOpen(details: { windowId?: number }): Promise<boolean>;
}

/** Chrome's types do not know Firefox's `sidebarAction`. https://developer.mozilla.org/docs/Mozilla/Add-ons/WebExtensions/API/sidebarAction */
function firefoxSidebar(): FirefoxSidebar {
  return (browser as unknown as { sidebarAction: FirefoxSidebar }).sidebarAction;
}
