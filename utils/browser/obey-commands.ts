import { browser } from 'wxt/browser';
import { keys as texts } from '@/assets/messages.json';
import { type ArxivRef, paperKey } from '@/utils/paper/paper-ref';
import { withoutCitations } from '@/utils/summary/citations/resolve-citations';
import { copyFromWorker } from './copy-errand';
import { openPanel } from './open-panel';
import { showPage } from './page-menu';
import { openLibrary } from './pages';
import { showBadge } from './show-badge';
import { type SteppedTab, stepPaper } from './step-paper';
import { pinItem, readSaved, settingsItem } from './storage';
import { type SeenTab, tabPaper } from './tab-paper';

type SummariseBeside = (paper: ArxivRef, tab: SeenTab, panel: Promise<boolean>) => Promise<void>;

/** Does what the keys of the manifest's `commands` ask for; each of them opens the panel, which shows what came of it. */
export function obeyCommands(summarise: SummariseBeside): void {
  browser.commands.onCommand.addListener((command, pressedIn) => {
    if (pressedIn?.id === undefined) return;
    const tab = { id: pressedIn.id, windowId: pressedIn.windowId, url: pressedIn.url };
    // First of all, before any `await`: it needs the key.
    const panel = openPanel(tab.windowId);
    switch (command) {
      case 'summarise-page':
        void summarisePage(tab, panel, summarise);
        break;
      case 'next-paper':
        void goOn(tab, panel, 1);
        break;
      case 'previous-paper':
        void goOn(tab, panel, -1);
        break;
      case 'copy-one-line':
        void copyOneLine(tab);
        break;
    }
  });
}

/** A page that is no paper site's is only offered: reading it may need the browser's leave, which no key can give. */
async function summarisePage(tab: SteppedTab, panel: Promise<boolean>, summarise: SummariseBeside): Promise<void> {
  const paper = await tabPaper(tab);
  await (paper?.source === 'arxiv' ? summarise(paper, tab, panel) : showPage(tab, panel));
}

async function goOn(tab: SteppedTab, panel: Promise<boolean>, step: 1 | -1): Promise<void> {
  const hasGone = await stepPaper(tab, step);
  if (!(await panel)) await openLibrary();
  if (!hasGone) await sayBadly(tab, step === 1 ? 'noNext' : 'noPrevious');
}

async function copyOneLine(tab: SteppedTab): Promise<void> {
  const paper = (await pinItem(String(tab.windowId)).getValue()) ?? (await tabPaper(tab));
  const summary = paper && (await readSaved(paperKey(paper)))?.summaries[0];
  const text = withoutCitations(summary?.card.oneLine ?? '').trim();
  if (text === '') return sayBadly(tab, 'nothingToCopy');
  if (!(await copyFromWorker(text, tab.windowId))) return sayBadly(tab, 'notCopied');
  const { language } = await settingsItem.getValue();
  await showBadge(tab.id, '✓', texts.copied[language]);
}

async function sayBadly({ id }: SeenTab, what: 'noNext' | 'noPrevious' | 'nothingToCopy' | 'notCopied'): Promise<void> {
  const { language } = await settingsItem.getValue();
  await showBadge(id, '–', texts[what][language]);
}
