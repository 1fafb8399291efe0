import { browser } from 'wxt/browser';
import { WATCH_PORT } from './messages';

/**
 * Notices the worker's death at once. While a job runs a page holds a port; when the worker dies the port breaks, and opening it again
 * starts a new worker, which finds the orphaned job in storage and takes it up.
 */
export function watchWorker(): () => void {
  let isOver = false;
  let port: ReturnType<typeof browser.runtime.connect>;
  const connect = () => {
    port = browser.runtime.connect({ name: WATCH_PORT });
    port.onDisconnect.addListener(() => {
      // A worker that cannot start at all must not be called in a tight loop.
      if (!isOver) setTimeout(() => !isOver && connect(), 200);
    });
  };
  connect();
  return () => {
    isOver = true;
    port.disconnect();
  };
}
