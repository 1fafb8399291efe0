import { connect } from 'node:net';

/** A connection to Marionette, which Firefox has built in. geckodriver, which WebDriver clients want in between, is a download of its own. */
export interface Marionette {
  send<Value = unknown>(command: string, parameters?: object): Promise<Value>;
  /** Runs an expression in the browser's own code, where everything may be touched; waits for its promise. `args` are its `arguments`. */
  inBrowser<Value = unknown>(expression: string, ...args: unknown[]): Promise<Value>;
  /** The same in the selected tab's page. */
  inPage<Value = unknown>(expression: string, ...args: unknown[]): Promise<Value>;
  close(): void;
}

type Pending = { resolve(result: unknown): void; reject(error: Error): void };
type Reply = [type: 1, id: number, error: { error: string; message: string } | null, result: unknown];

/** Cuts a byte stream of `length:json` into its messages. https://firefox-source-docs.mozilla.org/testing/marionette/Protocol.html */
function messageReader(onMessage: (message: unknown) => void): (bytes: Buffer) => void {
  let rest: Buffer = Buffer.alloc(0);
  return (bytes) => {
    rest = Buffer.concat([rest, bytes]);
    for (let colon = rest.indexOf(':'); colon > 0; colon = rest.indexOf(':')) {
      const end = colon + 1 + Number(rest.subarray(0, colon).toString());
      if (rest.length < end) return;
      const message = rest.subarray(colon + 1, end).toString();
      rest = rest.subarray(end);
      onMessage(JSON.parse(message));
    }
  };
}

export async function connectMarionette(port: number): Promise<Marionette> {
  const pending = new Map<number, Pending>();
  let last = 0;
  const socket = connect(port, '127.0.0.1');
  const read = messageReader((message) => {
    if (!Array.isArray(message)) return; // the greeting
    const [, id, error, result] = message as Reply;
    const waiting = pending.get(id);
    pending.delete(id);
    if (error) waiting?.reject(new Error(`${error.error}: ${error.message}`));
    else waiting?.resolve(result);
  });
  socket.on('data', read).on('close', () => {
    for (const { reject } of pending.values()) reject(new Error('The Marionette connection closed'));
    pending.clear();
  });
  await new Promise<void>((done, fail) => socket.once('connect', done).once('error', fail));
  const send = <Value>(command: string, parameters: object = {}) =>
    new Promise<Value>((resolve, reject) => {
      const id = ++last;
      pending.set(id, { resolve: (result) => resolve(result as Value), reject });
      const text = JSON.stringify([0, id, command, parameters]);
      socket.write(`${Buffer.byteLength(text)}:${text}`);
    });
  const run = async <Value>(expression: string, args: unknown[]) => {
    const script = `return (async () => (${expression}))()`;
    return (await send<{ value: Value }>('WebDriver:ExecuteScript', { script, args, newSandbox: true })).value;
  };
  // Not among the `capabilities`: taking it out of those is geckodriver's part.
  await send('WebDriver:NewSession', { acceptInsecureCerts: true });
  return {
    send,
    inBrowser: async (expression, ...args) => {
      await send('Marionette:SetContext', { value: 'chrome' });
      try {
        return await run(expression, args);
      } finally {
        await send('Marionette:SetContext', { value: 'content' });
      }
    },
    inPage: (expression, ...args) => run(expression, args),
    close: () => socket.destroy(),
  };
}
