import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { closeStorageToContentScripts } from '@/utils/browser/close-storage';
import { createJobRunner } from '@/utils/browser/job-runner';
import { migrateStorage } from '@/utils/browser/migrate-storage';
import { createVersionLook } from '@/utils/browser/newest-version';
import { openPanelOnToolbarClick } from '@/utils/browser/open-panel';
import { offerPageMenu } from '@/utils/browser/page-menu';
import { openLibrary } from '@/utils/browser/pages';
import { createQuestionRunner } from '@/utils/browser/question-runner';
import { closeIdleReader, newestVersionInReader } from '@/utils/browser/reader-client';
import { isOwnPage } from '@/utils/browser/sender';
import { profilesItem } from '@/utils/browser/storage';
import { answer } from './answer';
import { answerMessages } from './answer-messages';
import { summarise } from './summarise';

/** Wiring only. Every listener is registered before the first `await`, or the event that woke the worker is lost. */
export default defineBackground({
  type: 'module',
  main() {
    openPanelOnToolbarClick();
    offerPageMenu();
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
    // An alarm while jobs are open: it starts a worker that died, which then finds them.
    browser.alarms.onAlarm.addListener(() => undefined);
    const ready = migrateStorage();
    closeIdleReader().catch(reportError);
    answerMessages({
      jobs: createJobRunner(summarise, ready),
      questions: createQuestionRunner(answer, ready),
      lookForNewVersion: createVersionLook(newestVersionInReader),
    });
  },
});
