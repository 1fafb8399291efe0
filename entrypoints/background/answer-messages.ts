import type { JobRunner } from '@/utils/browser/job-runner';
import { saveAgain } from '@/utils/browser/job-runner';
import { keepAliveDuring } from '@/utils/browser/keep-alive';
import { onMessage } from '@/utils/browser/messages';
import type { VersionLook } from '@/utils/browser/newest-version';
import type { QuestionRunner } from '@/utils/browser/question-runner';
import type { PaperQueue } from '@/utils/browser/queue';
import { asChoice, asPaperRef, asPaperRefs, asQuestion, asTriedProfile } from '@/utils/browser/validate-message';
import { answerAboutDigests, type DigestServices } from './answer-about-digests';
import { answerPages } from './answer-pages';
import { asOutcome, outcome, refuseOthers, required } from './answering';
import { recheckPaper } from './recheck-paper';
import { listTriedModels, tryProfile } from './try-profile';

/** What the worker can do for a paper. */
export interface Services extends DigestServices {
  jobs: JobRunner;
  questions: QuestionRunner;
  queue: PaperQueue;
  lookForNewVersion: VersionLook;
}

/**
 * Answers the protocol of `utils/browser/messages`. Whoever sends is looked at, and so is what comes: what a web page's content script may say
 * stands in `answer-pages`, everything else is for our own pages only.
 */
export function answerMessages({ jobs, questions, queue, lookForNewVersion, ...others }: Services): void {
  answerPages(jobs);
  answerAboutDigests(others);
  onMessage('summarise', async ({ data, sender }) => {
    refuseOthers(sender);
    const choice = asChoice(data?.choice);
    await jobs.start(required(asPaperRef(data?.paper)), { isAnew: data?.isAnew === true, ...(choice === undefined ? {} : { choice }) });
  });
  onMessage('stop', async ({ data, sender }) => {
    refuseOthers(sender);
    await jobs.stop(required(asPaperRef(data)));
  });
  onMessage('summariseAll', async ({ data, sender }) => {
    refuseOthers(sender);
    await queue.add(asPaperRefs(data));
  });
  onMessage('stopAll', async ({ sender }) => {
    refuseOthers(sender);
    await queue.empty();
  });
  onMessage('askQuestion', async ({ data, sender }) => {
    refuseOthers(sender);
    await questions.ask(required(asPaperRef(data?.paper)), required(asQuestion(data?.question)));
  });
  onMessage('stopQuestion', async ({ data, sender }) => {
    refuseOthers(sender);
    await questions.stop(required(asPaperRef(data)));
  });
  onMessage('recheck', ({ data, sender }) => {
    refuseOthers(sender);
    return outcome(recheckPaper(required(asPaperRef(data))));
  });
  onMessage('saveAgain', ({ data, sender }) => {
    refuseOthers(sender);
    return outcome(saveAgain(required(asPaperRef(data))));
  });
  onMessage('lookForNewVersion', async ({ data, sender }) => {
    refuseOthers(sender);
    // Nobody clicked for it: a mistake of ours is told to the developer only.
    await keepAliveDuring(lookForNewVersion(required(asPaperRef(data)), Date.now())).catch(reportError);
  });
  onMessage('testProfile', ({ data, sender }) => {
    refuseOthers(sender);
    return keepAliveDuring(tryProfile(required(asTriedProfile(data)))).catch(asOutcome);
  });
  onMessage('listModels', ({ data, sender }) => {
    refuseOthers(sender);
    return keepAliveDuring(listTriedModels(required(asTriedProfile(data)))).catch(asOutcome);
  });
}
