import { changeRun, throwIfGone } from '@/utils/browser/digest/change-digest';
import type { DigestRunner } from '@/utils/browser/digest/digest-runner';
import { listPapers } from '@/utils/browser/digest/list-papers';
import type { ScheduleRunner } from '@/utils/browser/digest/run-schedule';
import { keepAliveDuring } from '@/utils/browser/keep-alive';
import { onMessage } from '@/utils/browser/messages';
import { asDigestId, asKeys, asPlan, asRunChange } from '@/utils/browser/validate-digest-message';
import { asPaperRefs } from '@/utils/browser/validate-message';
import type { DigestRun } from '@/utils/digest/digest';
import { asText } from '@/utils/narrow-json';
import type { PaperRef } from '@/utils/paper/paper-ref';
import { asOutcome, outcome, refuseOthers, required } from './answering';

export interface DigestServices {
  digests: DigestRunner;
  schedule: ScheduleRunner;
  /** Reads some papers, so that what they take can be told. */
  measure(papers: readonly PaperRef[]): void;
}

/** What our own pages may have done with digests. */
export function answerAboutDigests({ digests, schedule, measure }: DigestServices): void {
  onMessage('listPapers', ({ data, sender }) => {
    refuseOthers(sender);
    return keepAliveDuring(listPapers(asText(data?.address))).then((id) => ({ id }), asOutcome);
  });
  onMessage('measurePapers', ({ data, sender }) => {
    refuseOthers(sender);
    measure(asPaperRefs(data));
  });
  onMessage('startDigest', ({ data, sender }) => {
    refuseOthers(sender);
    return outcome(digests.start(required(asDigestId(data?.id)), { keys: asKeys(data?.keys), plan: required(asPlan(data?.plan)) }));
  });
  onMessage('changeDigest', ({ data, sender }) => {
    refuseOthers(sender);
    return outcome(digests.change(required(asDigestId(data?.id)), required(asRunChange(data?.change))));
  });
  onMessage('runScheduleNow', ({ sender }) => {
    refuseOthers(sender);
    return outcome(schedule.runNow());
  });
  onMessage('writeOverview', ({ data, sender }) => {
    refuseOthers(sender);
    // What lacks it has it written, by the worker that sees so.
    return outcome(wantOverview(required(asDigestId(data))));
  });
}

/** @throws Failure `digest-gone` where nothing has been made of it */
async function wantOverview(id: string): Promise<void> {
  throwIfGone(id, await changeRun(id, (before) => before && wantingOverview(before)));
}

function wantingOverview({ overview: _, ...run }: DigestRun): DigestRun {
  return { ...run, plan: { ...run.plan, hasOverview: true } };
}
