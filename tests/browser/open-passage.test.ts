import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { openPassage } from '@/utils/browser/open-passage';

const html = 'https://arxiv.org/html/2602.99901v2';
const pdf = 'https://arxiv.org/pdf/2602.99901v2';

let done: string[] = [];

/** A window whose active tab shows an address; a move there is told to listeners as the browser does. */
function showing(url: string | undefined): void {
  const listeners = new Set<(id: number, change: { url?: string }) => void>();
  Object.assign(fakeBrowser, {
    tabs: {
      query: async () => [{ id: 7, url }],
      create: async (tab: { url: string }) => {
        done.push(`new ${tab.url}`);
      },
      update: async (id: number, change: { url: string }) => {
        done.push(`move ${change.url}`);
        for (const listener of listeners) listener(id, change);
      },
      reload: async () => {
        done.push('reload');
      },
      onUpdated: {
        addListener: (listener: (id: number, change: { url?: string }) => void) => listeners.add(listener),
        removeListener: (listener: (id: number, change: { url?: string }) => void) => listeners.delete(listener),
      },
    },
  });
}

beforeEach(() => {
  // Vitest's environment holds strings: the build's `false` would be one.
  vi.stubEnv('FIREFOX', '');
  done = [];
});

it.each([
  ['another page', 'https://arxiv.org/abs/2602.99901v2', `${html}#S3.p1`, [`new ${html}#S3.p1`]],
  ['another version', 'https://arxiv.org/html/2602.99901v1', `${html}#S3.p1`, [`new ${html}#S3.p1`]],
  ['a page that we may not see', undefined, `${html}#S3.p1`, [`new ${html}#S3.p1`]],
  ['the very page', html, `${html}#S3.p1`, [`move ${html}#S3.p1`]],
  ['another place of it', `${html}#S1`, `${html}#S3.p1`, [`move ${html}#S3.p1`]],
  [
    'the page under its other name',
    'https://www.arxiv.org/html/2602.99901v2/',
    `${html}#S3`,
    ['move https://www.arxiv.org/html/2602.99901v2/#S3'],
  ],
  ['the PDF', `${pdf}.pdf`, `${pdf}#page=5`, [`move ${pdf}.pdf#page=5`, 'reload']],
  ['the PDF at that page', `${pdf}#page=5`, `${pdf}#page=5`, ['reload']],
])('opens a passage while the tab shows %s', async (_, shown, url, expected) => {
  showing(shown);
  await openPassage(url);
  await vi.waitFor(() => expect(done).toEqual(expected));
});
