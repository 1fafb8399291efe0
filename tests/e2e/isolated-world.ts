import type { Page } from 'playwright-core';

/** The world in which our content script lives beside a page's own. */
export interface IsolatedWorld {
  /** Runs an expression as our content script would, and waits for its promise; throws what it throws. */
  evaluate(expression: string): Promise<unknown>;
  detach(): Promise<void>;
}

export async function isolatedWorld(page: Page, extensionId: string): Promise<IsolatedWorld> {
  const cdp = await page.context().newCDPSession(page);
  const ours = new Promise<number>((resolve) => {
    cdp.on('Runtime.executionContextCreated', ({ context }) => {
      if (context.origin === `chrome-extension://${extensionId}`) resolve(context.id);
    });
  });
  await cdp.send('Runtime.enable');
  const contextId = await ours;
  return {
    evaluate: async (expression) => {
      const parameters = { expression, contextId, awaitPromise: true, returnByValue: true };
      const { result, exceptionDetails } = await cdp.send('Runtime.evaluate', parameters);
      if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
      return result.value;
    },
    detach: () => cdp.detach(),
  };
}
