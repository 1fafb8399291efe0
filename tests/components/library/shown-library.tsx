import { screen, within } from '@testing-library/react';
import { vi } from 'vitest';
import { PageKeys } from '@/components/keys/PageKeys';
import { Library } from '@/components/library/Library';
import { keepEntries } from '@/tests/browser/keep-entries';
import { answer, fakePanel } from '@/tests/components/fake-panel';
import { renderIn } from '@/tests/components/render';
import { makeEntry } from '@/tests/library/make-entries';

import type { CatalogueEntry } from '@/utils/library/catalogue/catalogue-entry';

/** jsdom lays nothing out: rows are as high as this and the list as these many of them. */
const ROW = 100;
const ROWS_IN_VIEW = 6;

/** Whether both panes have room side by side. */
export function setWide(isWide: boolean): void {
  vi.stubGlobal('matchMedia', () => ({ matches: isWide }));
}

/** Call before each test: an empty browser with a wide window. */
export async function emptyLibrary(): Promise<void> {
  await fakePanel();
  answer('lookForNewVersion', () => undefined);
  history.replaceState(null, '', '/library.html');
  setWide(true);
  vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(ROW);
  vi.spyOn(Element.prototype, 'clientHeight', 'get').mockImplementation(function (this: Element) {
    return this.className === 'list-scroll' ? ROW * ROWS_IN_VIEW : ROW;
  });
  Element.prototype.scrollTo = function (this: Element, options?: ScrollToOptions | number) {
    if (typeof options !== 'object') return;
    this.scrollTop = options.top ?? 0;
    this.dispatchEvent(new Event('scroll'));
  };
}

/** The page at a place of it, with these papers saved. @param address what stands behind `library.html` */
export async function showLibrary(entries: CatalogueEntry[], address = '', language: 'zh' | 'en' = 'zh') {
  await keepEntries(entries);
  history.replaceState(null, '', `/library.html${address}`);
  return renderIn(
    language,
    <PageKeys>
      <Library />
    </PageKeys>,
  );
}

/** The rows that are in the page. */
export function rows(): HTMLElement[] {
  const list = screen.queryByRole('listbox', { name: '已保存的论文' });
  return list === null ? [] : within(list).queryAllByRole('option');
}

export function titles(): (string | null | undefined)[] {
  return rows().map((row) => row.querySelector('.saved-title')?.textContent);
}

export const few = [
  makeEntry(1, { title: 'Caches on Laptops', isStarred: true, tags: ['端侧'], isUnread: true }),
  makeEntry(2, { title: 'Planning Agents', source: 'abstract', notFound: 2, oneLine: '用**强化**学习训练规划器。' }),
  makeEntry(3, { title: 'Table Readers', isOutdated: true, hasNote: true }),
];

export const savedList = () => screen.findByRole('listbox', { name: '已保存的论文' });
export const searchBox = () => screen.findByRole('textbox', { name: /搜索/ });
/** The row that the keyboard is at. */
export const activeRow = () => document.getElementById(document.activeElement?.getAttribute('aria-activedescendant') ?? '');
