import path from 'node:path';
import type { WorldAddress } from './chromium-flags';
import { until } from './devtools-port';
import { type FirefoxFrame, firefoxFrame } from './firefox-frame';
import type { Marionette } from './firefox-marionette';
import { startFirefox } from './firefox-process';
import { startFirefoxProxy } from './firefox-proxy';

export interface FirefoxBrowser {
  /** The document of the selected tab. */
  tab: FirefoxFrame;
  sidebar: FirefoxFrame;
  background: FirefoxFrame;
  /** Goes there in the first tab, which is then the selected one. */
  open(url: string): Promise<void>;
  /** Where the selected tab is. */
  address(): Promise<string>;
  /** A real click on the element that the expression gives, in the first tab. */
  click(expression: string): Promise<void>;
  clickToolbar(): Promise<void>;
  isSidebarOpen(): Promise<boolean>;
  closeSidebar(): Promise<void>;
  /** Ends the background page as Firefox does after 30 idle seconds. */
  suspendBackground(): Promise<void>;
  /** Waits for the browser's question whether the extension may have a permission, allows it, and gives the question's text. */
  allowPermission(): Promise<string>;
  /** Errors and warnings of the extension's code so far. */
  complaints(): Promise<string[]>;
  close(): Promise<void>;
}

const SIDEBAR = `document.getElementById('sidebar').contentDocument?.getElementById('webext-panels-browser')`;

/** `arguments` do not reach into nested functions of the expression: the id is written into it. */
function extensionIn(id: string): string {
  return `WebExtensionPolicy.getByID(${JSON.stringify(id)})`;
}

function complaintsIn(id: string): string {
  return `(() => {
    const origin = ${extensionIn(id)}.getURL('');
    const errors = Services.console.getMessageArray().filter((message) => message instanceof Ci.nsIScriptError)
      .map((error) => ({ text: error.errorMessage, source: error.sourceName }));
    const logged = Cc['@mozilla.org/consoleAPI-storage;1'].getService(Ci.nsIConsoleAPIStorage).getEvents()
      .filter(({ level }) => level === 'error' || level === 'warn')
      .map((event) => ({ text: event.arguments.map(String).join(' '), source: event.filename }));
    return [...errors, ...logged].filter(({ text, source }) => (text + source).includes(origin)).map(({ text, source }) => text + ' (' + source + ')');
  })()`;
}

const PERMISSION_QUESTION = `document.getElementById('addon-webext-permissions-notification')`;

async function allowPermission({ inBrowser }: Marionette): Promise<string> {
  const text = await until('the permission question', () =>
    inBrowser<string | null>(`PopupNotifications.panel.state === 'open' ? ${PERMISSION_QUESTION}?.textContent : null`).then(
      (found) => found ?? undefined,
    ),
  );
  await inBrowser(`${PERMISSION_QUESTION}.button.click()`);
  return text;
}

async function firefoxBrowser(marionette: Marionette, id: string, close: () => Promise<void>): Promise<FirefoxBrowser> {
  const { send, inBrowser } = marionette;
  const extension = `${extensionIn(id)}.extension`;
  const [firstTab] = await send<string[]>('WebDriver:GetWindowHandles');
  return {
    tab: firefoxFrame(marionette, 'tab', 'gBrowser.selectedBrowser'),
    sidebar: firefoxFrame(marionette, 'sidebar', SIDEBAR),
    background: firefoxFrame(
      marionette,
      'background page',
      `[...${extension}.views].find(({ viewType }) => viewType === 'background')?.xulBrowser`,
    ),
    open: async (url) => {
      await send('WebDriver:SwitchToWindow', { handle: firstTab });
      await send('WebDriver:Navigate', { url });
    },
    address: () => inBrowser('gBrowser.selectedBrowser.currentURI.spec'),
    click: async (expression) => {
      const element = await marionette.inPage<Record<string, string>>(expression);
      await send('WebDriver:ElementClick', { id: Object.values(element)[0] });
    },
    clickToolbar: async () => {
      await inBrowser(
        `ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs').ExtensionParent.apiManager.global.browserActionFor(${extension}).triggerAction(window)`,
      );
    },
    isSidebarOpen: () => inBrowser('SidebarController.isOpen'),
    closeSidebar: async () => {
      await inBrowser('void SidebarController.hide()');
    },
    suspendBackground: async () => {
      await inBrowser(`${extension}.terminateBackground()`);
    },
    allowPermission: () => allowPermission(marionette),
    complaints: () => inBrowser(complaintsIn(id)),
    close,
  };
}

/** Starts a headless Firefox with the unmodified build as a temporary add-on, which has its host permissions, against a world. */
export async function launchFirefox({ world, extensionDir }: { world: WorldAddress; extensionDir: string }): Promise<FirefoxBrowser> {
  const proxy = await startFirefoxProxy(world);
  const { marionette, close } = await startFirefox(proxy.port).catch(async (error) => {
    await proxy.close();
    throw error;
  });
  const closeAll = async () => {
    await close();
    await proxy.close();
  };
  try {
    const { value: id } = await marionette.send<{ value: string }>('Addon:Install', { path: path.resolve(extensionDir), temporary: true });
    return await firefoxBrowser(marionette, id, closeAll);
  } catch (error) {
    await closeAll();
    throw error;
  }
}
