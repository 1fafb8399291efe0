import { existsSync, readFileSync } from 'node:fs';
import { onTestFinished } from 'vitest';
import { readDigestArguments } from '@/scripts/commands/digest/digest-arguments';
import { makeDigest } from '@/scripts/commands/digest/make-digest';
import { createNodeReader } from '@/scripts/commands/model/node-reader';
import { startDemoModel } from '@/scripts/demo/demo-model';
import type { Plan } from '@/scripts/demo/model-route';
import { workFolder } from '@/tests/paper-command';
import { Failure } from '@/utils/failure';
import type { ProfileWithKey } from '@/utils/llm/profile';
import { RequestGate } from '@/utils/reading/fetching/request-gate';
import { askedAbout, htmlOf, listOf, titleOf } from './listed-papers';

export const IDS = ['2602.11111', '2602.22222', '2602.33333'];
export const [FIRST = '', SECOND = '', THIRD = ''] = IDS;

/** How a site answers: with the paper's page, or so. */
export type SiteAnswer = 'page' | 'missing' | 'down';

interface DigestWorldOptions {
  /** Ids; all three unless it says otherwise. */
  listed?: readonly string[];
  /** Titles of entries of the list that name no paper. */
  unlisted?: readonly string[];
  plan?: Plan;
  /** In the place of each pause of the run. */
  onPause?(milliseconds: number): void;
}

/**
 * A digest run in this process, for the length of the test: a site that answers as the test says, a model over loopback, and a gate that lets
 * everything through at once.
 */
export async function digestWorld({ listed = IDS, unlisted = [], plan, onPause = () => undefined }: DigestWorldOptions = {}) {
  const model = await startDemoModel({ plan: (request) => ({ pieceDelayMs: 0, ...plan?.(request) }) });
  onTestFinished(() => model.close());
  const { at, file } = workFolder();
  const said: string[] = [];
  const fetched: string[] = [];
  const answers = new Map<string, SiteAnswer>();
  let controller = new AbortController();
  const profile: ProfileWithKey = {
    id: 'test',
    name: '',
    providerId: 'custom',
    baseUrl: model.baseURL,
    apiKey: '',
    model: model.name,
    price: { currency: 'CNY', input: 100, output: 1_000 },
  };
  const report = at('report.md');
  const ownList = file(
    'list.json',
    JSON.stringify([...JSON.parse(listOf(listed)), ...unlisted.map((title) => ({ paper: { id: 'none', title } }))]),
  );
  const fetchPage = async (url: string) => {
    fetched.push(url);
    const [id = ''] = /\d{4}\.\d{5}/.exec(url) ?? [];
    const answer = answers.get(id) ?? 'page';
    if (answer === 'down') throw new TypeError('fetch failed');
    const isPage = answer === 'page' && url.includes('arxiv.org/html/');
    return isPage ? new Response(htmlOf(id), { headers: { 'content-type': 'text/html' } }) : new Response('', { status: 404 });
  };
  return {
    said,
    fetched,
    answers,
    profile,
    at,
    file,
    report: () => readFileSync(report, 'utf8'),
    state: () => (existsSync(`${report}.state.jsonl`) ? readFileSync(`${report}.state.jsonl`, 'utf8') : ''),
    writeState: (text: string) => file('report.md.state.jsonl', text),
    asked: () => askedAbout(model.log),
    stop: () => controller.abort(new Failure('stopped')),
    /** Runs the command's own work once; resolves to its exit status. */
    async run(args: string[] = [], { list = ownList, ...change }: Partial<ProfileWithKey> & { list?: string } = {}): Promise<0 | 1> {
      said.length = 0;
      controller = new AbortController();
      const { signal } = controller;
      const gate = new RequestGate({
        now: () => 0,
        sleep: async () => undefined,
        memory: { load: () => undefined, save: () => undefined },
      });
      return await makeDigest(readDigestArguments([list, '--out', report, ...args]), {
        profile: { ...profile, ...change },
        reader: createNodeReader({ signal, gate, environment: {}, fetch: fetchPage }),
        signal,
        say: (line) => void said.push(line),
        sleep: async (milliseconds) => onPause(milliseconds),
        now: Date.now,
      });
    },
  };
}

/** Whether a request to the model is about this paper. */
export function isAbout(id: string, { messages }: { messages: object[] }): boolean {
  return JSON.stringify(messages).includes(titleOf(id));
}

export function titlesIn(report: string): string[] {
  return [...report.matchAll(/^## 📄 (.+)$/gm)].map(([, title = '']) => title);
}
