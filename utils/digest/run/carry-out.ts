import type { DigestRun } from '@/utils/digest/digest';
import { type FailureRecord, toFailure } from '@/utils/failure';
import { unfinished, withDone, withFailed, withResumed } from './change-run';

/** Where a run lies. */
export interface RunDesk {
  run(): DigestRun;
  change(change: (run: DigestRun) => DigestRun): void;
}

export interface CarryPorts {
  /** So many now: a service that was asked too much takes fewer for a while. */
  atOnce(): number;
  /** Makes one paper; resolves to its summary's `made.startedAt`. Throws a Failure, `stopped` where nothing is to be noted. */
  make(key: string): Promise<number>;
  /** These come next: they may be read beforehand. */
  readAhead(keys: readonly string[]): void;
  /** A paper was done, failed, or waits again: its outcome, or none. */
  onEnd(key: string, failure: FailureRecord | undefined): void;
  onHeld(run: DigestRun): void;
  /** Rejects with the Failure `stopped` when the signal aborts. */
  sleep(milliseconds: number): Promise<void>;
  now(): number;
  signal: AbortSignal;
}

/**
 * Carries a run out in one go, for those who have no storage that would do it: so many papers at once, and a pause where the run is held. Ends with
 * the run, with a hold that does not pass by itself, or when the signal aborts, and with a mistake of ours: nothing is in hand any more in any case.
 * Never rejects for a paper.
 */
export async function carryOut(desk: RunDesk, ports: CarryPorts): Promise<void> {
  const inHand = new Map<string, Promise<void>>();
  const takeUp = () => {
    const run = desk.run();
    if (run.status !== 'going' || ports.signal.aborted) return;
    // One tells whether what held it is over.
    const atOnce = ports.atOnce();
    const most = run.holds > 0 ? 1 : atOnce;
    const waiting = unfinished(run).filter((key) => !inHand.has(key));
    const taken = waiting.splice(0, Math.max(0, most - inHand.size));
    for (const key of taken)
      inHand.set(
        key,
        carryOne(key, desk, ports).finally(() => inHand.delete(key)),
      );
    ports.readAhead(waiting.slice(0, atOnce));
  };
  try {
    while (!ports.signal.aborted) {
      takeUp();
      if (inHand.size > 0) await Promise.race(inHand.values());
      if (desk.run().status === 'going' && (inHand.size > 0 || unfinished(desk.run()).length > 0)) continue;
      // What is in hand may end it, or go on; it would be a mistake to ask beside it.
      await Promise.all(inHand.values());
      if (desk.run().status === 'ended' || !(await waitOut(desk, ports))) return;
    }
  } finally {
    await Promise.allSettled(inHand.values());
  }
}

async function carryOne(key: string, desk: RunDesk, ports: CarryPorts): Promise<void> {
  const failure = await ports.make(key).then(
    (summary) => desk.change((run) => withDone(run, key, summary, ports.now())),
    (error: unknown) => toFailure(error),
  );
  if (failure?.code === 'stopped') return;
  if (failure !== undefined) desk.change((run) => withFailed(run, key, failure, ports.now()));
  ports.onEnd(key, failure ?? undefined);
}

/** Whether it goes on after its pause. */
async function waitOut(desk: RunDesk, { onHeld, sleep, now, signal }: CarryPorts): Promise<boolean> {
  const run = desk.run();
  if (run.status !== 'held') return run.status === 'going';
  onHeld(run);
  const until = run.held?.until;
  if (until === undefined) return false;
  const [slept] = await Promise.allSettled([sleep(Math.max(0, until - now()))]);
  if (slept.status === 'rejected' && !signal.aborted) throw slept.reason;
  if (!signal.aborted) desk.change((held) => withResumed(held, now()));
  return true;
}
