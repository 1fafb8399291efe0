import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { RawBrowser } from '@/scripts/browser/raw-cdp';
import { settleLibrary } from './fill-library';
import { enterService, openStage, type PanelStage } from './panel-stage';

/**
 * Measures with a library that lies in the profile since before the browser began: one browser fills it, the next puts its storage in order, and
 * only the third is measured.
 */
export async function withFilledStage<Filled, Result>(
  extensionDir: string,
  fill: (browser: RawBrowser) => Promise<Filled>,
  measure: (stage: PanelStage, filled: Filled) => Promise<Result>,
): Promise<Result> {
  const profile = mkdtempSync(path.join(tmpdir(), 'paperpane-bench-'));
  const inStage = async <T>(work: (stage: PanelStage) => Promise<T>): Promise<T> => {
    const stage = await openStage({ extensionDir, profile });
    try {
      return await work(stage);
    } finally {
      await stage.close();
    }
  };
  try {
    const filled = await inStage(async (stage) => {
      await enterService(stage);
      return fill(stage.browser);
    });
    await inStage(({ browser }) => settleLibrary(browser));
    return await inStage((stage) => measure(stage, filled));
  } finally {
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}
