import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { closeStorageToContentScripts } from '@/utils/browser/close-storage';
import { explainUnreachable } from '@/utils/browser/host-access';
import { createJobRunner } from '@/utils/browser/job-runner';
import { onMessage } from '@/utils/browser/messages';
import { openPanel, openPanelOnToolbarClick } from '@/utils/browser/open-panel';
import { openLibrary } from '@/utils/browser/pages';
import { readInReader } from '@/utils/browser/reader-client';
import { isOwnPage } from '@/utils/browser/sender';
import { focusItem, profileItem, settingsItem, summaryItem } from '@/utils/browser/storage';
import { Failure, toFailure } from '@/utils/failure';
import { ask } from '@/utils/llm/ask';
import { contextTokensOf, profileProblem, serviceName } from '@/utils/llm/profile';
import { testProfile } from '@/utils/llm/test-profile';
import { parseArxivId } from '@/utils/paper/arxiv-id';
import { paperKey } from '@/utils/paper/paper-ref';
import { runSummary } from '@/utils/summary/run-summary';

export default defineBackground({
  type: 'module',
  main() {
    openPanelOnToolbarClick();
    void closeStorageToContentScripts();
    // A page opens this port to notice the worker's death; nothing is said over it.
    browser.runtime.onConnect.addListener(() => undefined);
    browser.runtime.onInstalled.addListener(async ({ reason }) => {
      if (reason === 'install' && !(await profileItem.getValue())) await openLibrary('welcome');
    });

    const jobs = createJobRunner(async (paper, onJob, signal) => {
      const profile = await profileItem.getValue();
      const problem = profile ? profileProblem(profile) : 'no-key';
      if (!profile || problem) throw new Failure(problem ?? 'no-key');
      return runSummary(paper, {
        read: (wanted, onProgress) => readInReader(wanted, onProgress, signal),
        ask: (messages, events) => explainUnreachable(ask(profile, messages, { ...events, signal }), profile.baseUrl),
        onJob,
        now: Date.now,
        service: serviceName(profile),
        contextTokens: contextTokensOf(profile),
      });
    });

    onMessage('openPaper', async ({ data, sender }) => {
      const tab = sender?.tab;
      const panel = openPanel(tab?.windowId ?? -1);
      const paper = parseArxivId(data.arxivId);
      if (!paper || tab?.id === undefined) return;
      const wanted = { ...paper, version: data.version };
      await focusItem.setValue({ tabId: tab.id, tabUrl: tab.url ?? '', paper: wanted });
      if (!(await summaryItem(paperKey(wanted)).getValue())) await jobs.start(wanted);
      if (!(await panel)) await openLibrary(`paper/${paperKey(wanted)}`);
    });
    onMessage('pageLanguage', async () => (await settingsItem.getValue()).language);
    onMessage('summarise', async ({ data, sender }) => {
      if (isOwnPage(sender)) await jobs.start(data);
    });
    onMessage('stop', ({ data, sender }) => {
      if (isOwnPage(sender)) jobs.stop(data);
    });
    onMessage('testProfile', async ({ data, sender }) => {
      if (!isOwnPage(sender)) return { failure: { code: 'unexpected' } };
      return explainUnreachable(testProfile(data), data.baseUrl).catch((error: unknown) => ({ failure: toFailure(error) }));
    });
  },
});
