import type { Page } from 'playwright-core';
import type { ExtensionBrowser } from '@/scripts/browser/launch';
import type { AnswerPlan, AnswerStep, Plan } from '@/scripts/demo/model-route';

interface Area {
  set(items: object): Promise<void>;
  remove(names: string[]): Promise<void>;
}

interface ChromeInWorker {
  storage: Record<'local' | 'session', Area>;
}

/** What every group of pictures works with. */
export interface Stage {
  browser: ExtensionBrowser;
  panel: Page;
  camera: Camera;
  /** Address of the demo model. */
  modelUrl: string;
  plan(next: Plan): void;
  /** Puts items into the extension's storage. */
  store(items: object): Promise<void>;
}

export function storeIn(browser: ExtensionBrowser, items: object): Promise<void> {
  return browser.worker.evaluate((values) => (globalThis as unknown as { chrome: ChromeInWorker }).chrome.storage.local.set(values), items);
}

/** Shows what is told while these items stand in the session's storage, and takes them away again. */
export async function whileSession({ browser }: Stage, items: object, show: () => Promise<void>): Promise<void> {
  await browser.worker.evaluate(
    (values) => (globalThis as unknown as { chrome: ChromeInWorker }).chrome.storage.session.set(values),
    items,
  );
  await show();
  await browser.worker.evaluate(
    (names) => (globalThis as unknown as { chrome: ChromeInWorker }).chrome.storage.session.remove(names),
    Object.keys(items),
  );
}

/** What is done with each state that is reached: it is photographed, or looked through. */
export interface Camera {
  panel(stage: Stage, name: string, at?: string): Promise<void>;
  page(stage: Stage, page: Page, name: string): Promise<void>;
}

/** The panel as it is now. With `at`, scrolled to that part. */
export async function shootPanel(stage: Stage, name: string, at?: string): Promise<void> {
  await stage.camera.panel(stage, name, at);
}

/** A full page as it is now. */
export async function shootPage(stage: Stage, page: Page, name: string): Promise<void> {
  await stage.camera.page(stage, page, name);
}

/** An answer that stops at a step, to be looked at as long as it takes, until it is let go. */
export function answerHeldAt(isReached: (step: AnswerStep, written: string) => boolean): { answer: AnswerPlan; letGo(): void } {
  const { promise, resolve } = Promise.withResolvers<void>();
  return { answer: { onStep: (step, written) => (isReached(step, written) ? promise : undefined) }, letGo: resolve };
}

export async function goTo({ browser }: Stage, url: string): Promise<void> {
  const page = await browser.context.newPage();
  await page.goto(url);
}
