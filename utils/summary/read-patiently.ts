import { Failure, toFailure } from '@/utils/failure';
import type { PaperDocument } from '@/utils/reading/paper-document';
import type { ServicePorts } from './model-service';
import type { Wait } from './summary';

/** Reads, and reads again after a pause that arXiv asked for. @throws Failure as reading does, and `stopped` */
export async function readPatiently(
  read: () => Promise<PaperDocument>,
  { nextTry, sleep, now }: Pick<ServicePorts, 'nextTry' | 'sleep' | 'now'>,
  onWait: (wait: Wait | undefined) => void,
): Promise<PaperDocument> {
  for (let failed = 1; ; failed++) {
    try {
      return await read();
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      const wait = nextTry({ failure: error, inVain: failed, failed });
      if (wait === undefined) throw error;
      onWait({ until: now() + wait, failure: toFailure(error) });
      await sleep(wait);
      onWait(undefined);
    }
  }
}
