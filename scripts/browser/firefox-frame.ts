import { until } from './devtools-port';
import type { Marionette } from './firefox-marionette';

/** A document that Firefox shows or keeps: a tab's, the sidebar's, the background page's. */
export interface FirefoxFrame {
  /** Runs an expression in the document, as a person's gesture, and waits for its promise; throws what it throws. */
  evaluate<Result = unknown>(expression: string): Promise<Result>;
  /** Asks again until the document is there and the expression is truthy. */
  waitFor(expression: string, timeoutMs?: number): Promise<void>;
}

let calls = 0;

/**
 * Runs an expression with the browser's rights in the process of a document, which is its `content`. The value travels as JSON, for the
 * processes share no objects. Resolves to undefined where there is no such document now.
 * @param find expression, in the browser's own code, for the `<browser>` element that holds the document
 */
export async function askFrame<Result>(marionette: Marionette, find: string, expression: string): Promise<{ result: Result } | undefined> {
  const reply = `paperpane:${++calls}`;
  const script = `(async () => JSON.stringify((await (${expression})) ?? null))().then(
    (json) => sendAsyncMessage('${reply}', { json }),
    (error) => sendAsyncMessage('${reply}', { error: String(error) }),
  )`;
  const message = await marionette.inBrowser<{ json?: string; error?: string } | null>(
    `((reply, script) => new Promise((resolve) => {
      const manager = (${find})?.messageManager;
      if (!manager) return resolve(null);
      manager.addMessageListener(reply, function listen({ data }) {
        manager.removeMessageListener(reply, listen);
        resolve(data);
      });
      manager.loadFrameScript('data:;charset=utf-8,' + encodeURIComponent(script), false);
    }))(...arguments)`,
    reply,
    script,
  );
  if (message === null) return undefined;
  if (message.json === undefined) throw new Error(message.error);
  return { result: JSON.parse(message.json) as Result };
}

/** The expression with the document's own rights and view of its objects. In a sandbox: the extension's security policy forbids `eval`. */
function asThePage(expression: string): string {
  return `(() => {
    const sandbox = Cu.Sandbox(content, { sandboxPrototype: content, wantXrays: false });
    const gesture = content.windowUtils.setHandlingUserInput(true);
    try {
      return Cu.evalInSandbox(${JSON.stringify(`(async () => JSON.stringify((await (${expression})) ?? null))()`)}, sandbox);
    } finally {
      gesture.destruct();
    }
  })().then(JSON.parse)`;
}

/** @param find as for `askFrame` */
export function firefoxFrame(marionette: Marionette, name: string, find: string): FirefoxFrame {
  return {
    evaluate: async <Result>(expression: string) => {
      const answer = await askFrame<Result>(marionette, find, asThePage(expression));
      if (answer === undefined) throw new Error(`Firefox has no ${name} now`);
      return answer.result;
    },
    waitFor: async (expression, timeoutMs) => {
      const script = asThePage(`Promise.resolve(${expression}).then(Boolean)`);
      const ask = async () => (await askFrame<boolean>(marionette, find, script))?.result || undefined;
      await until(`${expression} in the ${name}`, ask, timeoutMs);
    },
  };
}
