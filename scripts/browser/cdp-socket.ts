type Pending = { resolve(result: unknown): void; reject(error: Error): void };

/** A DevTools connection that attaches to nothing by itself: an attached debugger would keep a service worker alive for ever. */
export interface CdpSocket {
  send<Result = unknown>(method: string, parameters?: object, sessionId?: string): Promise<Result>;
  close(): void;
}

interface Message {
  id?: number;
  result?: unknown;
  error?: { message: string };
}

/** Speaks to a browser's DevTools address with Node's own WebSocket (Node 22 and newer). */
export async function connectCdp(url: string): Promise<CdpSocket> {
  const socket = new WebSocket(url);
  const pending = new Map<number, Pending>();
  let last = 0;
  await new Promise<void>((done, fail) => {
    socket.addEventListener('open', () => done(), { once: true });
    socket.addEventListener('error', () => fail(new Error(`No DevTools connection to ${url}`)), { once: true });
  });
  socket.addEventListener('message', ({ data }) => {
    const { id, result, error } = JSON.parse(String(data)) as Message;
    const waiting = id === undefined ? undefined : pending.get(id);
    if (id === undefined || waiting === undefined) return;
    pending.delete(id);
    if (error) waiting.reject(new Error(error.message));
    else waiting.resolve(result);
  });
  socket.addEventListener('close', () => {
    for (const { reject } of pending.values()) reject(new Error('The DevTools connection closed'));
    pending.clear();
  });
  return {
    send: <Result>(method: string, parameters: object = {}, sessionId?: string) =>
      new Promise<Result>((resolve, reject) => {
        const id = ++last;
        pending.set(id, { resolve: (result) => resolve(result as Result), reject });
        socket.send(JSON.stringify({ id, method, params: parameters, ...(sessionId === undefined ? {} : { sessionId }) }));
      }),
    close: () => socket.close(),
  };
}
