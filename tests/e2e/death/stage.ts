import type { Page } from 'playwright-core';
import type { ExtensionBrowser, LaunchOptions } from '@/scripts/browser/launch';
import { launchReady, modelRequests, openWithPanel, type Services, startServices } from '@/tests/e2e/paperpane';
import { dictate } from './dictate';
import { forgetPaper, PAPER } from './paper-state';
import { createStoppingPlace, type StoppingPlace, stoppingSites } from './stopping-place';

/** Sites, a model and a browser whose panel shows the paper. */
export interface Stage {
  services: Services;
  browser: ExtensionBrowser;
  panel: Page;
  place: StoppingPlace;
  /** What the model has been asked since the last call of `count`. */
  requests(): string[];
  /** Counts calls from here on; the first answer lacks so many sections. */
  count(leavesOut?: number): void;
  /** A worker that does nothing, whatever the one before it was doing. */
  startAfresh(): Promise<void>;
  close(): Promise<void>;
}

export async function openStage(options: Partial<LaunchOptions> = {}): Promise<Stage> {
  const place = createStoppingPlace();
  const services = await startServices(stoppingSites(place));
  const browser = await launchReady(services, {}, options);
  const panel = await openWithPanel(browser, PAPER.url);
  let before = 0;
  const requests = () => modelRequests(services).slice(before);
  const count = (leavesOut = 0) => {
    before = modelRequests(services).length;
    services.plan(({ messages }) => dictate(messages, requests().length, leavesOut, place));
  };
  count();
  return {
    services,
    browser,
    panel,
    place,
    requests,
    count,
    startAfresh: async () => {
      place.release();
      await forgetPaper(panel);
      await browser.killWorker();
      await forgetPaper(panel);
    },
    close: async () => {
      place.release();
      await browser.close();
      await services.close();
    },
  };
}
