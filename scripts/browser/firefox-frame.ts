import { until } from './devtools-port';
import type { Marionette } from './firefox-marionette';

/** A document that Firefox shows or keeps: a tab's, the sidebar's, the background page's. */
export interface FirefoxFrame {
  /** Runs an expression in the document, as a person's gesture, and waits for its promise; throws what it throws. */
  evaluate<Result = unknown>(expression: string): Promise<Result>;
  /** Asks again until the document is there and the expression is truthy. */
  waitFor<Result = unknown>(expression: string, timeoutMs?: number): Promise<Result>;
}

/**
 * Runs in the process of the frame's document, with the document's own view of its objects. A sandbox, as the extension's security policy
 * forbids `eval`. The value travels as JSON, for the processes share no objects.
 */
function frameScript(reply: string, expression: string): string {
  return `(async () => {
    const send = (message) => sendAsyncMessage(${JSON.stringify(reply)}, message);
    try {
      const sandbox = Cu.Sandbox(content, { sandboxPrototype: content, wantXrays: false });
      const gesture = content.windowUtils.setHandlingUserInput(true);
      let value;
      try {
        value = Cu.evalInSandbox(${JSON.stringify(`(async () => JSON.stringify((await (${expression})) ?? null))()`)}, sandbox);
      } finally {
        gesture.destruct();
      }
      send({ json: await value });
    } catch (error) {
      send({ error: String(error) });
    }
  })()`;
}

let calls = 0;

/** @param find expression, in the browser's own code, for the `<browser>` element that holds the document */
export function firefoxFrame(marionette: Marionette, name: string, find: string): FirefoxFrame {
  const tryEvaluate = async <Result>(expression: string): Promise<{ result: Result } | undefined> => {
    const reply = `paperpane:${++calls}`;
    const message = await marionette.inBrowser<{ json?: string; error?: string } | null>(
      `new Promise((resolve) => {
        const manager = (${find})?.messageManager;
        if (!manager) return resolve(null);
        manager.addMessageListener(arguments[0], function listen({ data }) {
          manager.removeMessageListener(arguments[0].name, listen);
          resolve(data);
        });
        manager.loadFrameScript('data:,' + encodeURIComponent(arguments[1]), false);
      })`,
      reply,
      frameScript(reply, expression),
    );
    if (message === null) return undefined;
    if (message.json === undefined) throw new Error(`In the ${name}: ${message.error}`);
    return { result: JSON.parse(message.json) as Result };
  };
  return {
    evaluate: async <Result>(expression: string) => {
      const answer = await tryEvaluate<Result>(expression);
      if (answer === undefined) throw new Error(`Firefox has no ${name} now`);
      return answer.result;
    },
    waitFor: <Result>(expression: string, timeoutMs = 10_000) =>
      until(
        `${expression} in the ${name}`,
        async () => (await tryEvaluate<Result>(expression))?.result || undefined,
        timeoutMs,
      ) as Promise<Result>,
  };
}
