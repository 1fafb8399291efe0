import { Failure } from '@/utils/failure';
import { type HostGroup, hostGroup } from './host-group';
import { type Pace, paceNow, untilNextOfMany, untilNextToken } from './pace';
import { untilAborted } from './until-aborted';

/** A pause up to this long is waited for; for a longer one the person is told. */
const SHORT_PAUSE_MS = 10_000;

/** Keeps each group's pace where the gate itself does not live long enough: its document closes after each reading. */
export interface GateMemory {
  load(group: string): unknown;
  save(group: string, pace: Pace): void;
}

/** Told until when a request waits, in milliseconds since the epoch. */
export type OnWait = (until: number) => void;

export interface PassOptions {
  signal?: AbortSignal;
  onWait?: OnWait;
  /** One of many papers that are read one after the other. */
  isOneOfMany?: boolean;
}

export interface GatePorts {
  /** Milliseconds since the epoch. */
  now(): number;
  sleep(milliseconds: number): Promise<void>;
  memory: GateMemory;
}

/**
 * Lets requests to a group of sites through one after the other, for all papers that are being read, no faster than the group allows, and not
 * at all during a pause that a site asked for.
 */
export class RequestGate {
  private readonly queues = new Map<string, Promise<void>>();

  constructor(private readonly ports: GatePorts) {}

  /**
   * Runs one request when its turn has come.
   * @throws Failure `arxiv-busy` (`paper-unreachable` elsewhere) during a long pause; the signal's reason when the person stops.
   */
  async pass<Result>(url: string, request: () => Promise<Result>, options: PassOptions = {}): Promise<Result> {
    const group = hostGroup(url);
    const before = this.queues.get(group.name) ?? Promise.resolve();
    const { promise: left, resolve: leave } = Promise.withResolvers<void>();
    this.queues.set(
      group.name,
      before.then(() => left),
    );
    try {
      await untilAborted(before, options.signal);
      const giveBack = await this.takeTurn(group, options);
      try {
        await this.waitOut(group, options);
        return await request();
      } finally {
        giveBack();
      }
    } finally {
      leave();
    }
  }

  /** Where others ask the same sites, from elsewhere: waits until it is this gate's turn. @returns gives it back */
  protected async takeTurn(_group: HostGroup, _options: PassOptions): Promise<() => void> {
    return () => undefined;
  }

  /** The site asked for a pause. */
  pause(url: string, seconds: number): void {
    const group = hostGroup(url);
    this.ports.memory.save(group.name, { ...this.paceOf(group), coolUntil: this.ports.now() + seconds * 1000 });
  }

  /** Milliseconds until the site may be asked again. */
  pauseLeftAt(url: string): number {
    return this.pauseLeft(hostGroup(url));
  }

  /** Whether the next request would wait for the end of a pause instead of failing. */
  isShortPause(url: string): boolean {
    return this.pauseLeft(hostGroup(url)) <= SHORT_PAUSE_MS;
  }

  private async waitOut(group: HostGroup, { signal, onWait, isOneOfMany }: PassOptions): Promise<void> {
    const pause = this.pauseLeft(group);
    if (pause > SHORT_PAUSE_MS) {
      const detail = `not asked, ${Math.ceil(pause / 1000)} s of a pause left`;
      throw new Failure(group.name === 'arxiv' ? 'arxiv-busy' : 'paper-unreachable', detail, { waitMs: pause });
    }
    await this.wait(pause, signal, onWait);
    const until = isOneOfMany && group.isSteadyForMany ? untilNextOfMany : untilNextToken;
    await this.wait(until(this.paceOf(group), group), signal, onWait);
    const pace = this.paceOf(group);
    this.ports.memory.save(group.name, { ...pace, tokens: pace.tokens - 1, askedAt: pace.at });
  }

  private async wait(milliseconds: number, signal: AbortSignal | undefined, onWait: OnWait | undefined): Promise<void> {
    if (milliseconds <= 0) return;
    onWait?.(this.ports.now() + milliseconds);
    await untilAborted(this.ports.sleep(milliseconds), signal);
  }

  private pauseLeft(group: HostGroup): number {
    return Math.max(0, this.paceOf(group).coolUntil - this.ports.now());
  }

  private paceOf(group: HostGroup): Pace {
    return paceNow(this.ports.memory.load(group.name), group, this.ports.now());
  }
}
