import { browser } from 'wxt/browser';
import type { DigestRunner } from './digest-runner';

/**
 * Goes on with digests that were begun: when the worker starts, and at every alarm, whoever set it, for the worker may have died since. Call once,
 * before the worker's first `await`.
 */
export function keepDigestsGoing(digests: DigestRunner, ready: Promise<void>): void {
  const wake = () => void ready.then(() => digests.wake()).catch(reportError);
  browser.alarms.onAlarm.addListener(wake);
  wake();
}
