import { browser } from 'wxt/browser';
import { Failure } from '@/utils/failure';
import { hostPattern } from '@/utils/llm/profile';

/**
 * Asks the browser for access to a model service. Must be called directly in a click, before any `await`, or the browser refuses to ask.
 * Resolves to whether access is there afterwards.
 */
export function requestHostAccess(baseUrl: string): Promise<boolean> {
  const pattern = hostPattern(baseUrl);
  return pattern === undefined ? Promise.resolve(false) : browser.permissions.request({ origins: [pattern] });
}

export async function hasHostAccess(baseUrl: string): Promise<boolean> {
  const pattern = hostPattern(baseUrl);
  return pattern !== undefined && (await browser.permissions.contains({ origins: [pattern] }));
}

/** Calls back whenever access was granted or taken away. */
export function watchHostAccess(onChange: () => void): () => void {
  browser.permissions.onAdded.addListener(onChange);
  browser.permissions.onRemoved.addListener(onChange);
  return () => {
    browser.permissions.onAdded.removeListener(onChange);
    browser.permissions.onRemoved.removeListener(onChange);
  };
}

/** A call to a service that we may not reach fails like a broken network; only the browser knows which of the two it was. */
export async function explainUnreachable<T>(call: Promise<T>, baseUrl: string): Promise<T> {
  try {
    return await call;
  } catch (error) {
    const mayBeAccess = error instanceof Failure && error.code === 'unreachable';
    throw mayBeAccess && !(await hasHostAccess(baseUrl)) ? new Failure('no-host-access', error.detail, { cause: error }) : error;
  }
}
