import { Failure } from '@/utils/failure';
import type { PaperDocument } from '@/utils/reading/paper-document';
import { pause, type ServicePorts } from './model-service';
import type { Wait } from './summary';

/** Reads, and reads again after a pause that arXiv asked for. @throws Failure as reading does, and `stopped` */
export async function readPatiently(
  read: () => Promise<PaperDocument>,
  ports: Pick<ServicePorts, 'nextTry' | 'sleep' | 'now'>,
  onWait: (wait: Wait | undefined) => void,
): Promise<PaperDocument> {
  for (let failed = 1; ; failed++) {
    try {
      return await read();
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      const wait = ports.nextTry({ failure: error, inVain: failed, failed });
      if (wait === undefined) throw error;
      await pause(wait, error, ports, onWait);
      onWait(undefined);
    }
  }
}
