import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { HostGroup } from '@/utils/reading/fetching/host-group';
import { type GatePorts, type PassOptions, RequestGate } from '@/utils/reading/fetching/request-gate';
import { takeLock } from './file-lock';
import { createPaceFiles } from './pace-files';

/** How often somebody else's turn is looked at. */
const LOOK_MS = 50;
/** So long whoever had a turn leaves the next one to others: none of it is lost, for the site wants a longer pause between them anyway. */
const LEAVE_MS = 3 * LOOK_MS;

/**
 * One gate for all processes that are given the same folder. What may be asked only steadily one process asks at a time, and looks for its turn when
 * it has it: two that begin together would both find the site unasked.
 */
export class SharedGate extends RequestGate {
  private hadTurn = false;

  constructor(
    private readonly folder: string,
    ports: Omit<GatePorts, 'memory'>,
  ) {
    super({ ...ports, memory: createPaceFiles(folder) });
  }

  protected override async takeTurn(group: HostGroup, options: PassOptions): Promise<() => void> {
    if (!group.isSteadyForMany) return await super.takeTurn(group, options);
    const { name, everyMs } = group;
    const { signal, onWait } = options;
    if (this.hadTurn) await sleep(LEAVE_MS);
    this.hadTurn = true;
    for (let looks = 0; ; looks++) {
      signal?.throwIfAborted();
      const giveBack = takeLock(path.join(this.folder, `${name}.lock`));
      if (giveBack !== undefined) return giveBack;
      if (looks === 0) onWait?.(Date.now() + everyMs);
      await sleep(LOOK_MS);
    }
  }
}
