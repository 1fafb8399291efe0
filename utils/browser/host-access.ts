import { browser } from 'wxt/browser';
import { Failure, type FailureCode, toFailure } from '@/utils/failure';
import { hostPattern, originOf } from '@/utils/llm/profile';

/**
 * Asks the browser for access to model services and pages, with one prompt for all. Must be called directly in a click, before any `await`,
 * or the browser refuses to ask: then there is none, and what needed it fails with the button that asks again. Resolves to whether access is
 * there afterwards.
 */
export function requestHostAccess(...urls: string[]): Promise<boolean> {
  const origins = urls.map(hostPattern).filter((pattern) => pattern !== undefined);
  return origins.length === 0 ? Promise.resolve(false) : browser.permissions.request({ origins }).catch(() => false);
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
  return await explainAccess(call, baseUrl, { unreachable: 'no-host-access' });
}

/** The same for a page outside the paper sites. */
export async function explainUnreachablePage<T>(reading: Promise<T>, url: string): Promise<T> {
  return await explainAccess(reading, url, { 'page-unreachable': 'no-page-access' });
}

async function explainAccess<T>(call: Promise<T>, url: string, meaning: Partial<Record<FailureCode, FailureCode>>): Promise<T> {
  // As it was at the start: access granted while the call was failing did not help that call, but will help the next.
  const had = hasHostAccess(url);
  try {
    return await call;
  } catch (error) {
    const code = error instanceof Failure ? meaning[error.code] : undefined;
    if (code === undefined || (await had)) throw error;
    throw new Failure(code, toFailure(error).detail, { cause: error, site: originOf(url) });
  }
}
