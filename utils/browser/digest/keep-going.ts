import { browser } from 'wxt/browser';
import type { DigestRunner } from './digest-runner';

/**
 * Goes on with what was begun at the worker's start, at the browser's start and at every alarm: also those of jobs and papers that queue start a
 * worker that died. Call once, before the worker's first `await`.
 */
export function keepDigestsGoing(digests: DigestRunner, ready: Promise<void>): void {
  const wake = () => void ready.then(() => digests.wake()).catch(reportError);
  browser.alarms.onAlarm.addListener(wake);
  wake();
}
