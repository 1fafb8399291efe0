import { createServer } from 'node:http';
import { type LogEntry, listener } from './exchange';
import { close, listen } from './loopback';
import { DEMO_MODEL, modelRoute, type Plan } from './model-route';

export interface DemoModel {
  port: number;
  /** What a person enters as the service's address. */
  baseURL: string;
  /** The one model it has. */
  name: string;
  log: LogEntry[];
  /** Ends every connection, streaming ones too. */
  close(): Promise<void>;
}

/** Serves the demonstration model over plain HTTP on loopback, as local model servers do. `plan` makes single answers fail, pause or break. */
export async function startDemoModel({ plan, port = 0 }: { plan?: Plan; port?: number } = {}): Promise<DemoModel> {
  const log: LogEntry[] = [];
  const route = modelRoute(plan);
  const server = createServer(listener('http', log, () => route));
  const chosen = await listen(server, port);
  return {
    port: chosen,
    baseURL: `http://127.0.0.1:${chosen}/v1`,
    name: DEMO_MODEL,
    log,
    close: () => close(server),
  };
}
