import { createServer, type Server } from 'node:http';
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { ExtensionBrowser } from '@/scripts/browser/launch';
import { type LogEntry, listener } from '@/scripts/demo/exchange';
import { close, listen } from '@/scripts/demo/loopback';
import { modelRoute } from '@/scripts/demo/model-route';
import { profileItems } from '@/scripts/demo/profile-items';
import { failureText } from '@/utils/failure';
import { buildWith } from './changed-build';
import { launchReady, openWithPanel, type Services, startServices, store, waitForSummary } from './paperpane';

/** Answers 403 to origins that it does not know, and reads no more than so many tokens without saying so, as Ollama does. */
const CONTEXT = 1_024;

let services: Services;
let browser: ExtensionBrowser;
let server: Server;
let log: LogEntry[];
let cleanUp: (() => void)[];

async function startOllama(): Promise<string> {
  log = [];
  const model = modelRoute(() => ({ pieceDelayMs: 1, usage: { prompt_tokens: CONTEXT, completion_tokens: 900 } }));
  server = createServer(
    listener('http', log, () => (exchange) => {
      const { origin } = exchange.request.headers;
      const isForeign = origin !== undefined && !/^https?:\/\/(localhost|127\.0\.0\.1)/.test(origin);
      if (!isForeign || exchange.request.method === 'OPTIONS') return model(exchange);
      return { status: 403, headers: { 'access-control-allow-origin': '*' }, body: '' };
    }),
  );
  return `http://127.0.0.1:${await listen(server)}/v1`;
}

async function openPaper(extensionDir?: string): Promise<Page> {
  browser = await launchReady(services, {}, extensionDir === undefined ? {} : { extensionDir });
  const profile = { id: 'ollama', name: '', providerId: 'ollama', baseUrl: await startOllama(), apiKey: '', model: 'qwen3:8b' };
  await store(browser, profileItems(profile));
  const panel = await openWithPanel(browser, 'https://arxiv.org/abs/2602.99901');
  await panel.getByRole('button', { name: '速读这篇论文' }).click();
  return panel;
}

beforeEach(async () => {
  cleanUp = [];
  services = await startServices();
});

afterEach(async () => {
  await browser.close();
  await Promise.all([services.close(), close(server)]);
  for (const clean of cleanUp) clean();
});

it('asks a server on this machine without the origin that it would refuse, and says how much of the paper it read', async () => {
  const build = buildWith((manifest) => ({ ...manifest, host_permissions: [...manifest.host_permissions, 'http://127.0.0.1/*'] }));
  cleanUp.push(build.remove);
  const panel = await openPaper(build.directory);
  await waitForSummary(panel);
  const posts = log.filter(({ method }) => method === 'POST');
  expect(posts.map(({ headers }) => headers.origin)).toEqual([undefined]);
  const notice = panel.getByText(/模型只读了约 1,000 个 token/);
  await notice.waitFor();
  await expect.poll(() => panel.locator('main').innerText()).toContain('OLLAMA_CONTEXT_LENGTH');
});

it('names the setting that lets it in, where the browser does not let us change the origin', async () => {
  const panel = await openPaper();
  const notice = panel.locator('[data-failure=origin-refused]');
  await notice.waitFor({ timeout: 20_000 });
  await expect.poll(() => notice.innerText()).toContain(failureText('origin-refused', 'zh').next);
  expect(log.filter(({ method }) => method === 'POST')).toHaveLength(1);
});
