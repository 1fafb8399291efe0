import type { JobRunner } from '@/utils/browser/job-runner';
import { saveAgain } from '@/utils/browser/job-runner';
import { findJob } from '@/utils/browser/job-store';
import { keepAliveDuring } from '@/utils/browser/keep-alive';
import { onMessage } from '@/utils/browser/messages';
import { noteVersion, type VersionLook } from '@/utils/browser/newest-version';
import { openPanel } from '@/utils/browser/open-panel';
import { openLibrary } from '@/utils/browser/pages';
import type { QuestionRunner } from '@/utils/browser/question-runner';
import { arxivPaperOf, isOwnPage, mayOpen } from '@/utils/browser/sender';
import { focusItem, profilesItem, savedPaperItem, settingsItem } from '@/utils/browser/storage';
import { asPaperRef, asQuestion, asTriedProfile, asVersion } from '@/utils/browser/validate-message';
import { Failure, type FailureRecord, toFailure } from '@/utils/failure';
import { isUsable, profilesInUse } from '@/utils/llm/profile';
import { type PaperRef, paperKey } from '@/utils/paper/paper-ref';
import { recheckPaper } from './recheck-paper';
import { listTriedModels, tryProfile } from './try-profile';

/** What the worker can do for a paper. */
export interface Services {
  jobs: JobRunner;
  questions: QuestionRunner;
  lookForNewVersion: VersionLook;
}

/**
 * Answers the protocol of `utils/browser/messages`. Whoever sends is looked at, and so is what comes: a web page's content script may say three
 * things, everything else is for our own pages only.
 */
export function answerMessages({ jobs, questions, lookForNewVersion }: Services): void {
  answerContentScript(jobs);
  onMessage('summarise', async ({ data, sender }) => {
    refuseOthers(sender);
    await jobs.start(required(asPaperRef(data?.paper)), data?.isAnew === true);
  });
  onMessage('stop', async ({ data, sender }) => {
    refuseOthers(sender);
    await jobs.stop(required(asPaperRef(data)));
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

type Sender = Parameters<typeof isOwnPage>[0];

/** @throws Failure whose words the sender gets back */
function refuseOthers(sender: Sender): void {
  if (!isOwnPage(sender)) throw new Failure('unexpected', 'only pages of the extension may say this');
}

function required<T>(value: T | undefined): T {
  if (value === undefined) throw new Failure('unexpected', 'the message makes no sense');
  return value;
}

function asOutcome(error: unknown): { failure: FailureRecord } {
  return { failure: toFailure(error) };
}

async function outcome(work: Promise<void>): Promise<{ failure?: FailureRecord }> {
  return keepAliveDuring(work).then(() => ({}), asOutcome);
}

function answerContentScript(jobs: JobRunner): void {
  onMessage('openPaper', async ({ data, sender }) => {
    const tab = sender?.tab;
    // First of all, before any `await`: it needs the click.
    const panel = openPanel(tab?.windowId ?? -1);
    const paper = asPaperRef(data);
    if (paper === undefined || tab?.id === undefined || !mayOpen(paper, sender)) return;
    await focusItem(String(tab.id)).setValue({ tabUrl: tab.url?.split('#')[0] ?? '', paper });
    const isOpen = await panel;
    // Chrome opens the panel for a person's click only, so that none but a person spends money. Firefox counts no click in a page.
    if ((isOpen || import.meta.env.FIREFOX) && (await isNew(paper))) await jobs.start(paper);
    if (!isOpen) await openLibrary(`paper/${paperKey(paper)}`);
  });
  onMessage('pageLanguage', async () => (await settingsItem.getValue()).language);
  onMessage('noteVersion', async ({ data, sender }) => {
    const paper = arxivPaperOf(sender);
    const version = asVersion(data);
    if (paper !== undefined && version !== undefined) await noteVersion(paper, version, Date.now());
  });
}

/** A click on a page starts what is not there yet; whether to pay again for a summary or a failed try is decided in the panel. */
async function isNew(paper: PaperRef): Promise<boolean> {
  const key = paperKey(paper);
  if (!profilesInUse(await profilesItem.getValue()).some(isUsable)) return false;
  // What nobody can read is there all the same: the panel says so and asks.
  const isSaved = await savedPaperItem(key)
    .getValue()
    .then(
      (saved) => saved !== null,
      () => true,
    );
  return !isSaved && (await findJob(key)) === undefined;
}
