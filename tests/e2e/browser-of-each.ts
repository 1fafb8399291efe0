import { afterEach, beforeEach } from 'vitest';
import type { ExtensionBrowser } from '@/scripts/browser/launch';
import { launchReady, type Services, startServices } from './paperpane';

/** Gives each test of a file sites, a model service and a browser of its own, and closes them after it. */
export function browserOfEach(take: (services: Services, browser: ExtensionBrowser) => void): void {
  let closeAll: () => Promise<void>;
  beforeEach(async () => {
    const services = await startServices();
    const browser = await launchReady(services);
    closeAll = async () => {
      await browser.close();
      await services.close();
    };
    take(services, browser);
  });
  afterEach(() => closeAll());
}
