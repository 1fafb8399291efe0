import { Failure, toFailure } from '@/utils/failure';
import { askedVersion } from '@/utils/paper/paper-ref';
import { download } from './download';
import type { PaperDocument, ReadSource } from './paper-document';
import type { ReadPorts } from './read-ports';
import type { LadderStep } from './receipt';

/** Tries one source after the other and remembers what became of each. */
export class Ladder {
  private readonly steps: LadderStep[] = [];

  constructor(private readonly ports: ReadPorts) {}

  /** Fetches and reads one source; `undefined` when that failed, which then stands in the ladder. @throws Failure `stopped` */
  async climb<Result>(
    source: ReadSource,
    url: string,
    read: (bytes: Uint8Array, url: string) => Result | Promise<Result>,
  ): Promise<Result | undefined> {
    this.throwIfStopped();
    this.ports.onProgress?.({ source });
    try {
      const { status, bytes } = await download(url, this.ports);
      if (bytes === undefined) {
        this.steps.push({ source, url, outcome: isGone(status) ? 'missing' : 'failed', detail: String(status) });
        return undefined;
      }
      // Read here as well: what arrived but cannot be read fails this rung only.
      const result = await read(bytes, url);
      this.steps.push({ source, url, outcome: 'used' });
      return result;
    } catch (error) {
      this.throwIfStopped();
      const { code, detail = code } = toFailure(error);
      if (code === 'stopped') throw error;
      this.steps.push({ source, url, outcome: 'failed', detail });
      return undefined;
    }
  }

  /** Whether arXiv itself said that there is none; a source that timed out, was refused or broke may still exist. */
  isMissing(source: ReadSource): boolean {
    return this.steps.some((step) => step.source === source && step.outcome === 'missing');
  }

  /** What happened, in few words: `html: 404, abstract: timeout`. */
  detail(): string {
    return this.steps.map(({ source, detail = 'read' }) => `${source}: ${detail}`).join(', ');
  }

  /** The receipt carries the whole ladder, and the version asked for where the source does not name the one it serves. */
  finish(document: PaperDocument): PaperDocument {
    const version = document.receipt.version ?? askedVersion(document.paper);
    return { ...document, receipt: { ...document.receipt, ...(version === undefined ? {} : { version }), ladder: this.steps } };
  }

  private throwIfStopped(): void {
    if (this.ports.signal?.aborted) throw new Failure('stopped');
  }
}

function isGone(status: number): boolean {
  return status === 404 || status === 410;
}
