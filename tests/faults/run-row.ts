import { vi } from 'vitest';
import { makeDocument } from '@/tests/summary/make-document';
import { Failure } from '@/utils/failure';
import { ask } from '@/utils/llm/ask';
import { contextTokensOf, type ProfileWithKey, serviceName } from '@/utils/llm/profile';
import { findProvider } from '@/utils/llm/providers';
import { nextTry } from '@/utils/llm/retry-policy';
import type { ModelService } from '@/utils/summary/model-service';
import { runSummary, type SummaryPorts } from '@/utils/summary/run-summary';
import type { Job, Summary } from '@/utils/summary/summary';
import type { FaultRow, FaultyService } from './fault-row';
import { type FaultService, type Received, startFaultService } from './fault-service';

/** What came of a row. */
export interface Outcome {
  code: string;
  detail: string;
  summary?: Summary;
  /** As it was last kept: what outlives the worker. */
  kept: Job;
  /** By service. */
  calls: Received[][];
  waits: number[];
}

const PAPER = { source: 'arxiv', arxivId: '2602.99901' } as const;

/** One sentence per paragraph, so that what was sent can be counted. */
export const SENTENCE = 'A bean is a bean, whoever may count it.';
export const SENTENCES = 120;

function longPaper() {
  const proofs = Array.from({ length: SENTENCES }, (_, index) => `${SENTENCE} ${'It was cooked in cold water. '.repeat(8)}${index}`);
  return makeDocument({ Introduction: ['Caches are fast.'], Proofs: proofs }, ['Proofs']);
}

/** Runs the product's own code, from the reading of the paper to the finished record, against services on loopback that fail as the row says. */
export async function runRow(row: FaultRow): Promise<Outcome> {
  let job: Job = { paper: PAPER, startedAt: Date.now(), status: 'reading', calls: [] };
  let kept = job;
  const waits: number[] = [];
  const controller = new AbortController();
  const arrived = () => job.calls.at(-1)?.text ?? '';
  const servers = await Promise.all(row.services.map(({ scripts }) => startFaultService(scripts, arrived)));
  const onText = () => row.stop === 'writing' && controller.abort();
  const [first, ...others] = row.services.map((service, index) => serviceOf(service, servers[index], controller.signal, onText));
  if (first === undefined) throw new RangeError('a row needs a service');
  const document = row.paper === 'long' ? longPaper() : makeDocument();
  const ports: SummaryPorts = {
    services: [first, ...others],
    read: async () => document,
    // The least that chance may choose.
    nextTry: (tried) => nextTry(tried, 0),
    sleep: async (milliseconds) => {
      waits.push(milliseconds);
      if (row.stop === 'waiting') throw new Failure('stopped');
    },
    now: Date.now,
    onJob: (changed) => {
      job = changed;
    },
    keepJob: async (changed) => {
      kept = changed;
    },
    templates: [],
  };
  if (row.clock === 'scripted') vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  try {
    const summary = await runSummary(job, ports);
    return { code: 'summary', detail: '', summary, kept, calls: servers.map(({ calls }) => calls), waits };
  } catch (failure) {
    if (!(failure instanceof Failure)) throw failure;
    return { code: failure.code, detail: failure.detail ?? '', kept, calls: servers.map(({ calls }) => calls), waits };
  } finally {
    vi.useRealTimers();
    await Promise.all(servers.map((server) => server.close()));
  }
}

/** As the worker makes it of a profile; the address is the provider's own, and the request goes to loopback. */
function serviceOf(faulty: FaultyService, server: FaultService | undefined, signal: AbortSignal, onText: () => unknown): ModelService {
  const { providerId = 'custom', scripts: _, ...settings } = faulty;
  const provider = findProvider(providerId);
  const profile: ProfileWithKey = {
    id: 'p',
    name: '',
    providerId,
    baseUrl: provider?.baseUrl || 'https://api.service.example/v1',
    model: provider?.models[0]?.id ?? 'test-model',
    apiKey: 'sk-secret-0123456789',
    ...settings,
  };
  const toServer: typeof fetch = (url, init) => fetch(String(url).replace(/^https?:\/\/[^/]+/, server?.origin ?? ''), init);
  return {
    name: serviceName(profile),
    model: profile.model,
    contextTokens: contextTokensOf(profile),
    ask: async (messages, { onTaken, onThinking, onText: keep }) => {
      const keepThenStop = (piece: string) => {
        keep(piece);
        onText();
      };
      const options = { signal, fetch: toServer, onThinking, onText: keepThenStop, onUsage: onTaken };
      return ask(profile, messages, options);
    },
  };
}
