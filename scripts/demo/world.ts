import { createHash, X509Certificate } from 'node:crypto';
import { createSecureServer } from 'node:http2';
import { createServer } from 'node:https';
import type { Socket } from 'node:net';
import { generate } from 'selfsigned';
import { type LogEntry, listener, type Route } from './exchange';
import { close, listen } from './loopback';

/** The sites of one test or demonstration, on this computer only. */
export interface World {
  port: number;
  hosts: string[];
  /** For `--ignore-certificate-errors-spki-list`: a browser given this hash accepts our certificate and no other bad one. */
  spki: string;
  /** The certificate in PEM, for clients that take one. */
  certificate: string;
  log: LogEntry[];
  /** Ends every connection, streaming ones too. */
  close(): Promise<void>;
}

/** Certificates are made in-process, for people's machines have no openssl; two days, as Chromium refuses long-lived ones. */
async function makeCertificate(hosts: string[]) {
  const notAfterDate = new Date(Date.now() + 2 * 24 * 3600 * 1000);
  return generate([{ name: 'commonName', value: 'PaperPane demonstration' }], {
    keyType: 'ec',
    curve: 'P-256',
    algorithm: 'sha256',
    notAfterDate,
    extensions: [{ name: 'subjectAltName', altNames: hosts.map((value) => ({ type: 2, value })) }],
  });
}

function spkiHash(certificate: string): string {
  const key = new X509Certificate(certificate).publicKey.export({ type: 'spki', format: 'der' });
  return createHash('sha256').update(key).digest('base64');
}

export interface WorldOptions {
  /** As the real sites do: over HTTP/1.1 a browser opens six connections to a host at most, and no model is asked for more at once. */
  speaksHttp2?: boolean;
}

/** Serves each host by its route over HTTPS on a loopback port; point the browser there with `worldFlags`. */
export async function startWorld(routes: Record<string, Route>, { speaksHttp2 = false }: WorldOptions = {}): Promise<World> {
  const hosts = Object.keys(routes);
  const { private: key, cert } = await makeCertificate(hosts);
  const log: LogEntry[] = [];
  const answerAll = listener('https', log, (host) => routes[host]);
  const start = speaksHttp2 ? startHttp2 : startHttp1;
  return { ...(await start({ key, cert }, answerAll)), hosts, spki: spkiHash(cert), certificate: cert, log };
}

type Start = (identity: { key: string; cert: string }, answerAll: ReturnType<typeof listener>) => Promise<Pick<World, 'port' | 'close'>>;

const startHttp1: Start = async (identity, answerAll) => {
  const server = createServer(identity, answerAll);
  return { port: await listen(server), close: () => close(server) };
};

const startHttp2: Start = async (identity, answerAll) => {
  // Node's requests and responses of HTTP/2 do all that the routes ask of those of HTTP/1.1.
  const server = createSecureServer({ ...identity, allowHTTP1: true }, answerAll as unknown as Parameters<typeof createSecureServer>[1]);
  const sockets = new Set<Socket>();
  server.on('secureConnection', (socket: Socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  return {
    port: await listen(server),
    async close() {
      const closed = new Promise<void>((done) => server.close(() => done()));
      for (const socket of sockets) socket.destroy();
      await closed;
    },
  };
};
