import { askedVersion, type PaperRef, paperKey } from '@/utils/paper/paper-ref';
import { untilAborted } from '@/utils/reading/fetching/until-aborted';
import type { ReadPorts } from '@/utils/reading/read-ports';

type Listener = NonNullable<ReadPorts['onProgress']>;

/** Papers that are read before anybody wants them: whoever comes to want one meanwhile must not have it fetched once more. */
export interface ReadingsAhead {
  /** Resolves and rejects as `read` does, which is not begun where one of this paper is under way. */
  begin(paper: PaperRef, read: (onProgress: Listener) => Promise<unknown>): Promise<void>;
  /** Resolves when none of this paper is under way any more; rejects as that reading does, or with the signal's reason. */
  follow(paper: PaperRef, ports: Pick<ReadPorts, 'onProgress' | 'signal'>): Promise<void>;
}

interface UnderWay {
  ended: Promise<unknown>;
  listeners: Set<Listener>;
}

export function createReadingsAhead(): ReadingsAhead {
  const underWay = new Map<string, UnderWay>();
  return {
    async begin(paper, read) {
      const key = keyOf(paper);
      const before = underWay.get(key);
      if (before !== undefined) return void (await before.ended);
      const listeners = new Set<Listener>();
      const ended = read((progress) => {
        for (const tell of listeners) tell(progress);
      }).finally(() => underWay.delete(key));
      underWay.set(key, { ended, listeners });
      await ended;
    },
    async follow(paper, { onProgress, signal }) {
      const reading = underWay.get(keyOf(paper));
      if (reading === undefined) return;
      if (onProgress !== undefined) reading.listeners.add(onProgress);
      try {
        await untilAborted(reading.ended, signal);
      } finally {
        if (onProgress !== undefined) reading.listeners.delete(onProgress);
      }
    },
  };
}

/** Of a version that was asked for nobody is given another. */
function keyOf(paper: PaperRef): string {
  return `${paperKey(paper)}v${askedVersion(paper) ?? ''}`;
}
