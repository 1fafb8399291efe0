import { createServer } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import type { WorldAddress } from './chromium-flags';

export interface FirefoxProxy {
  port: number;
  close(): Promise<void>;
}

/** Firefox has no resolver rules: a proxy sends a world's hosts to its loopback port and refuses every other one. */
export async function startFirefoxProxy(world: WorldAddress): Promise<FirefoxProxy> {
  const sockets = new Set<Socket>();
  const server = createServer((_request, response) => response.writeHead(502).end());
  server.on('connection', (socket) => sockets.add(socket));
  server.on('connect', (request, client: Socket, head: Buffer) => {
    if (!world.hosts.includes(request.url?.split(':')[0] ?? '')) {
      client.end('HTTP/1.1 502 Not in this world\r\n\r\n');
      return;
    }
    const site = connect(world.port, '127.0.0.1', () => {
      client.write('HTTP/1.1 200 OK\r\n\r\n');
      site.write(head);
      site.pipe(client).pipe(site);
    });
    sockets.add(site);
    const hangUp = () => {
      for (const socket of [site, client]) sockets.delete(socket.destroy());
    };
    // A browser that leaves a page resets its connections: that is no failure of the test. `close` follows every `error`.
    for (const socket of [site, client]) socket.on('error', hangUp).on('close', hangUp);
  });
  await new Promise<void>((done, fail) => server.once('error', fail).listen(0, '127.0.0.1', done));
  return {
    port: (server.address() as AddressInfo).port,
    close: () => {
      const closed = new Promise<void>((done, fail) => server.close((error) => (error ? fail(error) : done())));
      for (const socket of sockets) socket.destroy();
      return closed;
    },
  };
}
