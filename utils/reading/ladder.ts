import { Failure, toFailure } from '@/utils/failure';
import { askedVersion } from '@/utils/paper/paper-ref';
import { type Download, type DownloadOptions, download } from './download';
import { detour } from './ladder/detour';
import { NothingThere } from './ladder/nothing-there';
import type { PaperDocument, ReadSource } from './paper-document';
import type { ReadPorts } from './read-ports';
import type { LadderStep } from './receipt';

/** Tries one source after the other and remembers what became of each. */
export class Ladder {
  private readonly steps: LadderStep[] = [];
  private readonly start: number | undefined;
  /** arXiv wanted to be left alone: what is missing now may be there in a minute. */
  isBusy = false;

  constructor(private readonly ports: ReadPorts) {
    this.start = ports.now?.();
  }

  /** Fetches and reads one source; `undefined` when that failed, which then stands in the ladder. @throws Failure `stopped` */
  async climb<Result>(
    source: ReadSource,
    url: string,
    read: (bytes: Uint8Array, url: string) => Result | Promise<Result>,
    options: DownloadOptions = {},
  ): Promise<Result | undefined> {
    this.throwIfStopped();
    this.throwIfShutOut(url);
    this.ports.onProgress?.({ source });
    try {
      const onWait = (waitUntil: number) => this.ports.onProgress?.({ source, waitUntil });
      const bytes = this.bytesOf(source, url, await this.ask(source, url, { ...options, onWait }));
      if (bytes === undefined) return undefined;
      // Read here as well: what arrived but cannot be read fails this rung only.
      const result = await read(bytes, url);
      this.throwIfStopped();
      this.steps.push({ source, url, outcome: 'used' });
      return result;
    } catch (error) {
      this.throwIfStopped();
      const { code, detail = code } = toFailure(error);
      if (code === 'stopped') throw error;
      if (code === 'arxiv-busy') this.isBusy = true;
      if (error instanceof NothingThere) this.steps.push({ source, url, outcome: 'missing', detail: error.message });
      else this.steps.push({ source, url, outcome: 'failed', detail });
      return undefined;
    }
  }

  /** After a short pause that the site asked for, the same is better than the next: a request less than reading the PDF takes, and a better text. */
  private async ask(source: ReadSource, url: string, options: DownloadOptions): Promise<Download> {
    const answer = await download(url, this.ports, options);
    if (answer.waitSeconds === undefined || !this.ports.gate?.isShortPause(url)) return answer;
    const { isBusy } = this;
    this.bytesOf(source, url, answer);
    this.isBusy = isBusy;
    this.throwIfStopped();
    return await download(url, this.ports, options);
  }

  /** The body of a success; everything else is put down. */
  private bytesOf(source: ReadSource, url: string, { status, url: from, bytes, waitSeconds }: Download): Uint8Array | undefined {
    if (bytes !== undefined) {
      const wrongWay = detour(url, from);
      if (wrongWay === undefined) return bytes;
      this.steps.push({ source, url, ...wrongWay });
    } else if (waitSeconds !== undefined) {
      this.isBusy = true;
      this.steps.push({ source, url, outcome: 'failed', detail: `${status}, asked to wait ${waitSeconds} s` });
    } else this.steps.push({ source, url, outcome: isGone(status) ? 'missing' : 'failed', detail: String(status) });
    return undefined;
  }

  /** Another rung gave more, or this one gave no text. */
  setAside(source: ReadSource, detail: string): void {
    const step = this.steps.findLast((one) => one.source === source && one.outcome === 'used');
    if (step === undefined) return;
    step.outcome = 'set-aside';
    step.detail = detail;
  }

  /** Where the source was found at last. */
  lastUsed(source: ReadSource): string {
    return this.steps.findLast((step) => step.source === source && step.outcome === 'used')?.url ?? '';
  }

  /** Whether arXiv itself said that there is none; a source that timed out, was refused or broke may still exist. */
  isMissing(source: ReadSource): boolean {
    return this.steps.some((step) => step.source === source && step.outcome === 'missing');
  }

  /** What happened, in few words: `html: 404, abstract: timeout`. */
  detail(): string {
    return this.steps.map(({ source, detail = 'read' }) => `${source}: ${detail}`).join(', ');
  }

  /** The receipt carries the whole ladder, the time it took, and the version asked for where the source does not name the one it serves. */
  finish(document: PaperDocument): PaperDocument {
    const { receipt } = document;
    // ar5iv converts a paper once and keeps no versions.
    const version = receipt.source === 'ar5iv' ? undefined : (receipt.version ?? askedVersion(document.paper));
    const milliseconds = Math.max(0, (this.ports.now?.() ?? 0) - (this.start ?? 0));
    return { ...document, receipt: { ...receipt, ...(version === undefined ? {} : { version }), ladder: this.steps, milliseconds } };
  }

  /** Once arXiv has refused this paper for long, the rungs that are left would only be refused as well. */
  private throwIfShutOut(url: string): void {
    if (this.isBusy && this.ports.gate?.isShortPause(url) === false) throw this.busy(url);
  }

  /** What arXiv refused, and how long it wants to be left alone. */
  busy(url: string): Failure {
    return new Failure('arxiv-busy', this.detail(), { waitMs: this.ports.gate?.pauseLeftAt(url) });
  }

  private throwIfStopped(): void {
    if (this.ports.signal?.aborted) throw new Failure('stopped');
  }
}

function isGone(status: number): boolean {
  return status === 404 || status === 410;
}
