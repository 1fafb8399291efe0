import { browser } from 'wxt/browser';

/** A place inside the library page: the list, one summary, the settings, the first-run page. */
export type LibraryPlace = '' | 'settings' | 'welcome' | `paper/${string}`;

function libraryUrl(place: LibraryPlace): string {
  return `${browser.runtime.getURL('/library.html')}${place === '' ? '' : `#/${place}`}`;
}

/** Opens the library in a tab. */
export async function openLibrary(place: LibraryPlace = ''): Promise<void> {
  await browser.tabs.create({ url: libraryUrl(place) });
}

export async function openTab(url: string): Promise<void> {
  await browser.tabs.create({ url });
}
