import { browser } from 'wxt/browser';

/** A place inside the library page: the list, one summary, what changed between two, the settings, the first-run page, the pages around the list. */
export type LibraryPlace =
  | ''
  | 'settings'
  | 'welcome'
  | 'import'
  | 'trash'
  | 'tidy'
  | 'digests'
  | `digest/${string}`
  | `paper/${string}`
  | `compare/${string}`;

/** What stands behind the library's address; `usePlace` reads it back. */
export function placeHash(place: LibraryPlace): string {
  return place === '' ? '' : `#/${place.replaceAll('%', '%25')}`;
}

/** Opens the library in a tab. */
export async function openLibrary(place: LibraryPlace = ''): Promise<void> {
  await browser.tabs.create({ url: libraryUrl(place) });
}

export function libraryUrl(place: LibraryPlace = ''): string {
  return `${browser.runtime.getURL('/library.html')}${placeHash(place)}`;
}

export async function openTab(url: string): Promise<void> {
  await browser.tabs.create({ url });
}

export async function reloadTab(tabId: number): Promise<void> {
  await browser.tabs.reload(tabId);
}

/** The window that the calling page stands in; absent where the browser does not say. */
export async function currentWindowId(): Promise<number | undefined> {
  return (await browser.windows.getCurrent()).id;
}
