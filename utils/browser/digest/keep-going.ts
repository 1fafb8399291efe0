import { browser } from 'wxt/browser';
import type { DigestRunner } from './digest-runner';

/**
 * Goes on with digests that were begun: when the worker starts, at every alarm, whoever set it, for the worker may have died since, and when the
 * browser lets us reach a further site. Call once, before the worker's first `await`.
 */
export function keepDigestsGoing(digests: DigestRunner, ready: Promise<void>): void {
  const wake = () => void ready.then(() => digests.wake()).catch(reportError);
  browser.alarms.onAlarm.addListener(wake);
  browser.permissions.onAdded.addListener(() => void ready.then(() => digests.goOnWithAccess()).catch(reportError));
  wake();
}
