import { type ChildProcess, spawn } from 'node:child_process';
import { startFirefoxProxy } from '@/scripts/browser/firefox-proxy';
import { startDemoModel } from '@/scripts/demo/demo-model';
import type { Route } from '@/scripts/demo/exchange';
import { huggingfaceRoute } from '@/scripts/demo/huggingface-route';
import type { Plan } from '@/scripts/demo/model-route';
import { startWorld } from '@/scripts/demo/world';
import { workFolder } from '@/tests/paper-command';
import { arxivOf, listOf } from './listed-papers';

export const KEY = 'sk-not-for-any-eye-4711';

export interface Ended {
  /** Absent where a signal killed it. */
  status: number | null;
  stdout: string;
  stderr: string;
}

/** A command in the making. */
export interface Started {
  child: ChildProcess;
  ended: Promise<Ended>;
  /** Resolves once stderr has it. */
  says(words: RegExp): Promise<void>;
  /** To all its processes, as Ctrl+C in a terminal does. */
  signal(name: NodeJS.Signals): void;
}

const DIRECT = [process.execPath, '--import', 'tsx', 'scripts/paper.ts'];
const BY_NPM = ['npm', 'run', '-s', 'paper', '--'];

/**
 * The sites and a model on this computer, and the command line that reaches them as it would reach the real ones: over HTTPS, by the proxy of its
 * environment. Of the papers that are listed arXiv has those in `onArxiv`.
 */
export async function commandWorld({
  listed = [],
  onArxiv = listed,
  plan,
  sites = {},
}: {
  listed?: string[];
  onArxiv?: string[];
  plan?: Plan;
  /** In the place of the demonstration's. */
  sites?: Record<string, Route>;
} = {}) {
  const arxiv = arxivOf(onArxiv);
  const hosts = { 'arxiv.org': arxiv, 'export.arxiv.org': arxiv, 'ar5iv.labs.arxiv.org': arxiv };
  const world = await startWorld({ 'huggingface.co': huggingfaceRoute, ...hosts, ...sites });
  const proxy = await startFirefoxProxy(world);
  const model = await startDemoModel({ plan: plan ?? (() => ({ pieceDelayMs: 0 })) });
  const files = workFolder();
  const certificate = files.file('world.pem', world.certificate);
  const environment = commandEnvironment({ folder: files.folder, proxy: proxy.port, certificate, baseUrl: model.baseURL });
  const start = (args: string[], change: Record<string, string> = {}) => startCommand([...DIRECT, ...args], { ...environment, ...change });
  return {
    ...files,
    list: files.file('list.json', listOf(listed)),
    report: files.at('report.md'),
    model,
    asked: world.log,
    start,
    /** As a person does. */
    startByNpm: (args: string[]) => startCommand([...BY_NPM, ...args], environment, { detached: true }),
    run: (args: string[], change?: Record<string, string>) => start(args, change).ended,
    async close() {
      await Promise.all([proxy.close(), model.close(), world.close()]);
    },
  };
}

interface Surroundings {
  /** Its home: nothing that the person has is found there. */
  folder: string;
  /** Its port. */
  proxy: number;
  /** File of what signs the sites. */
  certificate: string;
  baseUrl: string;
}

/** What the command line finds: the sites by a proxy, and the demo model. */
export function commandEnvironment({ folder, proxy, certificate, baseUrl }: Surroundings): NodeJS.ProcessEnv {
  return {
    HOME: folder,
    PATH: process.env.PATH,
    HTTPS_PROXY: `http://127.0.0.1:${proxy}`,
    NODE_EXTRA_CA_CERTS: certificate,
    PAPERPANE_BASE_URL: baseUrl,
    PAPERPANE_API_KEY: KEY,
    PAPERPANE_MODEL: 'paperpane-demo',
  };
}

/** @param options `detached`: it has processes of its own, which a signal is to reach */
export function startCommand(
  [program = '', ...args]: string[],
  env: NodeJS.ProcessEnv,
  options: { cwd?: string; detached?: boolean } = {},
): Started {
  const child = spawn(program, args, { env, stdio: ['ignore', 'pipe', 'pipe'], ...options });
  let stdout = '';
  let stderr = '';
  const hearers = new Set<() => void>();
  child.stdout.on('data', (piece) => {
    stdout += piece;
  });
  child.stderr.on('data', (piece) => {
    stderr += piece;
    for (const hear of hearers) hear();
  });
  const ended = new Promise<Ended>((resolve) => child.on('close', (status) => resolve({ status, stdout, stderr })));
  const says = (words: RegExp) =>
    new Promise<void>((resolve, reject) => {
      const hear = () => words.test(stderr) && resolve();
      hearers.add(hear);
      hear();
      void ended.then(() => reject(new Error(`it ended without ${words}: ${stderr}`)));
    });
  const signal = (name: NodeJS.Signals) => {
    if (child.pid !== undefined) process.kill(options.detached ? -child.pid : child.pid, name);
  };
  return { child, ended, says, signal };
}
