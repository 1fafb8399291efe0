type Pending = { resolve(result: unknown): void; reject(error: Error): void };

/** A DevTools connection that attaches to nothing by itself: an attached debugger would keep a service worker alive for ever. */
export interface CdpSocket {
  send<Result = unknown>(method: string, parameters?: object, sessionId?: string): Promise<Result>;
  /** The parameters of the next event of this name. */
  event<Parameters = unknown>(method: string): Promise<Parameters>;
  close(): void;
}

interface Message {
  id?: number;
  method?: string;
  params?: unknown;
  result?: unknown;
  error?: { message: string };
}

/** Speaks to a browser's DevTools address with Node's own WebSocket (Node 22 and newer). `onEvent` hears of every event of every session. */
export async function connectCdp(url: string, onEvent?: (method: string, parameters: unknown) => void): Promise<CdpSocket> {
  const socket = new WebSocket(url);
  const pending = new Map<number, Pending>();
  const awaited = new Map<string, Pending>();
  let last = 0;
  await new Promise<void>((done, fail) => {
    socket.addEventListener('open', () => done(), { once: true });
    socket.addEventListener('error', () => fail(new Error(`No DevTools connection to ${url}`)), { once: true });
  });
  socket.addEventListener('message', ({ data }) => {
    const { id, method, params, result, error } = JSON.parse(String(data)) as Message;
    if (method !== undefined) {
      onEvent?.(method, params);
      awaited.get(method)?.resolve(params);
      awaited.delete(method);
    }
    const waiting = id === undefined ? undefined : pending.get(id);
    if (id === undefined || waiting === undefined) return;
    pending.delete(id);
    if (error) waiting.reject(new Error(error.message));
    else waiting.resolve(result);
  });
  socket.addEventListener('close', () => {
    for (const { reject } of [...pending.values(), ...awaited.values()]) reject(new Error('The DevTools connection closed'));
    pending.clear();
    awaited.clear();
  });
  return {
    send: <Result>(method: string, parameters: object = {}, sessionId?: string) =>
      new Promise<Result>((resolve, reject) => {
        const id = ++last;
        pending.set(id, { resolve: (result) => resolve(result as Result), reject });
        socket.send(JSON.stringify({ id, method, params: parameters, ...(sessionId === undefined ? {} : { sessionId }) }));
      }),
    event: <Parameters>(method: string) =>
      new Promise<Parameters>((resolve, reject) => {
        awaited.set(method, { resolve: (params) => resolve(params as Parameters), reject });
      }),
    close: () => socket.close(),
  };
}
