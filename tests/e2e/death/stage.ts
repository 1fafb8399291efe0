import type { Page } from 'playwright-core';
import type { ExtensionBrowser, LaunchOptions } from '@/scripts/browser/launch';
import { launch, launchReady, modelRequests, openWithPanel, startServices } from '@/tests/e2e/paperpane';
import { dictate } from './dictate';
import { forgetPaper, forgetPaperAtOnce, PAPER } from './paper-state';
import { createStoppingPlace, type StoppingPlace, stoppingSites } from './stopping-place';

/** Sites, a model and a browser whose panel shows the paper. */
export interface Stage {
  /** Both are others after `restart`. */
  browser: ExtensionBrowser;
  panel: Page;
  place: StoppingPlace;
  /** What the model has been asked since the last call of `count`. */
  requests(): string[];
  /** Counts calls from here on; the first answer lacks so many sections. */
  count(leavesOut?: number): void;
  /** A worker that does nothing, whatever the one before it was doing. */
  startAfresh(): Promise<void>;
  /** Closes the browser and opens it again on the paper; the profile must have a folder of its own. */
  restart(): Promise<void>;
  close(): Promise<void>;
}

export async function openStage(options: Partial<LaunchOptions> = {}): Promise<Stage> {
  const place = createStoppingPlace();
  const services = await startServices(stoppingSites(place));
  const browser = await launchReady(services, {}, options);
  let before = 0;
  const requests = () => modelRequests(services).slice(before);
  const stage: Stage = {
    browser,
    panel: await openWithPanel(browser, PAPER.url),
    place,
    requests,
    count: (leavesOut = 0) => {
      before = modelRequests(services).length;
      services.plan(({ messages }) => dictate(messages, requests().length, leavesOut, place));
    },
    startAfresh: async () => {
      place.release();
      await forgetPaperAtOnce(stage.panel);
      await stage.browser.killWorker();
      await forgetPaper(stage.panel);
    },
    restart: async () => {
      await stage.browser.close();
      place.release();
      stage.browser = await launch(services, options);
      stage.panel = await openWithPanel(stage.browser, PAPER.url);
    },
    close: async () => {
      place.release();
      await stage.browser.close();
      await services.close();
    },
  };
  stage.count();
  return stage;
}
