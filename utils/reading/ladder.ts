import { Failure, toFailure } from '@/utils/failure';
import type { LadderStep, PaperDocument, ReadSource } from './paper-document';
import type { ReadPorts } from './read-ports';

/** Tries one source after the other and remembers what became of each. */
export class Ladder {
  private readonly steps: LadderStep[] = [];

  constructor(private readonly ports: ReadPorts) {}

  /** Fetches and reads one source; `undefined` when that failed, which then stands in the ladder. @throws Failure `stopped` */
  async climb<Result>(
    source: ReadSource,
    url: string,
    read: (response: Response, url: string) => Promise<Result>,
  ): Promise<Result | undefined> {
    this.throwIfStopped();
    this.ports.onProgress?.({ source });
    try {
      const response = await this.ports.fetch(url, this.ports.signal === undefined ? {} : { signal: this.ports.signal });
      if (!response.ok) {
        this.steps.push({ source, url, outcome: isGone(response.status) ? 'missing' : 'failed', detail: String(response.status) });
        return undefined;
      }
      // The body is read here as well: a connection that breaks off while downloading fails this rung only.
      const result = await read(response, url);
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

  isMissing(source: ReadSource): boolean {
    return this.steps.some((step) => step.source === source && step.outcome === 'missing');
  }

  /** What happened, in few words: `html 404, pdf failed to fetch`. */
  detail(): string {
    return this.steps.map(({ source, detail = 'read' }) => `${source}: ${detail}`).join(', ');
  }

  /** The receipt carries the whole ladder, the version asked for only where the page does not name the served one. */
  finish(document: PaperDocument): PaperDocument {
    return { ...document, receipt: { ...document.receipt, ladder: this.steps } };
  }

  private throwIfStopped(): void {
    if (this.ports.signal?.aborted) throw new Failure('stopped');
  }
}

function isGone(status: number): boolean {
  return status === 404 || status === 410;
}
