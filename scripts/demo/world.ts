import { createHash, X509Certificate } from 'node:crypto';
import { createServer } from 'node:https';
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

/** Serves each host by its route over HTTPS on a loopback port; point the browser there with `worldFlags`. */
export async function startWorld(routes: Record<string, Route>): Promise<World> {
  const hosts = Object.keys(routes);
  const { private: key, cert } = await makeCertificate(hosts);
  const log: LogEntry[] = [];
  const server = createServer(
    { key, cert },
    listener('https', log, (host) => routes[host]),
  );
  return {
    port: await listen(server),
    hosts,
    spki: spkiHash(cert),
    certificate: cert,
    log,
    close: () => close(server),
  };
}
