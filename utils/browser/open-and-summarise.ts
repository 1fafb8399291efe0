import { type ArxivRef, paperKey } from '@/utils/paper/paper-ref';
import { absUrl } from '@/utils/paper/paper-urls';
import { sendMessage } from './messages';
import { openPanel } from './open-panel';
import { openLibrary, openTab } from './pages';
import { readSaved } from './storage';

/**
 * From a page of ours: opens a paper's page with the panel beside it, and has the paper summarised if it is not yet. Must be the first call in
 * the click's listener. Where the panel cannot be opened, the library shows the paper.
 */
export async function openAndSummarise(paper: ArxivRef, windowId: number): Promise<void> {
  // First of all, before any `await`: it needs the click.
  const panel = openPanel(windowId);
  await openTab(absUrl(paper));
  if ((await readSaved(paperKey(paper))) === null) await sendMessage('summarise', { paper });
  if (!(await panel)) await openLibrary(`paper/${paperKey(paper)}`);
}
