import type { ExtensionBrowser } from '@/scripts/browser/launch';
import { type DemoPaper, demoDay } from '@/scripts/demo/demo-day';
import type { ListedPaper } from '@/utils/paper/listed-paper';

/** The demonstration's one day, and its page. */
export const DAY_URL = `https://huggingface.co/papers/date/${demoDay.date}`;

export const dayPapers: ListedPaper[] = demoDay.papers.map(listedOf);

function listedOf({ id, title, authors, upvotes }: DemoPaper): ListedPaper {
  return { paper: { source: 'arxiv', arxivId: id }, title, authors, upvotes };
}

/** What the page of a tab would tell the worker, as the worker keeps it. */
export async function tellList(browser: ExtensionBrowser, tabUrl: string, papers: readonly ListedPaper[]): Promise<void> {
  const page = JSON.stringify({ tabUrl, papers });
  await browser.inWorker(
    `chrome.tabs.query({ url: ${JSON.stringify(tabUrl)} })
      .then(([tab]) => chrome.storage.session.set({ ['page:' + tab.id]: ${page}, 'last-list': ${page} }))
      .then(() => true)`,
  );
}
