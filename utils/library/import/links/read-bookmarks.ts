import { paperAt } from '@/utils/library/import/entry/find-paper-links';
import { plainTitle } from '@/utils/library/import/entry/plain-title';
import type { ImportPorts, TextFile } from '@/utils/library/import/import-ports';
import type { Intake } from '@/utils/library/import/intake';

/** What the sites write around a paper's title in the title of its page. */
const SITE = /^\[[\w./-]+\]\s*|\s*[-|–]\s*(?:arXiv(?:\.org)?|Hugging Face|alphaXiv)\s*$|^Paper page\s*[-–]\s*/gi;

/**
 * The papers among a browser's bookmarks; every other address is told.
 * The form: https://learn.microsoft.com/en-us/previous-versions/windows/internet-explorer/ie-developer/platform-apis/aa753582(v=vs.85)
 */
export async function readBookmarks({ text }: TextFile, intake: Intake, { parseHtml }: ImportPorts): Promise<void> {
  const page = await parseHtml(text);
  const lines = text.split('\n');
  let from = 0;
  for (const link of page.querySelectorAll('a[href]')) {
    const address = link.getAttribute('href') ?? '';
    const words = (link.textContent ?? '').trim();
    const found = lines.findIndex((each, index) => index >= from && each.includes(address.replaceAll('&', '&amp;')));
    const at = found >= 0 ? found : lines.findIndex((each, index) => index >= from && each.includes(address));
    if (at >= 0) from = at;
    const line = at < 0 ? undefined : at + 1;
    const paper = paperAt(address);
    if (paper === undefined) intake.left('not-a-paper', `${words} ${address}`, line);
    else intake.list({ paper, title: titleOf(words), day: undefined, line }, addedAt(link));
  }
}

function titleOf(words: string): string {
  const title = plainTitle(words.replace(SITE, ''));
  return paperAt(title) === undefined ? title : '';
}

/** Browsers write seconds since the epoch. */
function addedAt(link: Element): number | undefined {
  const seconds = Number(link.getAttribute('add_date') ?? '');
  return Number.isFinite(seconds) && seconds > 0 ? seconds * 1000 : undefined;
}
