import { explainUnreachable } from '@/utils/browser/host-access';
import type { JobRunner } from '@/utils/browser/job-runner';
import { keepAliveDuring } from '@/utils/browser/keep-alive';
import { onMessage } from '@/utils/browser/messages';
import { noteVersion, type VersionLook } from '@/utils/browser/newest-version';
import { openPanel } from '@/utils/browser/open-panel';
import { openLibrary } from '@/utils/browser/pages';
import type { QuestionRunner } from '@/utils/browser/question-runner';
import { arxivPaperOf, isOwnPage } from '@/utils/browser/sender';
import { failedJobItem, focusItem, profileItem, savedPaperItem, settingsItem } from '@/utils/browser/storage';
import { toFailure } from '@/utils/failure';
import { profileProblem } from '@/utils/llm/profile';
import { testProfile } from '@/utils/llm/test-profile';
import { parseArxivId } from '@/utils/paper/arxiv-id';
import { type PaperRef, paperKey } from '@/utils/paper/paper-ref';
import { recheckPaper } from './recheck-paper';

/** What the worker can do for a paper. */
export interface Services {
  jobs: JobRunner;
  questions: QuestionRunner;
  lookForNewVersion: VersionLook;
}

/** Answers the protocol of `utils/browser/messages`. What a web page's content script says is checked; the rest is for our own pages only. */
export function answerMessages({ jobs, questions, lookForNewVersion }: Services): void {
  answerContentScript(jobs);
  onMessage('summarise', async ({ data, sender }) => {
    if (isOwnPage(sender)) await jobs.start(data);
  });
  onMessage('stop', ({ data, sender }) => {
    if (isOwnPage(sender)) jobs.stop(data);
  });
  onMessage('askQuestion', async ({ data, sender }) => {
    if (isOwnPage(sender)) await questions.ask(data.paper, data.question);
  });
  onMessage('stopQuestion', ({ data, sender }) => {
    if (isOwnPage(sender)) questions.stop(data);
  });
  onMessage('recheck', async ({ data, sender }) => {
    if (!isOwnPage(sender)) return { failure: { code: 'unexpected' } };
    return keepAliveDuring(recheckPaper(data)).then(
      () => ({}),
      (error: unknown) => ({ failure: toFailure(error) }),
    );
  });
  onMessage('lookForNewVersion', async ({ data, sender }) => {
    // Nobody clicked for it: a mistake of ours is told to the developer only.
    if (isOwnPage(sender)) await keepAliveDuring(lookForNewVersion(data, Date.now())).catch(reportError);
  });
  onMessage('testProfile', async ({ data, sender }) => {
    if (!isOwnPage(sender)) return { failure: { code: 'unexpected' } };
    return keepAliveDuring(explainUnreachable(testProfile(data), data.baseUrl)).catch((error: unknown) => ({ failure: toFailure(error) }));
  });
}

function answerContentScript(jobs: JobRunner): void {
  onMessage('openPaper', async ({ data, sender }) => {
    const tab = sender?.tab;
    // First of all, before any `await`: it needs the click.
    const panel = openPanel(tab?.windowId ?? -1);
    const paper = parseArxivId(`${data.arxivId}${data.version === undefined ? '' : `v${data.version}`}`);
    if (!paper || tab?.id === undefined) return;
    await focusItem(String(tab.id)).setValue({ tabUrl: tab.url?.split('#')[0] ?? '', paper });
    if (await isNew(paper)) await jobs.start(paper);
    if (!(await panel)) await openLibrary(`paper/${paperKey(paper)}`);
  });
  onMessage('pageLanguage', async () => (await settingsItem.getValue()).language);
  onMessage('noteVersion', async ({ data, sender }) => {
    const paper = arxivPaperOf(sender);
    if (paper !== undefined) await noteVersion(paper, data, Date.now());
  });
}

/** A click on a page starts what is not there yet; whether to pay again for a summary or a failed try is decided in the panel. */
async function isNew(paper: PaperRef): Promise<boolean> {
  const key = paperKey(paper);
  const profile = await profileItem.getValue();
  if (!profile || profileProblem(profile)) return false;
  return !(await savedPaperItem(key).getValue()) && !(await failedJobItem(key).getValue());
}
