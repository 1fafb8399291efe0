import { Failure } from '@/utils/failure';
import { isForAnother, type ModelService, pause, type ServicePorts } from './model-service';
import type { PaperTask } from './summary';

/** What is to be had from the model, in as many calls as it takes. */
export interface Effort<Fitted> {
  isDone(): boolean;
  /** How much there is, so that a call that failed but brought something is told from one in vain. */
  progress(): number;
  /** Whether what there is can stand, though no further call succeeds. */
  isEnough(): boolean;
  /** What of the paper goes to a service. */
  fit(service: ModelService): Fitted;
  /** Less of it, after the service has called it too long; `undefined` where less is not possible. */
  fitSmaller(fitted: Fitted, failure: Failure): Fitted | undefined;
  /** One call. */
  call(fitted: Fitted, service: ModelService): Promise<void>;
  /** Whether what the failed call has brought lets the same service be asked again; absent: always. */
  mayRepeat?(): boolean;
  /** What pages show of it. */
  task(): Pick<PaperTask, 'insteadOf'>;
  update(change: Pick<PaperTask, 'wait' | 'insteadOf'> & { status?: 'waiting' }): void;
}

/**
 * Calls until there is nothing left to ask: what failed is tried again as the policy says, what was too long once with less of the paper, and
 * the next service takes over where one cannot. Gives what was last sent of the paper; throws the Failure after which nothing more can be done.
 */
export async function keepTrying<Fitted>(ports: ServicePorts, effort: Effort<Fitted>): Promise<Fitted> {
  let turn = startTurn(ports.services, effort);
  while (!effort.isDone()) {
    const before = effort.progress();
    try {
      await effort.call(turn.fitted, turn.service);
      turn.inVain = 0;
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      turn.failed++;
      turn.inVain = effort.progress() > before ? 0 : turn.inVain + 1;
      const next = await afterFailure(error, turn, ports, effort).catch(giveUp);
      if (next instanceof Failure) {
        if (effort.isEnough()) return turn.fitted;
        throw next;
      }
      turn = next;
    }
  }
  return turn.fitted;
}

/** One service's turn. */
interface Turn<Fitted> {
  service: ModelService;
  /** Who takes over after it. */
  rest: readonly ModelService[];
  fitted: Fitted;
  isSmaller: boolean;
  failed: number;
  inVain: number;
}

function startTurn<Fitted>([service, ...rest]: ServicePorts['services'], effort: Effort<Fitted>): Turn<Fitted> {
  return { service, rest, fitted: effort.fit(service), isSmaller: false, failed: 0, inVain: 0 };
}

async function afterFailure<Fitted>(
  failure: Failure,
  turn: Turn<Fitted>,
  ports: ServicePorts,
  effort: Effort<Fitted>,
): Promise<Turn<Fitted>> {
  const { service, rest } = turn;
  // Another service that reads more gets the paper whole.
  if (failure.code === 'too-long' && !turn.isSmaller && !rest.some((other) => readsMore(other, service))) {
    const fitted = effort.fitSmaller(turn.fitted, failure);
    if (fitted !== undefined) return { ...turn, fitted, isSmaller: true };
  }
  const wait = effort.mayRepeat?.() === false ? undefined : ports.nextTry({ failure, inVain: turn.inVain, failed: turn.failed });
  if (wait !== undefined) {
    if (wait > 0) await pause(wait, failure, ports, (shown) => effort.update({ status: 'waiting', wait: shown }));
    return turn;
  }
  const [next, ...others] = rest;
  if (next === undefined || !isForAnother(failure)) throw failure;
  effort.update({ insteadOf: effort.task().insteadOf ?? { service: service.name, code: failure.code } });
  return startTurn([next, ...others], effort);
}

function readsMore({ contextTokens }: ModelService, than: ModelService): boolean {
  return contextTokens !== undefined && than.contextTokens !== undefined && contextTokens > than.contextTokens;
}

function giveUp(error: unknown): Failure {
  if (error instanceof Failure) return error;
  throw error;
}
