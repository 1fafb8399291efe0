import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { closeStorageToContentScripts } from '@/utils/browser/close-storage';
import { createDigestDesk } from '@/utils/browser/digest/digest-desk';
import { createDigestRunner } from '@/utils/browser/digest/digest-runner';
import { keepDigestsGoing } from '@/utils/browser/digest/keep-going';
import { showDigestProgress } from '@/utils/browser/digest/progress-badge';
import { createReadNext } from '@/utils/browser/digest/read-next';
import { followSchedule } from '@/utils/browser/digest/run-schedule';
import { openDigestOnNotice, tellDigestEnd } from '@/utils/browser/digest/tell-end';
import { createJobRunner } from '@/utils/browser/job-runner';
import { backUpWeekly } from '@/utils/browser/library/weekly-backup';
import { migrateStorage } from '@/utils/browser/migrate-storage';
import { createVersionLook } from '@/utils/browser/newest-version';
import { obeyCommands } from '@/utils/browser/obey-commands';
import { answerOmnibox } from '@/utils/browser/omnibox';
import { openPanelOnToolbarClick } from '@/utils/browser/open-panel';
import { offerPageMenu } from '@/utils/browser/page-menu';
import { openLibrary } from '@/utils/browser/pages';
import { createQuestionRunner } from '@/utils/browser/question-runner';
import { createQueue } from '@/utils/browser/queue';
import { closeIdleReader, newestVersionInReader } from '@/utils/browser/reader-client';
import { isOwnPage } from '@/utils/browser/sender';
import { forgetClosedTabs } from '@/utils/browser/shown-page';
import { profilesItem } from '@/utils/browser/storage';
import type { SeenTab } from '@/utils/browser/tab-paper';
import { tellPagesOfChanges } from '@/utils/browser/tell-pages';
import { followLanguageInToolbar } from '@/utils/browser/toolbar-title';
import type { ArxivRef } from '@/utils/paper/paper-ref';
import { answer } from './answer';
import { answerMessages } from './answer-messages';
import { createMeasure } from './measure-papers';
import { openPaper } from './open-paper';
import { servicePace } from './service-pace';
import { summarise } from './summarise';
import { writeDigestOverview } from './write-digest-overview';

/** Wiring only. Every listener is registered before the first `await`, or the event that woke the worker is lost. */
export default defineBackground({
  type: 'module',
  main() {
    const ready = migrateStorage();
    const jobs = createJobRunner(summarise, ready);
    // A person chose it in a menu or pressed its key, whether or not the panel opens.
    const summariseBeside = (paper: ArxivRef, tab: SeenTab, panel: Promise<boolean>) =>
      openPaper(jobs, { paper, tab, panel, isAsked: true });
    openPanelOnToolbarClick();
    followLanguageInToolbar();
    offerPageMenu(summariseBeside);
    obeyCommands(summariseBeside);
    answerOmnibox();
    tellPagesOfChanges();
    forgetClosedTabs();
    backUpWeekly(ready);
    void closeStorageToContentScripts();
    // A page opens this port to notice the worker's death; nothing is said over it.
    browser.runtime.onConnect.addListener((port) => {
      if (!isOwnPage(port.sender)) port.disconnect();
    });
    browser.runtime.onInstalled.addListener(async ({ reason }) => {
      if (reason === 'install' && (await profilesItem.getValue()).list.length === 0) await openLibrary('welcome');
    });
    // Only to be started with the browser: what it ended in the midst of is looked for at every start.
    browser.runtime.onStartup.addListener(() => undefined);
    closeIdleReader().catch(reportError);
    const queue = createQueue(jobs, createDigestDesk({ readAhead: createReadNext(), atOnceNow: servicePace.atOnce }));
    const digests = createDigestRunner({ queue, writeOverview: writeDigestOverview, tellEnd: tellDigestEnd });
    keepDigestsGoing(digests, ready);
    openDigestOnNotice();
    showDigestProgress();
    answerMessages({
      jobs,
      queue,
      digests,
      schedule: followSchedule(digests, ready),
      measure: createMeasure(),
      questions: createQuestionRunner(answer, ready),
      lookForNewVersion: createVersionLook(newestVersionInReader),
    });
  },
});
