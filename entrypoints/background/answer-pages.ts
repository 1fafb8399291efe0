import type { JobRunner } from '@/utils/browser/job-runner';
import { onMessage } from '@/utils/browser/messages';
import { noteVersion } from '@/utils/browser/newest-version';
import { openPanel } from '@/utils/browser/open-panel';
import { marksFor } from '@/utils/browser/page-marks';
import { arxivPaperOf, mayOpen } from '@/utils/browser/sender';
import { keepShownPage, markedPageOf } from '@/utils/browser/shown-page';
import { type MarkedSite, settingsItem } from '@/utils/browser/storage';
import { asListedPapers, asPaperRef, asVersion } from '@/utils/browser/validate-message';
import { paperKey } from '@/utils/paper/paper-ref';
import { openPaper } from './open-paper';

/** Answers what a web page's content script may say. */
export function answerPages(jobs: JobRunner): void {
  onMessage('openPaper', async ({ data, sender }) => {
    const tab = sender?.tab;
    // First of all, before any `await`: it needs the click.
    const panel = openPanel(tab?.windowId ?? -1);
    const paper = asPaperRef(data);
    if (paper === undefined || tab?.id === undefined || !mayOpen(paper, sender)) return;
    const { id, windowId, url } = tab;
    // Chrome opens the panel for a person's click only, so that none but a person spends money. Firefox counts no click in a page.
    await openPaper(jobs, { paper, tab: { id, windowId, url }, panel, isAsked: Boolean(import.meta.env.FIREFOX) });
  });
  onMessage('pageShown', async ({ data, sender }) => {
    const { language, noLinesOn = [] } = await settingsItem.getValue();
    const page = markedPageOf(sender);
    if (page === undefined) return { language, hasLines: false, marks: {} };
    const papers = asListedPapers(data);
    // Before the marks are read: from then on this tab is told of changes. Where there is no room for its papers it has its marks all the same.
    await keepShownPage(page, papers).catch(reportError);
    const marks = await marksFor(papers.map(({ paper }) => paperKey(paper)));
    return { language, hasLines: !noLinesOn.includes(page.site), marks };
  });
  onMessage('hideLines', async ({ sender }) => {
    const page = markedPageOf(sender);
    if (page !== undefined) await hideLinesOn(page.site);
  });
  onMessage('noteVersion', async ({ data, sender }) => {
    const paper = arxivPaperOf(sender);
    const version = asVersion(data);
    if (paper !== undefined && version !== undefined) await noteVersion(paper, version, Date.now());
  });
}

async function hideLinesOn(site: MarkedSite): Promise<void> {
  const settings = await settingsItem.getValue();
  await settingsItem.setValue({ ...settings, noLinesOn: [...new Set([...(settings.noLinesOn ?? []), site])] });
}
