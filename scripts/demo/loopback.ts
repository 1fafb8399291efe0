import type { Server } from 'node:http';
import type { Server as SecureServer } from 'node:https';
import type { AddressInfo, Server as SocketServer } from 'node:net';

/** Opens a server to this machine only; resolves to its port. */
export async function listen(server: SocketServer, port = 0): Promise<number> {
  await new Promise<void>((done, fail) => server.once('error', fail).listen(port, '127.0.0.1', done));
  return (server.address() as AddressInfo).port;
}

/** Ends every connection, streaming ones too; a server that is closed already stays so. */
export function close(server: Server | SecureServer): Promise<void> {
  if (!server.listening) return Promise.resolve();
  const closed = new Promise<void>((done, fail) => server.close((error) => (error ? fail(error) : done())));
  server.closeAllConnections();
  return closed;
}
