import type { NodeReader } from '@/scripts/commands/model/node-reader';
import { nodeServices } from '@/scripts/commands/model/node-services';
import { UsageError } from '@/scripts/commands/usage-error';
import { costOf, type Taken } from '@/utils/cost/cost';
import type { Ceiling } from '@/utils/cost/spending';
import { choosePapers } from '@/utils/digest/choose-papers';
import type { DigestPaper } from '@/utils/digest/digest-paper';
import type { RunDesk } from '@/utils/digest/run/carry-out';
import { isAtRunCeiling, withSpent } from '@/utils/digest/run/spent';
import { Failure } from '@/utils/failure';
import { atOnceOf, type ProfileWithKey, tariffOf } from '@/utils/llm/profile';
import { createServicePace } from '@/utils/llm/service-pace';
import { paperKey } from '@/utils/paper/paper-ref';
import type { ServicePorts } from '@/utils/summary/model-service';
import type { SavedPaper } from '@/utils/summary/summary';
import type { DigestArguments } from './digest-arguments';
import type { KeptState, Making } from './kept-state';
import { type LoadedList, loadList } from './load-list';
import { planRun } from './plan-run';
import { openStateFile, type StateFile } from './state-file';
import { throwIfUnwritable } from './write-whole';

export interface DigestWorld {
  profile: ProfileWithKey;
  reader: NodeReader;
  signal: AbortSignal;
  /** Tells one line of what happens. */
  say(line: string): void;
  /** Waits while the run is held; rejects with the Failure `stopped` when the signal aborts. */
  sleep(milliseconds: number): Promise<void>;
  now(): number;
}

/** A digest that is being made. */
export interface DigestWork {
  wanted: DigestArguments;
  world: DigestWorld;
  loaded: LoadedList;
  /** Those that are wanted, in the report's order. */
  papers: readonly DigestPaper[];
  making: Making;
  state: StateFile;
  /** What former runs have left. */
  kept: KeptState;
  desk: RunDesk;
  /** By `paperKey`, of former runs and of this one. */
  cards: Map<string, SavedPaper>;
  /** What the summaries of this run took, by `paperKey`. */
  made: Map<string, Taken & { milliseconds: number }>;
  services: ServicePorts;
  /** How many papers may be made at once now. */
  atOnce(): number;
}

/**
 * Finds the list's papers and what former runs have made of them.
 * @throws Failure where the list cannot be had or a file cannot be written, UsageError where the ceiling could not be kept
 */
export async function openDigestWork(wanted: DigestArguments, world: DigestWorld): Promise<DigestWork> {
  const { profile, reader, now } = world;
  const ceiling = ceilingOf(wanted, profile);
  await throwIfUnwritable(wanted.out);
  const loaded = await loadList(wanted.list, reader, now());
  const papers = choosePapers(loaded.list.papers, wanted.wish, new Map());
  const state = openStateFile(wanted.state);
  const making: Making = { list: loaded.id, model: profile.model.trim() };
  const kept = state.read(making);
  const keys = papers.map(({ paper }) => paperKey(paper));
  const allowed = wanted.atOnce ?? atOnceOf(profile);
  const { hasOverview, retriesFailed } = wanted;
  let run = planRun({ keys, kept, profile, atOnce: allowed, ceiling, hasOverview, retriesFailed, now: now() });
  const desk: RunDesk = {
    run: () => run,
    change(change) {
      run = change(run);
    },
  };
  const pace = createServicePace(now);
  const services = nodeServices(profile, world.signal, {
    pace,
    beforeCall() {
      state.throwIfUnwritten();
      throwAtCeiling(desk);
    },
    onPaid(usage) {
      const cost = costOf(tariffOf(profile), usage, now());
      desk.change((before) => withSpent(before, usage, cost));
      state.append({ kind: 'call', list: making.list, usage, ...(cost === undefined ? {} : { cost }) });
    },
  });
  const atOnce = () => pace.atOnce(profile.id, allowed);
  return { wanted, world, loaded, papers, making, state, kept, desk, cards: new Map(kept.cards), made: new Map(), services, atOnce };
}

function ceilingOf({ ceiling }: DigestArguments, profile: ProfileWithKey): Ceiling | undefined {
  if (ceiling === undefined) return undefined;
  const tariff = tariffOf(profile);
  if (tariff === undefined)
    throw new UsageError(
      `--ceiling needs to know what ${profile.model.trim()} costs: set PAPERPANE_PRICE, as CNY:2:8 for a million tokens`,
    );
  return { currency: tariff.price.currency, amount: ceiling };
}

function throwAtCeiling(desk: RunDesk): void {
  const run = desk.run();
  if (!isAtRunCeiling(run)) return;
  const { amount, currency } = run.plan.ceiling ?? {};
  throw new Failure('digest-ceiling', `${amount} ${currency}`);
}
