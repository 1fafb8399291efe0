import path from 'node:path';
import type { WorldAddress } from './chromium-flags';
import { until } from './devtools-port';
import { askFrame, type FirefoxFrame, firefoxFrame } from './firefox-frame';
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
  /** Right-clicks the page of the first tab, or what the expression gives there, and chooses the entry whose label holds the text. */
  chooseInPageMenu(label: string, expression?: string): Promise<void>;
  /** As if the keys of a command of the manifest were pressed. */
  pressCommand(name: string): Promise<void>;
  clipboard(): Promise<string>;
  isSidebarOpen(): Promise<boolean>;
  closeSidebar(): Promise<void>;
  /** Ends the background page as Firefox does after 30 idle seconds. */
  suspendBackground(): Promise<void>;
  /** Waits for the browser's question whether the extension may have a permission, allows it, and gives the question's text. */
  allowPermission(): Promise<string>;
  /** The scripts of the Workers that the extension has started while the action ran; the sidebar must be open. */
  workersDuring(action: () => Promise<void>): Promise<string[]>;
  /** Errors and warnings that name a file of the extension, so far. */
  complaints(): Promise<string[]>;
  close(): Promise<void>;
}

const SIDEBAR = `document.getElementById('sidebar').contentDocument?.getElementById('webext-panels-browser')`;

interface Complaint {
  text: string;
  source: string;
}

const SCRIPT_ERRORS = `Services.console.getMessageArray().filter((message) => message instanceof Ci.nsIScriptError)
  .map((error) => ({ text: error.errorMessage, source: error.sourceName }))`;

/** What `console` was told; each process keeps its own. */
const CONSOLE_COMPLAINTS = `Cc['@mozilla.org/consoleAPI-storage;1'].getService(Ci.nsIConsoleAPIStorage).getEvents()
  .filter(({ level }) => level === 'error' || level === 'warn')
  .map((event) => ({ text: event.arguments.map(String).join(' '), source: event.filename }))`;

/** Firefox's note on every page that was closed while a call to its interfaces was under way: no page can help that. */
const CLOSED_MEANWHILE = /^Promise (?:resolved|rejected) after context unloaded/;

/** @param views expression for the extension's open documents, which share one process */
async function complaints(marionette: Marionette, views: string): Promise<string[]> {
  const errors = await marionette.inBrowser<Complaint[]>(SCRIPT_ERRORS);
  const logged = await askFrame<Complaint[]>(marionette, `${views}.map(({ xulBrowser }) => xulBrowser).find(Boolean)`, CONSOLE_COMPLAINTS);
  return [...errors, ...(logged?.result ?? [])]
    .filter(({ text }) => !CLOSED_MEANWHILE.test(text.trim()))
    .map(({ text, source }) => `${text} (${source})`)
    .filter((complaint) => complaint.includes('moz-extension://'));
}

const WATCH_WORKERS = `(() => {
  globalThis.started = [];
  const manager = Cc['@mozilla.org/dom/workers/workerdebuggermanager;1'].getService(Ci.nsIWorkerDebuggerManager);
  manager.addListener({ onRegister: ({ url }) => globalThis.started.push(url), onUnregister() {} });
})()`;

async function workersDuring(marionette: Marionette, action: () => Promise<void>): Promise<string[]> {
  await askFrame(marionette, SIDEBAR, WATCH_WORKERS);
  await action();
  return (await askFrame<string[]>(marionette, SIDEBAR, 'globalThis.started'))?.result ?? [];
}

const QUESTION = `document.getElementById('addon-webext-permissions-notification')`;

async function allowPermission({ inBrowser }: Marionette): Promise<string> {
  const ask = () => inBrowser<string>(`PopupNotifications.panel.state === 'open' ? ${QUESTION}.textContent : ''`);
  const text = await until('the permission question', async () => (await ask()) || undefined);
  await inBrowser(`${QUESTION}.button.click()`);
  return text;
}

const PAGE_MENU = `document.getElementById('contentAreaContextMenu')`;

async function chooseInPageMenu({ send, inBrowser, inPage }: Marionette, label: string, expression?: string): Promise<void> {
  const origin = expression === undefined ? 'viewport' : await inPage<object>(expression);
  const place = expression === undefined ? 40 : 0;
  const rightClick = [
    { type: 'pointerMove', origin, x: place, y: place },
    { type: 'pointerDown', button: 2 },
    { type: 'pointerUp', button: 2 },
  ];
  await send('WebDriver:PerformActions', { actions: [{ type: 'pointer', id: 'mouse', actions: rightClick }] });
  const entry = `[...${PAGE_MENU}.querySelectorAll('menuitem')].find(({ label }) => label?.includes('${label}'))`;
  await until('the page menu', async () => (await inBrowser<boolean>(`${PAGE_MENU}.state === 'open' && Boolean(${entry})`)) || undefined);
  await inBrowser(`void ${PAGE_MENU}.activateItem(${entry})`);
}

const CLIPBOARD = `(() => {
  const transferable = Cc['@mozilla.org/widget/transferable;1'].createInstance(Ci.nsITransferable);
  transferable.init(null);
  transferable.addDataFlavor('text/plain');
  Services.clipboard.getData(transferable, Services.clipboard.kGlobalClipboard);
  const text = {};
  transferable.getTransferData('text/plain', text);
  return text.value.QueryInterface(Ci.nsISupportsString).data;
})()`;

async function firefoxBrowser(marionette: Marionette, id: string, close: () => Promise<void>): Promise<FirefoxBrowser> {
  const { send, inBrowser } = marionette;
  const extension = `WebExtensionPolicy.getByID('${id}').extension`;
  const views = `[...${extension}.views]`;
  const [firstTab] = await send<string[]>('WebDriver:GetWindowHandles');
  return {
    tab: firefoxFrame(marionette, 'tab', 'gBrowser.selectedBrowser'),
    sidebar: firefoxFrame(marionette, 'sidebar', SIDEBAR),
    background: firefoxFrame(marionette, 'background page', `${views}.find(({ viewType }) => viewType === 'background')?.xulBrowser`),
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
    chooseInPageMenu: (label, expression) => chooseInPageMenu(marionette, label, expression),
    pressCommand: async (name) => {
      await inBrowser(`void ${extension}.shortcuts.onCommand('${name}')`);
    },
    clipboard: () => inBrowser(CLIPBOARD),
    isSidebarOpen: () => inBrowser('SidebarController.isOpen'),
    closeSidebar: async () => {
      await inBrowser('void SidebarController.hide()');
    },
    suspendBackground: async () => {
      await inBrowser(`${extension}.terminateBackground()`);
    },
    allowPermission: () => allowPermission(marionette),
    workersDuring: (action) => workersDuring(marionette, action),
    complaints: () => complaints(marionette, views),
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
